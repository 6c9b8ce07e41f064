"""What a check found: a file for each form of the report."""

from jgz.reports.check.github import write_github
from jgz.reports.check.json import write_json
from jgz.reports.check.junit import write_junit
from jgz.reports.check.markdown import write_markdown
from jgz.reports.check.presentation import Writer
from jgz.reports.check.sarif import write_sarif
from jgz.reports.check.text import write_text

FORMS: dict[str, Writer] = {
    "text": write_text,
    "json": write_json,
    "github": write_github,
    "sarif": write_sarif,
    "junit": write_junit,
    "markdown": write_markdown,
}
