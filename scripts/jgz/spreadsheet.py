"""Tables as CSV: one form that Dutch Excel opens right, and one for programs. Every CSV of the site is written here."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date

from jgz.model import Version

Cell = str | int | bool | date | Version | Sequence[str] | None
_BOM = "\ufeff"
# What a spreadsheet takes for the beginning of a formula, also as full-width signs and behind white space.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_CONTROL = ("\t", "\r", "\n")
_GUARD = "'"
_BETWEEN = "; "
# Rows as text, for Excel and for programs.
Lines = tuple[str, str]


def for_excel(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """A table that Excel with Dutch settings opens in columns and changes nothing in: with a byte order mark, `;`,
    every cell quoted, no cell a formula, and a version as `v1.1.0`, because dotted numbers become dates there."""
    return _BOM + _for_excel([columns]) + _for_excel(rows)


def for_programs(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """The same table as RFC 4180 has it: commas, no byte order mark, and every value as it is."""
    return _for_programs([columns]) + _for_programs(rows)


def both(path: str, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> dict[str, str]:
    """Both forms of a table by path: `x.csv` for Excel, and beside it `x-komma.csv` for programs."""
    return joined(path, columns, [lines_of(rows)])


def lines_of(rows: Iterable[Sequence[Cell]]) -> Lines:
    """Rows in both forms: for Excel, and for programs. What stands in a row says nothing of the others, so that
    `joined` may put rows together that were written apart."""
    kept = list(rows)
    return _for_excel(kept), _for_programs(kept)


def joined(path: str, columns: Sequence[str], parts: Iterable[Lines]) -> dict[str, str]:
    """Both forms of a table by path, as `both` gives them, of rows that were written before."""
    excel, programs = zip(*(lines_of([columns]), *parts), strict=True)
    return {path: _BOM + "".join(excel), f"{path.removesuffix('.csv')}-komma.csv": "".join(programs)}


def _for_excel(rows: Iterable[Sequence[Cell]]) -> str:
    guarded = ([_guarded(_text(cell, version="v")) for cell in row] for row in rows)
    return _written(guarded, delimiter=";", quoting=csv.QUOTE_ALL)


def _for_programs(rows: Iterable[Sequence[Cell]]) -> str:
    return _written(([_text(cell) for cell in row] for row in rows), delimiter=",", quoting=csv.QUOTE_MINIMAL)


def _written(rows: Iterable[Sequence[str]], *, delimiter: str, quoting: int) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=delimiter, quoting=quoting, lineterminator="\r\n")  # type: ignore[arg-type]
    writer.writerows(rows)
    return stream.getvalue()


def _text(cell: Cell, version: str = "") -> str:
    # Most cells are words: a large site has millions of them.
    if isinstance(cell, str):
        return cell
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "ja" if cell else "nee"
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, Version):
        return f"{version}{cell}"
    return str(cell) if isinstance(cell, int) else _BETWEEN.join(cell)


def _guarded(text: str) -> str:
    """A cell that no spreadsheet takes for a formula. Whoever takes one `'` off gets the text back: a text that has
    one of its own in that place gets a second."""
    if not text or text[0].isalnum():
        return text
    bare = text.lstrip(_GUARD)
    risky = bare.startswith(_CONTROL) or bare.lstrip().startswith(_FORMULA)
    return f"{_GUARD}{text}" if risky else text
