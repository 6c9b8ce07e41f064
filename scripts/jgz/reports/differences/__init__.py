"""What changed in meaning: a file for each form of the report."""

from collections.abc import Callable, Iterable

from jgz.model.difference import ModuleDifference
from jgz.reports.differences.json import write_json
from jgz.reports.differences.markdown import write_markdown
from jgz.reports.differences.text import write_text

FORMS: dict[str, Callable[[Iterable[ModuleDifference]], str]] = {
    "text": write_text,
    "json": write_json,
    "markdown": write_markdown,
}
