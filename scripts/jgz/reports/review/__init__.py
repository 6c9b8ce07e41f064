"""What is due for review: a file for each form of the report. The site publishes two of them as well."""

from collections.abc import Callable

from jgz.reports.review.csv import write_csv
from jgz.reports.review.ics import write_ics
from jgz.reports.review.json import write_json
from jgz.reports.review.komma import write_komma
from jgz.reports.review.markdown import write_markdown
from jgz.reports.review.plan import Plan
from jgz.reports.review.text import write_text

FORMS: dict[str, Callable[[Plan], str]] = {
    "text": write_text,
    "markdown": write_markdown,
    "csv": write_csv,
    "komma": write_komma,
    "json": write_json,
    "ics": write_ics,
}
