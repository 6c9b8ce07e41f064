"""The made library, read once, for tests of single functions."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from jinja2 import Environment
from tests.site.made import write_library
from tests.site.moves import write_moves
from tests.unit.rendering.printed import own_environment

from jgz.loader import load
from jgz.model import Library

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="session")
def made_library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The made library with its moved addresses, concepts included."""
    root: Path = write_moves(write_library(tmp_path_factory.mktemp("weergave") / "wortel"))
    loaded = load(root)
    assert not [item for item in loaded.diagnostics if item.severity == "fout"]
    return loaded.library


@pytest.fixture(scope="session")
def environment() -> Environment:
    """Our templates, in which every name must exist."""
    return own_environment()
