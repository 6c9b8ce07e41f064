"""The catalogue: every file of data once, each with what a portal asks, and a licence only where there is one.

The shapes of DCAT-AP are in no registry, so they are not part of the tests.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from tests.unit.export.conftest import SITE

from jgz.datasets import DATASETS
from jgz.export import Export
from jgz.export.dcat import CATALOGUE, catalogue_files
from jgz.rendering import NAMELESS


def catalogue(export: Export) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(catalogue_files(export)[CATALOGUE])
    return found


def test_every_file_stands_in_it_once(made: Export) -> None:
    found = catalogue(made)
    files = [item["dcat:downloadURL"]["@id"] for one in found["dcat:dataset"] for item in one["dcat:distribution"]]
    wanted = [f"https://proef.invalid/jgz{item.address}" for item in DATASETS if "schema" not in item.path]
    assert sorted(files) == sorted(wanted)
    ids = [item["@id"] for one in found["dcat:dataset"] for item in (one, *one["dcat:distribution"])]
    assert len(ids) == len(set(ids))


def test_what_a_portal_must_have_is_there(made: Export) -> None:
    found = catalogue(made)
    # What DCAT-AP 3 asks of each, and what every Dutch portal shows.
    for name in ("dct:title", "dct:description", "dct:publisher", "dcat:dataset"):
        assert found[name]
    for one in found["dcat:dataset"]:
        for name in ("dct:title", "dct:description", "dct:publisher", "dct:identifier", "dcat:theme"):
            assert one[name]
        assert all(item["dcat:accessURL"] for item in one["dcat:distribution"])
    assert found["dct:modified"]["@value"] == "2026-02-01"


def test_a_licence_is_told_only_where_there_is_one(made: Export) -> None:
    assert "dct:license" not in json.dumps(catalogue(made))
    licensed = catalogue(Export(made.library, replace(SITE, licence="https://licentie.invalid/")))
    for one in licensed["dcat:dataset"]:
        assert {item["dct:license"]["@id"] for item in one["dcat:distribution"]} == {"https://licentie.invalid/"}


def test_without_an_address_of_the_site_there_is_none(made: Export) -> None:
    assert catalogue_files(Export(made.library, NAMELESS)) == {}
