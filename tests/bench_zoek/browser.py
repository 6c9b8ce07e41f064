"""A real browser, and our own search in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from urllib.parse import quote

from playwright.sync_api import Browser, sync_playwright

from tests.bench_zoek.server import Served
from tests.e2e.conftest import FLAGS, HEADLESS, WITH_WINDOW, system_browser

READY = "html[data-zoek=klaar]"
_FIRST = """() => document.querySelector("#zoekresultaten li[data-module]")?.dataset.richtlijn || "" """


class ScriptError(Exception):
    """A script of ours failed in the browser."""


@contextmanager
def running() -> Iterator[Browser]:
    """Chromium: the system's when there is one, else Playwright's own."""
    system = system_browser(WITH_WINDOW, HEADLESS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=system, args=FLAGS)
        yield browser
        browser.close()


def ask_ours(browser: Browser, served: Served, queries: Sequence[str]) -> dict[str, str]:
    """The guideline of the first result on the search page for each query; empty when there is none."""
    tab = browser.new_page(locale="nl-NL")
    faults: list[str] = []
    tab.on("pageerror", lambda error: faults.append(str(error)))
    found = {}
    for query in queries:
        tab.goto(served.url(f"/zoeken/?q={quote(query)}"))
        tab.wait_for_selector(READY, state="attached")
        found[query] = tab.evaluate(_FIRST)
    tab.close()
    if faults:
        raise ScriptError(faults[0])
    return found
