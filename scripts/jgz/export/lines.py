"""What the lists of all modules say of one of them, as it is written there: kept with its files, and put together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple, dataclass
from typing import Any, TypeVar

from jgz.export.entries import ModuleEntry
from jgz.export.module_tables import MODULE, RECOMMENDATION
from jgz.export.properties import Property, columns_of, object_of
from jgz.json_text import Line, line
from jgz.spreadsheet import Lines, lines_of

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class ModuleLines:
    """The rows of a module in the tables of modules and recommendations, and each recommendation as JSON.

    Only of a module in force there are recommendations.
    """

    module: Lines
    recommendations: Lines
    objects: tuple[Line, ...]

    @property
    def kept(self) -> tuple[Any, ...]:
        """The same as data, to keep."""
        return astuple(self)

    @classmethod
    def of(cls, data: Iterable[Any]) -> ModuleLines:
        """From such data."""
        module, recommendations, objects = data
        return cls(tuple(module), tuple(recommendations), tuple(map(Line, objects)))


def lines_of_module(entry: ModuleEntry) -> ModuleLines:
    """What the lists say of a module."""
    shown = entry.recommendations if entry.module.status.in_force else ()
    return ModuleLines(
        rows_of(MODULE, [entry]),
        rows_of(RECOMMENDATION, shown),
        tuple(line(object_of(RECOMMENDATION, item)) for item in shown),
    )


def rows_of(table: Iterable[Property[Entry]], entries: Iterable[Entry]) -> Lines:
    """Entries as rows of a table."""
    columns = columns_of(table)
    return lines_of([item.value(entry) for item in columns] for entry in entries)
