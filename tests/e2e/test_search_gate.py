"""What tells dangers apart comes at once for a query that may speak of one, and later for everybody else."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Request, Route, expect
from tests.e2e.search import READY, Open, address
from tests.e2e.server import Served

pytestmark = pytest.mark.browser

PATTERNS, GATE, HEAD = ("zoeken/index/hulp.json", "zoeken/index/poort.json", "zoeken/index/kop.json")
FIELD = "#zoek-boven"


def asked_for(page: Page) -> list[str]:
    """The paths that a page asks for from now on."""
    found: list[str] = []

    def note(request: Request) -> None:
        found.append(request.url)

    page.on("request", note)
    return found


def names(asked: list[str], path: str) -> int:
    return sum(url.endswith(path) for url in asked)


def test_an_ordinary_query_has_the_patterns_fetched_when_nobody_waits(served: Served, open_page: Open) -> None:
    page = open_page(served, "/modules/slaapritme/").page
    asked = asked_for(page)
    page.locator(FIELD).click()
    page.keyboard.type("hielprik")
    expect(page.get_by_role("option").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert names(asked, GATE) == 1
    assert names(asked, PATTERNS) == 0
    with page.expect_request(lambda request: request.url.endswith(PATTERNS)):
        pass


def test_a_danger_has_them_fetched_at_once_and_its_card_stands(served: Served, open_page: Open) -> None:
    page = open_page(served, "/modules/slaapritme/").page
    page.locator(FIELD).click()
    with page.expect_request(lambda request: request.url.endswith(PATTERNS)):
        # Before the last word is there.
        page.keyboard.type("mijn vriend verkracht m")
    page.keyboard.type("ij")
    expect(page.locator(".jgz-kiezer__hulp").first).to_be_visible()
    asked = asked_for(page)
    page.goto(served.url(address("mijn man slaat mij")))
    page.wait_for_selector(READY)
    expect(page.locator("#zoekhulp .jgz-hulp").first).to_be_visible()
    assert names(asked, PATTERNS) == 1


def test_without_the_gate_the_patterns_tell(served: Served, open_page: Open) -> None:
    page = open_page(served, "/").page

    def lost(route: Route) -> None:
        route.fulfill(status=404)

    page.route(f"**/{GATE}", lost)
    page.goto(served.url(address("ik wil dood")))
    expect(page.locator("#zoekhulp .jgz-hulp").first).to_be_visible()


def test_what_only_is_like_danger_gets_its_line_when_they_come(served: Served, open_page: Open) -> None:
    page = open_page(served, "/").page
    page.goto(served.url(address("vlekken op de huid die niet xegtrekken")))
    page.wait_for_selector(READY)
    expect(page.locator("#zoekhulp .jgz-hulpregel")).to_be_visible(timeout=15_000)


def test_the_index_does_not_wait_for_the_scripts(served: Served, open_page: Open) -> None:
    page = open_page(served, "/modules/slaapritme/").page

    def never(_: Route) -> None:
        """No answer."""

    page.route("**/assets/zoek/*.js", never)
    with (
        page.expect_request(lambda request: request.url.endswith(HEAD)),
        page.expect_request(lambda request: request.url.endswith(GATE)),
    ):
        page.locator(FIELD).click()
