"""The upkeep of modules as CSV, for the command and for the site."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import date

from jgz.model import Module
from jgz.model.addresses import address_of
from jgz.reports.review.modules import by_review_date
from jgz.reports.review.plan import Plan

COLUMNS = ("id", "titel", "cluster", "status", "geldigheid", "versie", "vastgesteld_op", "herzien_voor", "adres")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(plan: Plan) -> str:
    """The modules of a plan, with their validity on its day."""
    return table_of(plan.modules, plan.day)


def table_of(modules: Iterable[Module], today: date) -> str:
    """Every module on a line, sorted by review date (those without one last); validity as on `today`."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for module in sorted(modules, key=by_review_date):
        writer.writerow([_safe(cell) for cell in _row(module, today)])
    return stream.getvalue()


def _row(module: Module, today: date) -> tuple[str, ...]:
    validity = module.state(today).validity
    return (
        module.id,
        module.title,
        module.cluster,
        module.status.value,
        validity.value if validity else "",
        str(module.version),
        module.adopted_on.isoformat() if module.adopted_on else "",
        module.review_before.isoformat() if module.review_before else "",
        address_of(module),
    )


def _safe(cell: str) -> str:
    """A cell that a spreadsheet won't take for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
