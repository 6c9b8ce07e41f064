"""A real browser on the built sites."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.e2e.pages import MADE, real_pages
from tests.e2e.server import Served, as_a_host, serving
from tests.e2e.tabs import Tabs, Watched
from tests.once import once
from tests.site.built import BuiltSite
from tests.site.hosts import bouw
from tests.site.made import write_library
from tests.site.moves import write_moves

from jgz.model import Library

TODAY = date(2026, 11, 22)
# A browser of the system, when it is there, is set to stay quiet: it may only talk to our own server.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# What Playwright turns off by itself: a list of ours takes the place of its own.
_OFF_ALREADY = (
    "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter", "PaintHolding", "ThirdPartyStoragePartitioning",
    "AvoidCorsURLLoaderRestartOnRedirect", "OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled",
    "PreconnectToSearch",
)  # fmt: skip
# A page of a test is gone before it gains from the most that a browser makes of scripts that run for long. Nor does it
# gain from a frame of its own, which no page can tell from the frame of the page before and is a seventh of a load.
SHORT_LIVED = ("--js-flags=--no-opt", f"--disable-features={','.join((*_OFF_ALREADY, 'RenderDocument'))}")
# The same engine without a window costs a third of the time; what readers have comes first where speed is measured.
HEADLESS = ("chromium-headless-shell",)
WITH_WINDOW = ("chromium", "chromium-browser", "google-chrome")


def system_browser(first: Sequence[str] = HEADLESS, then: Sequence[str] = WITH_WINDOW) -> str | None:
    """The path of the system's Chromium, by the first of these names that is there; None when there is none."""
    return next(filter(None, map(shutil.which, (*first, *then))), None)


@pytest.fixture(scope="session")
def served(site: BuiltSite) -> Iterator[Served]:
    """The public site of the real content at the root of a host."""
    with serving(site.root, headers=as_a_host) as server:
        yield server


@pytest.fixture(scope="session")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The made library with old addresses, at the root of a host."""

    def make(folder: Path) -> None:
        root = write_moves(write_library(folder / "wortel"))
        bouw(root, root / "site", today=TODAY)

    folder = once(tmp_path_factory, "verhuisd-e2e", make)
    with serving(folder / "wortel" / "site", headers=as_a_host) as server:
        yield server


@pytest.fixture(scope="session")
def in_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The same, built for and served under a sub-folder of a host."""
    root = write_moves(write_library(tmp_path_factory.mktemp("submap-e2e") / "wortel"))
    with serving(root / "site", "/repo/") as server:
        bouw(root, root / "site", today=TODAY, JGZ_SITE_URL=server.url("/"))
        yield server


Place = tuple[Served, str]


@pytest.fixture(scope="session")
def places(served: Served, moved: Served, public: Library) -> dict[str, Place]:
    """One page of each type: the server that has it and its address."""
    return {
        **{kind: (served, address) for kind, address in real_pages(public).items()},
        **{kind: (moved, address) for kind, address in MADE.items()},
    }


@pytest.fixture(scope="session")
def tabs(browser: Browser) -> Tabs:
    """The tabs of the browser."""
    return Tabs(browser)


@pytest.fixture
def open_page(tabs: Tabs) -> Iterator[Callable[..., Watched]]:
    """Opens an address of a served site in a tab as for who was never there; `Tabs.open` says with which options."""
    yield tabs.open
    tabs.take_back()
