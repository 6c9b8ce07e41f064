"""How much there is: a file for each form of the report."""

from collections.abc import Callable

from jgz.model.counts import Counts
from jgz.reports.figures.json import write_json
from jgz.reports.figures.text import write_text

FORMS: dict[str, Callable[[Counts], str]] = {"text": write_text, "json": write_json}
