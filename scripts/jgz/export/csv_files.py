"""The lists of the export as CSV: of each both forms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from jgz.export import list_tables, module_tables
from jgz.export.entries import Export
from jgz.export.properties import Property, columns_of
from jgz.model.addresses import DATA_FOLDER
from jgz.spreadsheet import both

Entry = TypeVar("Entry")


def csv_files(export: Export) -> dict[str, str]:
    """Path and text of each file. A column has the name of the key in JSON, and says the same."""
    return {
        **_files("modules", module_tables.MODULE, export.modules),
        **_files("aanbevelingen", module_tables.RECOMMENDATION, export.recommendations),
        **_files("wijzigingen", list_tables.NEWS, export.news),
        **_files("autorisaties", list_tables.SIGNATURE, export.signatures),
        **_files("rac", list_tables.RAC_MOMENT, export.rac),
        **_files("bds", list_tables.BDS, export.bds),
    }


def _files(name: str, table: tuple[Property[Entry], ...], entries: Iterable[Entry]) -> dict[str, str]:
    columns = columns_of(table)
    rows: Iterator[list[object]] = ([item.value(entry) for item in columns] for entry in entries)
    return both(f"{DATA_FOLDER}/{name}.csv", [item.key for item in columns], rows)  # type: ignore[arg-type]
