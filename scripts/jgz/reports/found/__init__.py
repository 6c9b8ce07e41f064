"""What a search found: a file for each form of the report."""

from collections.abc import Callable, Mapping
from typing import Any

from jgz.reports.found.json import write_json
from jgz.reports.found.text import write_text

# The answer as `jgz.search.answers` gives it, and whether to explain the order of the results.
FORMS: dict[str, Callable[[Mapping[str, Any], bool], str]] = {"text": write_text, "json": write_json}
