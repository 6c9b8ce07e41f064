"""What changed in meaning: a file for each form of the report."""

from collections.abc import Callable

from jgz.model.difference import Comparison
from jgz.reports.differences.json import write_json
from jgz.reports.differences.markdown import write_markdown
from jgz.reports.differences.text import write_text

FORMS: dict[str, Callable[[Comparison], str]] = {
    "text": write_text,
    "json": write_json,
    "markdown": write_markdown,
}
