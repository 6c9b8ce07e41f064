"""What held of a module on a day, by either clock."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date

from jgz.labels import long_date
from jgz.model.archive import InForce, SaidThen
from jgz.model.ledger import Ledger, LedgerRow, VersionRecord
from jgz.model.status import Status

Reads = Callable[[LedgerRow], tuple[SaidThen, ...]]


def in_force(ledger: Ledger, module: str, day: date, public: bool, never_adopted: Collection[str]) -> InForce:
    """What held of a module on a day; with `public` what could be read then. The texts are not read yet."""
    record = ledger.public_on(module, day) if public else ledger.valid_on(module, day)
    if record is None:
        return InForce(module, None, reason=_why_not(ledger.versions(module), module, day, public, never_adopted))
    row = record.text_on(day)
    return InForce(module, record, row, *(record.span_on(day) or (row.valid_from, row.valid_to)))


def _why_not(
    versions: tuple[VersionRecord, ...], module: str, day: date, public: bool, never_adopted: Collection[str]
) -> str:
    if not versions:
        never = module in never_adopted
        return f"Van {module} is nooit een versie vastgesteld." if never else f"Van {module} is niets vastgelegd."
    first = min(item.public_from if public else item.valid_from for item in versions)
    if day < first:
        what = "was geen vastgestelde versie openbaar" if public else "werd niets vastgesteld"
        return f"Vóór {long_date(first)} {what}."
    if public:
        return f"Op {long_date(day)} was geen vastgestelde versie openbaar."
    last = max((item for item in versions if item.valid_to), key=lambda item: item.valid_to or date.min)
    end = long_date(last.valid_to or day)
    if last.last.status is Status.LAPSED:
        return f"Vervallen op {end}."
    return f"Sinds {end} staat deze module er niet meer."
