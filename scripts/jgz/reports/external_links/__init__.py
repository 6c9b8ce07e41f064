"""Where links to other sites lead: a file for each form of the report, and `listing.py` for the links alone."""

from collections.abc import Callable

from jgz.reports.external_links.json import write_json
from jgz.reports.external_links.links import Answers
from jgz.reports.external_links.markdown import write_markdown
from jgz.reports.external_links.text import write_text

FORMS: dict[str, Callable[[Answers], str]] = {"text": write_text, "markdown": write_markdown, "json": write_json}
