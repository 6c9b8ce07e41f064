"""The CSV of the export: read back it is what the JSON says."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from jgz.export import Export, export_files
from jgz.model import Library
from jgz.rendering import SiteIdentity

LISTS = ("aanbevelingen", "wijzigingen", "autorisaties", "rac", "bds")


def in_cell(value: Any) -> str:
    """A value of JSON as a cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    return "; ".join(value) if isinstance(value, list) else str(value)


def rows(files: dict[str, str], name: str, *, excel: bool) -> list[dict[str, str]]:
    path = f"gegevens/1/{name}{'' if excel else '-komma'}.csv"
    text = files[path].removeprefix("\ufeff") if excel else files[path]
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";" if excel else ",", strict=True))


def objects(files: dict[str, str], name: str) -> list[dict[str, Any]]:
    if name == "modules":
        index = json.loads(files["gegevens/1/index.json"])["modules"]
        return [json.loads(files[f"gegevens/1/modules/{item['id']}.json"]) for item in index]
    found: list[dict[str, Any]] = json.loads(files[f"gegevens/1/{name}.json"])[name]
    return found


@pytest.mark.parametrize("name", ["modules", *LISTS])
def test_both_forms_say_what_the_json_says(public: Library, name: str) -> None:
    files = export_files(Export(public, SiteIdentity("Proef", "https://proef.invalid/")))
    listed = objects(files, name)
    assert listed
    for_programs = rows(files, name, excel=False)
    columns = list(for_programs[0])
    assert for_programs == [{key: in_cell(item[key]) for key in columns} for item in listed]
    unguarded = [
        {key: cell.removeprefix("v") if key == "versie" else cell for key, cell in row.items()}
        for row in rows(files, name, excel=True)
    ]
    assert unguarded == for_programs
