"""The ledger as a file: `versies.tsv`, written by `jgz registreer` and equal, byte for byte, to what git says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from jgz.model import Status, Version, day_from
from jgz.model.ledger import Ledger, LedgerRow, ledger_of
from jgz.source.files import LEDGER
from jgz.source.single_values import SLUG, VERSION

PATH = LEDGER
NAME = LEDGER.rpartition("/")[2]
COLUMNS = (
    "id", "versie", "blob", "commit", "vastgesteld_op", "openbaar_vanaf", "openbaar_tot",
    "status", "geldig_van", "geldig_tot", "pad", "beelden",
)  # fmt: skip
# As it was before the archive knew pictures.
_WITHOUT_PICTURES = COLUMNS[:-1]
_OBJECT = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
# A picture of the text: where it stood, and what git calls its content.
_PICTURE = re.compile(rf"([^ =]+)=({_OBJECT.pattern})")


def write_ledger(ledger: Ledger) -> str:
    """The text of the file: a line with the columns, and one for every text that was public as an adopted version."""
    return "".join("\t".join(cells) + "\n" for cells in (COLUMNS, *map(_cells, ledger.rows)))


def _cells(row: LedgerRow) -> tuple[str, ...]:
    days = (row.adopted_on, row.public_from, row.public_to)
    return (
        row.module, str(row.version), row.blob, row.commit, *map(_day, days),
        row.status, _day(row.valid_from), _day(row.valid_to), row.path,
        " ".join(f"{path}={blob}" for path, blob in row.pictures),
    )  # fmt: skip


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def read_ledger(text: str) -> Ledger:
    """The ledger of such a text; lines that can't be read are left out (`faulty_lines` names them)."""
    return ledger_of(row for _, row in _rows(text) if row)


def faulty_lines(text: str) -> tuple[int, ...]:
    """The numbers of the lines that are no line of a ledger."""
    return tuple(number for number, row in _rows(text) if row is None)


def _rows(text: str) -> Iterator[tuple[int, LedgerRow | None]]:
    header, *lines = text.removesuffix("\n").split("\n")
    columns = tuple(header.split("\t"))
    if columns not in (COLUMNS, _WITHOUT_PICTURES):
        yield 1, None
        return
    missing = [""] * (len(COLUMNS) - len(columns))
    for number, line in enumerate(lines, 2):
        yield number, _row([*line.split("\t"), *missing])


def _row(cells: list[str]) -> LedgerRow | None:
    if len(cells) != len(COLUMNS):
        return None
    id, version, blob, commit, adopted, public, until, status, first, end, path, shown = cells
    pictures = [_PICTURE.fullmatch(item) for item in shown.split(" ") if item]
    whole = SLUG.fullmatch(id) and VERSION.fullmatch(version) and _OBJECT.fullmatch(blob) and _OBJECT.fullmatch(commit)
    days = [day_from(cell) for cell in (adopted, public, until, first, end)]
    wrong = [cell for cell, day in zip((adopted, public, until, first, end), days, strict=True) if cell and day is None]
    if not whole or wrong or not all(pictures) or status not in set(Status) or days[1] is None or days[3] is None:
        return None
    return LedgerRow(
        id, Version.parse(version), blob, commit, days[0], days[1], days[2], Status(status), days[3], days[4], path,
        tuple((item[1], item[2]) for item in pictures if item),
    )  # fmt: skip
