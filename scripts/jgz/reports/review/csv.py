"""The upkeep of modules as CSV that Excel opens."""

from __future__ import annotations

from jgz.reports.review.plan import Plan
from jgz.reports.review.table import COLUMNS, rows_of
from jgz.spreadsheet import for_excel


def write_csv(plan: Plan) -> str:
    """The modules of a plan, with their validity on its day."""
    return for_excel(COLUMNS, rows_of(plan.modules, plan.day, plan.site_url))
