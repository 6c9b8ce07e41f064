"""What several groups of tests share: one copy of the real content and the sites built from it, once per run."""

from __future__ import annotations

import gc
import os
import pickle
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jgz.loader import Loaded, load
from jgz.model import Library
from jgz.search import Search, open_search
from jgz.search.index import SearchIndex
from jgz.search.ranking import Ranker
from tests.once import once, shared_by
from tests.scratch import write_in_memory
from tests.site.built import BuiltSite
from tests.site.hosts import SHARED, bouw

if TYPE_CHECKING:
    from playwright.sync_api import Browser

REPOSITORY = Path(__file__).resolve().parents[1]
TODAY = date(2026, 11, 22)
# Files that take longest come first, so that at the end no process is left alone with one.
LONGEST = ("e2e", "site", "fouten", "cms", "veiligheid")


def pytest_configure() -> None:
    """Before anything is made; the processes beside this one get it from their surroundings.

    What is collected stays: looking for garbage meanwhile, as often as Python does, is a sixth of collecting.
    """
    write_in_memory()
    gc.set_threshold(50_000, 20, 100)


@pytest.fixture(scope="session")
def today() -> date:
    """The day that every test on real content counts from."""
    return TODAY


@pytest.fixture(scope="session", autouse=True)
def kept_by_builds(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What one build of a run kept, the next one uses: a test of its own holds that the bytes are the same."""
    os.environ[SHARED] = str(shared_by(tmp_path_factory) / "bewaard")


@pytest.fixture(scope="session")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of everything a build reads. Taken once, so that an edit halfway can't make two tests disagree."""
    return once(tmp_path_factory, "inhoud", lambda folder: copy_sources(folder / "wortel")) / "wortel"


def copy_sources(target: Path) -> Path:
    """Copies the content, the theme and the configuration to a new folder."""
    for name in ("modules", "clusters", "theme"):
        shutil.copytree(REPOSITORY / name, target / name, symlinks=True)
    shutil.copy(REPOSITORY / "mkdocs.yml", target)
    return target


@pytest.fixture(scope="session")
def loaded(content: Path, tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    """The copy as it is read: once for all processes, as reading everything takes seconds."""

    def make(folder: Path) -> None:
        (folder / "gelezen").write_bytes(pickle.dumps(load(content)))

    found = pickle.loads((once(tmp_path_factory, "gelezen", make) / "gelezen").read_bytes())
    assert isinstance(found, Loaded)
    return found


@pytest.fixture(scope="session")
def whole(loaded: Loaded) -> Library:
    """The library of the copy, concepts included."""
    return loaded.library


@pytest.fixture(scope="session")
def public(whole: Library) -> Library:
    """The library of the copy as the public sees it."""
    return whole.without_concepts()


@pytest.fixture(scope="session")
def search(public: Library, tmp_path_factory: pytest.TempPathFactory) -> Search:
    """The index of what the public sees, made once for all processes, and what ranks its pages."""

    def make(folder: Path) -> None:
        (folder / "index").write_bytes(pickle.dumps(open_search(public).index))

    index = pickle.loads((once(tmp_path_factory, "zoekindex", make) / "index").read_bytes())
    assert isinstance(index, SearchIndex)
    return Search(index, Ranker(index, public.phases))


@pytest.fixture(scope="session")
def site(content: Path, tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The public site of the copy."""
    folder = once(tmp_path_factory, "openbaar", lambda folder: bouw(content, folder / "site", today=TODAY))
    return BuiltSite(folder / "site")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, the system's when there is one, else Playwright's own; a process can have one Playwright at a time."""
    from playwright.sync_api import sync_playwright

    from tests.e2e.conftest import FLAGS, SHORT_LIVED, system_browser

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=system_browser(), args=[*FLAGS, *SHORT_LIVED])
        yield running
        running.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests may run in any order; beside each other they are done soonest in this one."""
    items.sort(
        key=lambda item: LONGEST.index(item.path.parent.name) if item.path.parent.name in LONGEST else len(LONGEST)
    )


def pytest_collection_finish() -> None:
    """The tests that were collected live to the end: who looks for garbage need not look at them."""
    gc.collect()
    gc.freeze()


def pytest_sessionfinish() -> None:
    """Garbage may still have something to say, which pytest hears from here; its own two looks then cost nothing."""
    gc.collect()
    gc.freeze()
