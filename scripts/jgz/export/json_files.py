"""The export as JSON: the index, a file per module, and the lists of all of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from jgz.datasets import DATASETS, EXPORT_SCHEMA, INDEX
from jgz.export import list_tables, module_tables
from jgz.export.entries import Export, ModuleEntry
from jgz.export.lines import ModuleLines
from jgz.export.properties import object_of
from jgz.export.schema import write_schema
from jgz.json_text import Line, laid_out
from jgz.model import Registers
from jgz.model.addresses import DATA_FOLDER, module_data

_OUTPUT = 1


def json_files(export: Export) -> Iterator[tuple[str, str]]:
    """Path and text of the index, the lists but for that of recommendations, and their schema."""
    yield EXPORT_SCHEMA, write_schema(export)
    yield INDEX, _file(export, "index", _index(export))
    for name, objects in _lists(export).items():
        yield _list(export, name, list(objects))


def recommendations_json(export: Export, lines: Sequence[ModuleLines]) -> dict[str, str]:
    """Path and text of the list of recommendations, from the lines of each module."""
    return dict([_list(export, "aanbevelingen", [one for item in lines for one in item.objects])])


def _list(export: Export, name: str, objects: Sequence[dict[str, Any] | Line]) -> tuple[str, str]:
    return f"{DATA_FOLDER}/{name}.json", _file(export, name, {"aantal": len(objects), name: objects})


def module_json(entry: ModuleEntry) -> dict[str, str]:
    """Path and text of the file of a module."""
    content = object_of(module_tables.MODULE, entry)
    return {module_data(entry.module.id): _file(entry.export, "module", content)}


def _lists(export: Export) -> dict[str, Iterator[dict[str, Any]]]:
    return {
        "wijzigingen": (object_of(list_tables.NEWS, item) for item in export.news),
        "autorisaties": (object_of(list_tables.SIGNATURE, item) for item in export.signatures),
        "rac": (object_of(list_tables.RAC_MOMENT, item) for item in export.rac),
        "bds": (object_of(list_tables.BDS, item) for item in export.bds),
    }


def _index(export: Export) -> dict[str, Any]:
    site, registers = export.site, export.library.registers
    return {
        "naam": site.name,
        "adres": site.full("/") or None,
        "taal": "nl",
        "licentie": site.licence or None,
        "fictief": any(item.module.fictional for item in export.modules),
        "aantallen": export.counts,
        "bestanden": [
            {"adres": export.address(item.address), "soort": item.media_type, "inhoud": item.about} for item in DATASETS
        ],
        "modules": [object_of(module_tables.MODULE_LINE, item) for item in export.modules],
        "richtlijnen": [object_of(list_tables.GUIDELINE, item) for item in export.guidelines],
        "clusters": [object_of(list_tables.CLUSTER, item) for item in export.clusters],
        **_registers(registers),
    }


def _registers(registers: Registers) -> dict[str, list[dict[str, Any]]]:
    """The fixed lists that other files name by id."""
    return {
        "fasen": [
            {"id": item.id, "naam": item.name, "van_dagen": item.from_days, "tot_dagen": item.to_days}
            for item in registers.phases
        ],
        "beroepen": [{"id": item.id, "naam": item.name} for item in registers.professions],
        "partijen": [
            {
                "id": item.id,
                "naam": item.name,
                "soort": item.kind,
                "van": _day(item.since),
                "tot": _day(item.until),
                "opvolger": item.successor or None,
            }
            for item in registers.party_list
        ],
    }


def _day(day: object) -> str | None:
    return str(day) if day else None


def _file(export: Export, kind: str, content: Mapping[str, Any]) -> str:
    head = {"$schema": export.address(f"/{EXPORT_SCHEMA}"), "bestand": kind, "uitvoer": _OUTPUT}
    return laid_out({**head, **content})
