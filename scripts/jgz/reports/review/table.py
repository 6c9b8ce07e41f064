"""The upkeep of modules as a table: a module on a line."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from jgz.model import Module
from jgz.model.addresses import address_of, whole_address
from jgz.reports.review.modules import by_review_date
from jgz.spreadsheet import Cell

COLUMNS = ("id", "titel", "cluster", "status", "geldigheid", "versie", "vastgesteld_op", "herzien_voor", "adres")


def rows_of(modules: Iterable[Module], today: date, site_url: str = "") -> list[tuple[Cell, ...]]:
    """Every module, sorted by review date (those without one last); validity as on `today`, and
    addresses whole when that of the site is known."""
    return [_row(module, today, site_url) for module in sorted(modules, key=by_review_date)]


def _row(module: Module, today: date, site_url: str) -> tuple[Cell, ...]:
    validity = module.state(today).validity
    return (
        module.id,
        module.title,
        module.cluster,
        module.status.value,
        validity.value if validity else None,
        module.version,
        module.adopted_on,
        module.review_before,
        whole_address(site_url, address_of(module)),
    )
