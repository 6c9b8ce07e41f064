"""Sites of the made library, for tests that change the content."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from tests.once import once
from tests.site.built import BuiltSite
from tests.site.hosts import bouw
from tests.site.made import write_library

from jgz.loader import load
from jgz.model import Library

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made library with its site, to copy from."""

    def make(folder: Path) -> None:
        root = write_library(folder / "wortel")
        bouw(root, root / "site", today=TODAY)

    return once(tmp_path_factory, "gemaakt", make) / "wortel"


@pytest.fixture(scope="session")
def made_site(made_once: Path) -> BuiltSite:
    """The public site of the made library."""
    return BuiltSite(made_once / "site")


@pytest.fixture(scope="session")
def made_preview(made_once: Path, tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The preview of the made library."""

    def make(folder: Path) -> None:
        bouw(made_once, folder / "site", "--concepten", today=TODAY)

    folder = once(tmp_path_factory, "gemaakt-concepten", make)
    return BuiltSite(folder / "site")


@pytest.fixture
def made(made_once: Path, tmp_path: Path) -> Path:
    """A copy of the made library to change, without a site."""
    return Path(shutil.copytree(made_once, tmp_path / "wortel", ignore=shutil.ignore_patterns("site")))


@pytest.fixture
def built_made(made_once: Path, tmp_path: Path) -> Path:
    """A copy of the made library to change, with its site."""
    return Path(shutil.copytree(made_once, tmp_path / "wortel"))


@pytest.fixture(scope="session", params=["echt", "gemaakt"])
def pair(request: pytest.FixtureRequest) -> tuple[Library, BuiltSite]:
    """A public library and its site: the real content, and the made one with every status and term."""
    if request.param == "echt":
        return request.getfixturevalue("public"), request.getfixturevalue("site")
    library = load(request.getfixturevalue("made_once")).library
    return library.without_concepts(), request.getfixturevalue("made_site")


@pytest.fixture
def library(pair: tuple[Library, BuiltSite]) -> Library:
    """The library whose site is `built`."""
    return pair[0]


@pytest.fixture
def built(pair: tuple[Library, BuiltSite]) -> BuiltSite:
    """The site of `library`."""
    return pair[1]
