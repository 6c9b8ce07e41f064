"""The upkeep of modules as CSV for programs."""

from __future__ import annotations

from jgz.reports.review.plan import Plan
from jgz.reports.review.table import COLUMNS, rows_of
from jgz.spreadsheet import for_programs


def write_komma(plan: Plan) -> str:
    """The modules of a plan, with their validity on its day."""
    return for_programs(COLUMNS, rows_of(plan.modules, plan.day, plan.site_url))
