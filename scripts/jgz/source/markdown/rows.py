"""Rows of tables as they are written: their bars and cells."""

from __future__ import annotations

from collections.abc import Iterator

_SEPARATOR = frozenset("|:- ")


def is_separator(line: str) -> bool:
    """Whether a line, without the signs of quotes before it, can separate the head of a table from its rows."""
    if not _SEPARATOR.issuperset(line) or "-" not in line:
        return False
    return all(_is_rule(cell.strip(" ")) for _, cell in cells_of(line))


def _is_rule(cell: str) -> bool:
    dashes = cell.removeprefix(":").removesuffix(":")
    return dashes != "" and not dashes.strip("-")


def alignment_of(cell: str) -> str:
    """Where a cell below the head says that its column stands: `left`, `right`, `center` or nowhere."""
    cell = cell.strip(" ")
    left, right = cell.startswith(":"), cell.endswith(":")
    return "center" if left and right else "left" if left else "right" if right else ""


def columns_of(row: str) -> int:
    """The number of cells of a row, counted by its bars."""
    return _inner(without_escaped_bars(row)).count("|") + 1


def cells_of(row: str) -> Iterator[tuple[int, str]]:
    """The cells of a row: the column, from 0, on which each begins, and what stands there as it is written."""
    marked = without_escaped_bars(row)
    inner = _inner(marked)
    column = len(marked) - len(marked.lstrip(" \t"))
    column += marked.startswith("|", column)
    for cell in inner.split("|"):
        yield column, row[column : column + len(cell)]
        column += len(cell) + 1


def _inner(row: str) -> str:
    return row.strip(" \t").removeprefix("|").removesuffix("|")


def without_escaped_bars(row: str) -> str:
    """The row with other characters, as many, in the place of the bars that are text."""
    return row.replace("\\|", "··")
