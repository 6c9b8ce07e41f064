"""The export of the made library, which has a module of every status, and the validators of its schema."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import fastjsonschema
import pytest
from jsonschema import Draft202012Validator, FormatChecker
from tests.site.made import write_library, write_module

from jgz.export import Export, export_files
from jgz.loader import load
from jgz.rendering import SiteIdentity

SITE = SiteIdentity("Proef", "https://proef.invalid/jgz/")
Judge = Callable[[Any], list[str]]
Root = Callable[..., Path]


@pytest.fixture(scope="session")
def made_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made library, with what an export must not say in one of its modules."""
    root = write_library(tmp_path_factory.mktemp("uitvoer") / "wortel")
    people = {"rol": "lid", "discipline": "arts", "namens": "AJN", "belangen": "geen"}
    write_module(
        root,
        "jaar-stuk",
        herzien_voor="2027-08-01",
        werkgroep=[
            {**people, "naam": "Geheime Naam", "naam_toestemming": False},
            {**people, "naam": "Bekende Naam", "naam_toestemming": True},
        ],
        zie_ook=[{"id": "concept-stuk", "reden": "Een concept dat nog niemand kent."}],
    )
    return root


@pytest.fixture(scope="session")
def made(made_root: Path) -> Export:
    """The export of it."""
    return Export(load(made_root).library.without_concepts(), SITE)


@pytest.fixture(scope="session")
def files(made: Export) -> dict[str, str]:
    """Its files."""
    return export_files(made)


def judges(schema: str) -> dict[str, Judge]:
    """Two validators that know nothing of each other, by name."""
    known = json.loads(schema)
    Draft202012Validator.check_schema(known)
    first = Draft202012Validator(known, format_checker=FormatChecker())
    # It knows drafts up to 7, of which this schema uses nothing that became something else.
    second = fastjsonschema.compile(known)

    def quick(value: Any) -> list[str]:
        try:
            second(value)
        except fastjsonschema.JsonSchemaValueException as error:
            return [str(error)]
        return []

    return {
        "jsonschema": lambda value: [item.message[:300] for item in first.iter_errors(value)],
        "fastjsonschema": quick,
    }
