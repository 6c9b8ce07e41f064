"""A real browser on the built sites."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from tests.e2e.pages import MADE, real_pages
from tests.e2e.server import Served, serving
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
# What Playwright says in the place of a page that has no worker because we asked for none.
BLOCKED = "Service Worker registration blocked by Playwright"
# The same engine without a window costs a third of the time; what readers have comes first where speed is measured.
HEADLESS = ("chromium-headless-shell",)
WITH_WINDOW = ("chromium", "chromium-browser", "google-chrome")


def system_browser(first: Sequence[str] = HEADLESS, then: Sequence[str] = WITH_WINDOW) -> str | None:
    """The path of the system's Chromium, by the first of these names that is there; None when there is none."""
    return next(filter(None, map(shutil.which, (*first, *then))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium: the system's when there is one, else Playwright's own."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=system_browser(), args=FLAGS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def served(site: BuiltSite) -> Iterator[Served]:
    """The public site of the real content at the root of a host."""
    with serving(site.root) as server:
        yield server


@pytest.fixture(scope="session")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The made library with old addresses, at the root of a host."""

    def make(folder: Path) -> None:
        root = write_moves(write_library(folder / "wortel"))
        bouw(root, root / "site", today=TODAY)

    with serving(once(tmp_path_factory, "verhuisd-e2e", make) / "wortel" / "site") as server:
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


@dataclass
class Watched:
    """A page in the browser with everything that went wrong on it."""

    page: Page
    server: Served
    address: str
    faults: list[str] = field(default_factory=list)

    def watch(self) -> None:
        """Notes console errors, script errors, failed requests and requests to another origin."""
        self.page.on("console", lambda item: self._note(item.type in ("error", "warning"), f"console: {item.text}"))
        self.page.on("pageerror", lambda error: self._note(True, f"script: {error}"))
        # A redirect page leaves before it has loaded, which the browser counts as a navigation that was cut off.
        self.page.on("requestfailed", lambda item: self._note(not item.is_navigation_request(), f"failed: {item.url}"))
        self.page.on("request", lambda item: self._note(self._foreign(item.url), f"foreign: {item.url}"))
        self.page.on("response", lambda item: self._note(item.status >= 400, f"{item.status}: {item.url}"))

    def go(self, server: Served, address: str) -> None:
        """Opens another page in the tab as if nobody was ever there; the faults are those of this page."""
        if self.page.url != "about:blank":
            self.page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
            # What the page before still asked for ends here.
            self.page.goto("about:blank")
        self.server, self.address = server, address
        self.faults.clear()
        self.page.goto(server.url(address))

    def _foreign(self, url: str) -> bool:
        return not url.startswith((self.server.origin, "data:", "about:", "blob:"))

    def _note(self, wrong: bool, text: str) -> None:
        if wrong and BLOCKED not in text:
            self.faults.append(text)


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Watched]]:
    """Opens an address of a served site in a context of its own; options are those of the context."""
    contexts: list[BrowserContext] = []

    def open(server: Served, address: str, **options: Any) -> Watched:
        options.setdefault("viewport", {"width": 390, "height": 844})
        # Material fades colours; a measurement in the middle of that would be one of no state at all.
        options.setdefault("reduced_motion", "reduce")
        options.setdefault("timezone_id", "Europe/Amsterdam")
        # A test can't step in between a worker and the network; test_offline.py has the worker.
        options.setdefault("service_workers", "block")
        context = browser.new_context(locale="nl-NL", **options)
        context.set_default_timeout(10_000)
        contexts.append(context)
        watched = Watched(context.new_page(), server, address)
        watched.watch()
        watched.page.goto(server.url(address))
        return watched

    yield open
    for context in contexts:
        # An answer that a test held back must not arrive in the middle of the next one.
        context.unroute_all(behavior="ignoreErrors")
        for page in context.pages:
            page.unroute_all(behavior="ignoreErrors")
        context.close()
