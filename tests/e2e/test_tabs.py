"""A tab that another test had is as new, or is not lent again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

import pytest
from playwright.sync_api import Browser, Page
from tests.e2e.server import Served
from tests.e2e.tabs import Tabs

pytestmark = pytest.mark.browser

ADDRESS = "/over/bouwstenen/"
KEEP = """async () => {
    localStorage.setItem("a", "b");
    sessionStorage.setItem("a", "b");
    document.cookie = "a=b";
    (await caches.open("a")).put("/a", new Response("b"));
}"""
STATE = """async () => [localStorage.length, sessionStorage.length, document.cookie, await caches.keys(), innerWidth,
    matchMedia("(prefers-color-scheme: dark)").matches, matchMedia("print").matches,
    Boolean(document.querySelector("h1"))]"""


@pytest.fixture
def tabs(browser: Browser) -> Iterator[Tabs]:
    """Tabs of which none was lent before."""
    tabs = Tabs(browser)
    yield tabs
    for watched in chain.from_iterable(tabs.free.values()):
        watched.page.context.close()


def test_the_next_test_finds_nothing_of_the_one_before(tabs: Tabs, moved: Served) -> None:
    first = tabs.open(moved, ADDRESS)
    new = first.page.evaluate(STATE)
    first.page.evaluate(KEEP)
    first.page.emulate_media(media="print")
    first.page.route("**/*", lambda route: route.abort())
    tabs.take_back()
    dark = tabs.open(moved, ADDRESS, viewport={"width": 1280, "height": 900}, color_scheme="dark")
    assert dark.page is first.page
    assert dark.page.evaluate("[innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]") == [1280, True]
    assert dark.faults == []
    tabs.take_back()
    again = tabs.open(moved, ADDRESS)
    assert again.page is first.page
    assert again.page.evaluate(STATE) == new == [0, 0, "", [], 390, False, False, True]
    again.page.emulate_media(color_scheme="dark", reduced_motion="no-preference")
    again.page.set_viewport_size({"width": 320, "height": 640})
    tabs.take_back()
    last = tabs.open(moved, ADDRESS)
    assert last.page is first.page
    assert last.page.evaluate(STATE) == new
    assert last.page.evaluate("matchMedia('(prefers-reduced-motion: reduce)').matches")
    tabs.take_back()


def set_clock(page: Page) -> None:
    page.clock.set_fixed_time(0)


def go_offline(page: Page) -> None:
    page.context.set_offline(True)


def open_another(page: Page) -> None:
    page.context.new_page()


def close(page: Page) -> None:
    page.close()


def leave(page: Page) -> None:
    page.goto("about:blank")


@pytest.mark.parametrize("spoil", [set_clock, go_offline, open_another, close, leave])
def test_a_tab_that_can_not_be_made_new_goes(spoil: Callable[[Page], None], tabs: Tabs, moved: Served) -> None:
    first = tabs.open(moved, ADDRESS)
    spoil(first.page)
    tabs.take_back()
    assert first.page.is_closed()
    assert tabs.open(moved, ADDRESS).page is not first.page
    tabs.take_back()


def test_nobody_gets_a_tab_that_was_asked_for_alone(tabs: Tabs, moved: Served) -> None:
    alone = [tabs.open(moved, ADDRESS, alone=True), tabs.open(moved, ADDRESS, java_script_enabled=False)]
    tabs.take_back()
    assert all(item.page.is_closed() for item in alone)
    assert [*chain.from_iterable(tabs.free.values())] == []
