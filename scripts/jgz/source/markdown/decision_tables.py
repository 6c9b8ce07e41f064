"""The blocks `beslistabel` of a text, as they are written: what the cells say is for the rules."""

from __future__ import annotations

from collections.abc import Iterator

from jgz.model import Cell, DecisionTable
from jgz.source.markdown.lines import Lines, Table
from jgz.source.markdown.rows import cells_of
from jgz.source.markdown.scanned import Block, Scan

DECISION = "beslistabel"
# Signs of emphasis around a cell say nothing about what is in it.
_EMPHASIS = "*_ "


def decision_tables(lines: Lines, found: Scan) -> tuple[DecisionTable, ...]:
    """The decision tables of a text; a block without exactly one table has no cells."""
    blocks = [block for block in found.blocks if block.kind.name == DECISION and block.options is not None]
    return tuple(_read(lines, block) for block in blocks if "outcomes" not in block.unread)


def _read(lines: Lines, block: Block) -> DecisionTable:
    inside = [table for table in lines.tables if block.open_line < table.start < block.close_line]
    outcomes = int((block.options or {}).get("outcomes", 1))
    place = lines.first_line + block.open_line
    if len(inside) != 1:
        return DecisionTable(block.argument, place, outcomes)
    head, _, *rows = (tuple(_cells(lines, inside[0], number)) for number in range(len(inside[0].rows)))
    # A row may leave out its last cells, and what stands behind the last column is not shown.
    filled = tuple(row[: len(head)] + (_empty(row),) * (len(head) - len(row)) for row in rows)
    return DecisionTable(block.argument, lines.first_line + inside[0].start, outcomes, head, filled)


def _cells(lines: Lines, table: Table, number: int) -> Iterator[Cell]:
    line = lines.first_line + table.start + number
    for column, text in cells_of(table.rows[number]):
        words = text.strip().strip(_EMPHASIS)
        start = table.columns[number] + column + (text.find(words) if words else 0)
        yield Cell(words.replace("\\|", "|"), line, start + 1)


def _empty(row: tuple[Cell, ...]) -> Cell:
    last = row[-1]
    return Cell("", last.line, last.column + len(last.text))
