"""Rows of tables as they are written: their bars and cells."""

from __future__ import annotations

from collections.abc import Iterator

_SEPARATOR = frozenset("|:- >")


def is_separator(line: str) -> bool:
    """Whether a line can separate the head of a table from its rows."""
    return "|" in line and _SEPARATOR.issuperset(line)


def columns_of(row: str) -> int:
    """The number of cells of a row, counted by its bars."""
    return row.strip(" \t>").removeprefix("|").removesuffix("|").count("|") + 1


def makes_table(separator: str, head: str) -> bool:
    """Whether a line that can be a separator fits the line above it; both without escaped bars.

    Only when the head has a bar at either end, the outer bars of the separator are none between cells.
    """
    inner = head.strip(" \t>")
    bordered = inner.startswith("|") or inner.endswith("|")
    columns = columns_of(separator) if bordered else separator.strip(" \t>").count("|") + 1
    return "|" in inner and columns_of(head) == columns


def cells_of(row: str) -> Iterator[tuple[int, str]]:
    """The cells of a row in a text without code: the column, from 0, on which each begins, and what stands there."""
    inner = row.strip(" \t>")
    column = row.index(inner) + inner.startswith("|")
    for cell in without_escaped_bars(inner).removeprefix("|").removesuffix("|").split("|"):
        yield column, row[column : column + len(cell)]
        column += len(cell) + 1


def without_escaped_bars(row: str) -> str:
    """The row with other characters, as many, in the place of the bars that are text."""
    return row.replace("\\|", "··")
