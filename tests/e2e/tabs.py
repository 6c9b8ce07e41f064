"""Tabs of the browser for tests: one that is watched, and those that one test after the other gets as if they were new.

A new tab costs more than loading a page in it, so a tab is used again where nothing of a test can stay behind in it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, Page
from tests.e2e.server import Served

# What Playwright says in the place of a page that has no worker because we asked for none.
BLOCKED = "Service Worker registration blocked by Playwright"
EMPTY = "about:blank"
_PHONE = {"width": 390, "height": 844}
# What can be set on a tab that is there already; for anything else a test gets a tab of its own.
_SETTABLE = {"viewport", "color_scheme", "contrast", "forced_colors", "reduced_motion"}
# What a page can keep without a worker; each origin has its own, and a tab stays on one. Tells whether a test changed
# anything for good, the clock or what a page may do, and whether the screen is as usual.
_FORGET = """async () => {
    localStorage.clear();
    sessionStorage.clear();
    for (const name of await caches.keys()) await caches.delete(name);
    for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
    const changed = [Date, setTimeout, fetch, performance.now].some((it) => !String(it).includes("[native code]"));
    const usual = "screen and (prefers-color-scheme: light) and (prefers-contrast: no-preference)"
        + " and (forced-colors: none) and (prefers-reduced-motion: reduce)";
    return [!changed && navigator.onLine, matchMedia(usual).matches];
}"""
# More free tabs than this would only take memory.
_MOST_FREE = 3


@dataclass
class Watched:
    """A page in the browser with everything that went wrong on it."""

    page: Page
    server: Served
    address: str
    faults: list[str] = field(default_factory=list)
    # Whether all that can be set of the screen but its size is as a tab begins.
    plain: bool = True

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
        self.forget()
        self.server, self.address = server, address
        self.faults.clear()
        self.page.goto(server.url(address))

    def forget(self) -> bool:
        """Leaves the page, and with it all that it kept; tells whether the next finds the tab as new."""
        if self.page.url == EMPTY:
            return False
        is_new, self.plain = self.page.evaluate(_FORGET)
        # What the page still asked for ends here.
        self.page.goto(EMPTY)
        return bool(is_new)

    def _foreign(self, url: str) -> bool:
        return not url.startswith((self.server.origin, "data:", "about:", "blob:"))

    def _note(self, wrong: bool, text: str) -> None:
        if wrong and BLOCKED not in text:
            self.faults.append(text)


@dataclass
class Tabs:
    """The tabs of one browser: those that are free, by the site that they are for, and those that a test has."""

    browser: Browser
    free: dict[str, list[Watched]] = field(default_factory=dict)
    lent: list[Watched] = field(default_factory=list)
    alone: list[Page] = field(default_factory=list)

    def open(self, server: Served, address: str, *, alone: bool = False, **options: Any) -> Watched:
        """A tab on an address; options are those of a context of Playwright.

        With `alone` nobody gets the tab afterwards: for who sets its clock, listens to it or gives it a script.
        """
        if alone or options.keys() - _SETTABLE:
            watched = self._new(server, address, **options)
            self.alone.append(watched.page)
        else:
            there = self.free.setdefault(server.origin, [])
            watched = there.pop() if there else self._new(server, address)
            self.lent.append(watched)
            if watched.page.viewport_size != (size := options.pop("viewport", _PHONE)):
                watched.page.set_viewport_size(size)
            if options or not watched.plain:
                watched.page.emulate_media(**_media(**options))
        watched.go(server, address)
        return watched

    def take_back(self) -> None:
        """Makes what a test had free again, as far as it is as new, and closes the rest."""
        for watched in self.lent:
            there = self.free[watched.server.origin]
            if len(there) < _MOST_FREE and self._is_as_new(watched):
                there.append(watched)
            else:
                _close(watched.page)
        for page in self.alone:
            _close(page)
        self.lent.clear()
        self.alone.clear()

    def _new(self, server: Served, address: str, **options: Any) -> Watched:
        # Material fades colours; a measurement in the middle of that would be one of no state at all.
        # A test can't step in between a worker and the network; test_offline.py has the worker.
        usual = {"viewport": _PHONE, "reduced_motion": "reduce", "timezone_id": "Europe/Amsterdam"}
        context = self.browser.new_context(locale="nl-NL", **{"service_workers": "block", **usual, **options})
        context.set_default_timeout(10_000)
        watched = Watched(context.new_page(), server, address)
        watched.watch()
        return watched

    def _is_as_new(self, watched: Watched) -> bool:
        page = watched.page
        if page.is_closed() or len(page.context.pages) > 1 or not page.url.startswith((watched.server.origin, EMPTY)):
            return False
        _unroute(page)
        is_new = watched.forget()
        page.mouse.move(-1, -1)
        page.context.clear_cookies()
        return is_new


def _media(**options: str) -> Any:
    usual = {"media": "null", "color_scheme": "light", "contrast": "no-preference", "forced_colors": "none"}
    return {**usual, "reduced_motion": "reduce", **options}


def _unroute(page: Page) -> None:
    """An answer that a test held back must not arrive in the middle of the next one."""
    page.context.unroute_all(behavior="ignoreErrors")
    for each in page.context.pages:
        each.unroute_all(behavior="ignoreErrors")


def _close(page: Page) -> None:
    _unroute(page)
    page.context.close()
