"""The lists of the export as CSV: of each both forms. A column has the name of the key in JSON, and says the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from jgz.export import list_tables, module_tables
from jgz.export.entries import Export
from jgz.export.lines import ModuleLines, rows_of
from jgz.export.properties import Property, columns_of
from jgz.model.addresses import DATA_FOLDER
from jgz.spreadsheet import Lines, joined

Entry = TypeVar("Entry")


def module_tables_csv(lines: Sequence[ModuleLines]) -> dict[str, str]:
    """Path and text of the tables of modules and of recommendations, from the lines of each module."""
    return {
        **_file("modules", module_tables.MODULE, (item.module for item in lines)),
        **_file("aanbevelingen", module_tables.RECOMMENDATION, (item.recommendations for item in lines)),
    }


def csv_files(export: Export) -> dict[str, str]:
    """Path and text of the other tables."""
    return {
        **_written("wijzigingen", list_tables.NEWS, export.news),
        **_written("autorisaties", list_tables.SIGNATURE, export.signatures),
        **_written("rac", list_tables.RAC_MOMENT, export.rac),
        **_written("bds", list_tables.BDS, export.bds),
    }


def _written(name: str, table: tuple[Property[Entry], ...], entries: Iterable[Entry]) -> dict[str, str]:
    return _file(name, table, [rows_of(table, entries)])


def _file(name: str, table: tuple[Property[Entry], ...], parts: Iterable[Lines]) -> dict[str, str]:
    return joined(f"{DATA_FOLDER}/{name}.csv", [item.key for item in columns_of(table)], parts)
