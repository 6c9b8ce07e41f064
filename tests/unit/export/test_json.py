"""The JSON of the export: true to its schema, complete, and nothing more than is public."""

from __future__ import annotations

import copy
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from tests.unit.export.conftest import SITE, judges

from jgz.datasets import DATASETS, EXPORT_SCHEMA, INDEX
from jgz.export import Export, export_files, versions_of
from jgz.loader import load
from jgz.model import Library
from jgz.model.addresses import module_data
from jgz.model.archive import of_now
from jgz.rendering import NAMELESS

REPOSITORY = Path(__file__).resolve().parents[3]


def values(files: dict[str, str]) -> dict[str, Any]:
    """The files that the schema is of."""
    return {name: json.loads(text) for name, text in files.items() if is_data(name)}


def is_data(name: str) -> bool:
    return name.startswith("gegevens/") and name.endswith(".json") and "/citatie/" not in name


def test_every_file_fits_the_schema_in_both_validators(files: dict[str, str]) -> None:
    found = values(files)
    assert {item["bestand"] for item in found.values()} == {
        "index", "module", "aanbevelingen", "wijzigingen", "autorisaties", "rac", "bds",
    }  # fmt: skip
    for name, judge in judges(files[EXPORT_SCHEMA]).items():
        assert {path: said for path, value in found.items() if (said := judge(value))} == {}, name


def test_the_real_content_fits_too(public: Library) -> None:
    files = export_files(Export(public, NAMELESS))
    for name, judge in judges(files[EXPORT_SCHEMA]).items():
        assert {path: said for path, value in values(files).items() if (said := judge(value))} == {}, name


@pytest.mark.parametrize("harm", ["missing", "more", "null", "number"])
def test_both_validators_see_what_is_wrong(files: dict[str, str], harm: str) -> None:
    broken = copy.deepcopy(values(files)[module_data("geldig-stuk")])
    if harm == "missing":
        del broken["aanbevelingen"][0]["versie"]
    elif harm == "more":
        broken["geheim"] = "iets"
    elif harm == "null":
        broken["titel"] = None
    else:
        broken["aanbevelingen"][0]["nummer"] = "1"
    for name, judge in judges(files[EXPORT_SCHEMA]).items():
        assert judge(broken), name


def test_every_key_is_described(files: dict[str, str]) -> None:
    def bare(schema: Any, place: str) -> list[str]:
        if isinstance(schema, list):
            return [hit for item in schema for hit in bare(item, place)]
        if not isinstance(schema, dict):
            return []
        own = [f"{place}.{key}" for key, item in schema.get("properties", {}).items() if not item.get("description")]
        return own + [hit for key, item in schema.items() for hit in bare(item, f"{place}.{key}")]

    assert bare(json.loads(files[EXPORT_SCHEMA]), "") == []


def test_what_was_ever_adopted_is_there_and_no_draft(made: Export, files: dict[str, str]) -> None:
    index = json.loads(files[INDEX])
    adopted = [item.id for item in made.library.modules if not item.status.draft]
    assert [item["id"] for item in index["modules"]] == adopted
    assert {name for name in files if name.startswith("gegevens/1/modules/")} == {module_data(id) for id in adopted}
    assert "vervallen-stuk" in adopted
    # A draft that people may react to is named where they read until when.
    everything = "".join(text for name, text in files.items() if not name.startswith("nieuw/agenda"))
    assert [
        word for word in ("concept-stuk", "commentaar-stuk", "autorisatie-stuk", "concept stuk") if word in everything
    ] == []


def test_counts_are_those_of_the_lists(files: dict[str, str]) -> None:
    found = values(files)
    counts = found[INDEX]["aantallen"]
    for name in ("aanbevelingen", "wijzigingen", "autorisaties", "rac", "bds"):
        listed = found[f"gegevens/1/{name}.json"]
        assert (listed["aantal"], counts[name]) == (len(listed[name]), len(listed[name]))
    assert counts["modules"] == len(found[INDEX]["modules"])
    assert {item.counted for item in DATASETS} - {""} <= set(counts)
    assert set(files) >= {item.path for item in DATASETS}


def test_only_what_one_may_work_with_is_in_the_list_of_recommendations(files: dict[str, str]) -> None:
    listed = values(files)["gegevens/1/aanbevelingen.json"]["aanbevelingen"]
    ids = [item["id"] for item in listed]
    assert len(ids) == len(set(ids)) > 0
    assert {item["status"] for item in listed} == {"vastgesteld", "in-herziening"}
    lapsed = values(files)[module_data("vervallen-stuk")]
    assert (lapsed["status"], lapsed["vervallen"]["vervangen_door"]) == ("vervallen", ["geldig-stuk"])
    assert len(lapsed["aanbevelingen"]) == 2


def test_every_object_says_which_text_it_is(made: Export, made_root: Path, files: dict[str, str]) -> None:
    module = values(files)[module_data("geldig-stuk")]
    source = (made_root / "modules" / "proef" / "geldig-stuk.md").read_bytes()
    wanted = {
        "adres": "https://proef.invalid/jgz/modules/geldig-stuk/",
        "adres_versie": None,
        "versie": "1.0.0",
        "vastgesteld_op": "2024-06-01",
        "openbaar_vanaf": None,
        "sha256": hashlib.sha256(source).hexdigest(),
        "fictief": False,
    }
    assert {key: module[key] for key in wanted} == wanted
    (first, _) = module["aanbevelingen"]
    wanted["adres"] += "#geldig-stuk-kern"
    assert {key: first[key] for key in wanted} == wanted
    assert first["id"] == "geldig-stuk#geldig-stuk-kern"


def test_a_version_with_a_page_of_its_own_has_its_address(made: Export) -> None:
    module = made.library.modules_by_id["geldig-stuk"]
    known = {(module.id, module.version): module.changes[0].date}
    files = export_files(Export(made.library, SITE, versions=known))
    found = values(files)[module_data("geldig-stuk")]
    assert found["openbaar_vanaf"] == "2024-06-01"
    assert found["adres_versie"] == "https://proef.invalid/jgz/modules/geldig-stuk/v/1.0.0/"
    assert found["aanbevelingen"][0]["adres_versie"].endswith("/v/1.0.0/#geldig-stuk-kern")


def test_a_version_that_nobody_registered_has_a_page_and_no_day(made: Export) -> None:
    files = export_files(Export(made.library, SITE, versions=versions_of(of_now(made.library).ledger)))
    found = values(files)[module_data("geldig-stuk")]
    assert found["openbaar_vanaf"] is None
    assert found["adres_versie"] == "https://proef.invalid/jgz/modules/geldig-stuk/v/1.0.0/"


def test_a_name_is_told_only_with_consent(files: dict[str, str]) -> None:
    assert "Geheime Naam" not in "".join(files.values())
    people = values(files)[module_data("jaar-stuk")]["werkgroep"]
    assert [item["naam"] for item in people] == [None, "Bekende Naam"]


def test_without_an_address_of_the_site_paths_remain(made: Export) -> None:
    found = values(export_files(Export(made.library, NAMELESS)))
    assert found[INDEX]["adres"] is None
    assert found[module_data("geldig-stuk")]["adres"] == "/modules/geldig-stuk/"


def test_the_same_content_gives_the_same_bytes(made: Export, made_root: Path, files: dict[str, str]) -> None:
    assert export_files(Export(load(made_root).library.without_concepts(), SITE)) == files
