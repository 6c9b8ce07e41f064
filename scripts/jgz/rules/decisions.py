"""Decision tables as the rules about them need them: columns and conditions, or what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jgz.diagnostics import Location
from jgz.language.ranges import RangeError, read_column, read_condition
from jgz.model import Cell, DecisionTable, Module
from jgz.model.decision import Column, Condition, Proof, TooManyCasesError, prove
from jgz.model.library import Library


@dataclass(frozen=True, slots=True)
class Wrong:
    """A place in a table that can't be read: where, why, and what to do."""

    place: Location
    message: str
    help: str


@dataclass(frozen=True)
class Understood:
    """A decision table whose every cell was read: columns, conditions of each row, and what each row says to do."""

    table: DecisionTable
    columns: tuple[Column, ...]
    rows: tuple[tuple[Condition, ...], ...]
    outcomes: tuple[tuple[str, ...], ...]

    def proof(self) -> Proof:
        """Which cases are missing or double; raises `TooManyCasesError`."""
        return prove(self.columns, self.rows)


def all_tables(library: Library) -> Iterator[tuple[Module, DecisionTable]]:
    """Every decision table, with its module."""
    for module in library.modules:
        for table in module.decision_tables:
            yield module, table


def understand(module: Module, table: DecisionTable) -> Understood | list[Wrong]:
    """A table as it is meant, or everything in it that can't be read."""
    wrong = list(_misshapen(module, table))
    if wrong:
        return wrong
    columns: list[Column] = []
    for cell in table.head[: table.conditions]:
        try:
            columns.append(read_column(cell.text))
        except RangeError as error:
            wrong.append(Wrong(_place(module, cell), str(error), error.help))
    if wrong:
        return wrong
    rows: list[tuple[Condition, ...]] = []
    for row in table.rows:
        conditions: list[Condition] = []
        for cell, column in zip(row, columns, strict=False):
            try:
                conditions.append(read_condition(cell.text, column))
            except RangeError as error:
                wrong.append(Wrong(_place(module, cell), str(error), error.help))
        rows.append(tuple(conditions))
        for cell in row[table.conditions :]:
            if not cell.text:
                wrong.append(Wrong(_place(module, cell), "Hier staat niet wat je doet.", "Vul de cel in."))
    outcomes = tuple(tuple(cell.text for cell in row[table.conditions :]) for row in table.rows)
    return wrong or Understood(table, tuple(columns), tuple(rows), outcomes)


def proven(found: Understood) -> Proof | None:
    """The proof of a table; None when it has too many cases to look at."""
    try:
        return found.proof()
    except TooManyCasesError:
        return None


def _misshapen(module: Module, table: DecisionTable) -> Iterator[Wrong]:
    place = module.origin.line(table.line)
    if not table.head:
        yield Wrong(
            place,
            "In een blok `beslistabel` staat precies één tabel.",
            "Zet er een tabel in, en elke tabel in een blok.",
        )
    elif not table.conditions:
        yield Wrong(
            place, "Deze beslistabel heeft geen kolom met een voorwaarde.", "Zet voorwaarden vooraan, met hun bereik."
        )
    elif not table.rows:
        yield Wrong(place, "Deze beslistabel heeft geen rijen.", "Zet elk geval op een rij.")


def _place(module: Module, cell: Cell) -> Location:
    return module.origin.line(cell.line, cell.column, len(cell.text))
