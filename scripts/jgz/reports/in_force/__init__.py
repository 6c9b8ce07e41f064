"""What held on a day: a file for each form of the report."""

from collections.abc import Callable, Sequence

from jgz.model.archive import InForce
from jgz.reports.in_force.json import write_json
from jgz.reports.in_force.text import write_text

FORMS: dict[str, Callable[[Sequence[InForce]], str]] = {"text": write_text, "json": write_json}
