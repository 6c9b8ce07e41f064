"""Search when things go wrong: a broken, slow or older index, no line, no storage."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Route, expect
from tests.e2e.conftest import Watched
from tests.e2e.search import READY, Open, address, find, ids
from tests.e2e.server import Served

pytestmark = pytest.mark.browser

FAILED = "Zoeken lukt nu niet. Kijk of je verbinding hebt en probeer het opnieuw. Hieronder staat alles op alfabet."
LOST = "Je vraag is niet meegekomen: de vorige pagina was nog niet klaar met laden. Typ je vraag hier opnieuw."
HEAD = "**/zoeken/index/kop.json"
PIECE = "**/zoeken/index/*/snel-*.json"
RECORD = "**/zoeken/index/*/blad-*.json"


def answer(body: str, status: int = 200, content_type: str = "application/json") -> Callable[[Route], None]:
    """What the host gives in the place of a file."""
    return lambda route: route.fulfill(status=status, body=body, content_type=content_type)


def lose(route: Route) -> None:
    route.abort()


def other_head(route: Route) -> None:
    """A head whose parts have another form."""
    head = route.fetch().json()
    route.fulfill(json={**head, "taal": [], "fasen": 3, "bladen": [None]})


BROKEN: dict[str, tuple[str, Callable[[Route], None]]] = {
    "geen kop": (HEAD, answer("weg", 404)),
    "kop afgebroken": (HEAD, answer('{"versie": "0123')),
    "kop is een getal": (HEAD, answer("3")),
    "kop is niets": (HEAD, answer("null")),
    "kop van een andere vorm": (HEAD, answer(json.dumps({"versie": "x", "bladen": [], "stukken": {}}))),
    "kop met andere delen": (HEAD, other_head),
    "geen verbinding": ("**/zoeken/index/**", lose),
    "geen stukken": (PIECE, answer("weg", 404)),
    "stuk afgebroken": (PIECE, answer('["Ahuil","3A0')),
    "stuk van een andere vorm": (PIECE, answer('["Ahuil",null]')),
    "geen bladen": (RECORD, answer("weg", 404)),
    "blad van een andere vorm": (RECORD, answer("{}")),
    "geen stammer": ("**/assets/zoek/stammer.js", lose),
    "stammer is iets anders": ("**/assets/zoek/stammer.js", answer("window.x = 1", content_type="text/javascript")),
}  # fmt: skip


def script_errors(watched: Watched) -> list[str]:
    """Errors of scripts and requests to others; not what the test itself lets fail."""
    return [item for item in watched.faults if item.startswith(("script:", "foreign:"))]


def test_a_question_asked_before_search_is_there_is_answered(served: Served, open_page: Open) -> None:
    page = open_page(served, "/").page
    held: list[Route] = []
    page.route("**/assets/zoek/zoeken.js", lambda route: held.append(route))
    page.goto(served.url("/zoeken/"), wait_until="domcontentloaded")
    page.get_by_label("Waar zoek je naar?").fill("huilen")
    page.keyboard.press("Enter")
    page.wait_for_function("() => location.hash.includes('huilen')")
    held[0].continue_()
    page.wait_for_selector(READY)
    assert page.get_by_label("Waar zoek je naar?").input_value() == "huilen"
    assert ids(page)


def test_enter_before_search_is_there_asks_what_the_address_asks(served: Served, open_page: Open) -> None:
    """As who presses Enter twice does: the second time the page of search has come, and its scripts have not."""
    page = open_page(served, "/").page
    held: list[Route] = []
    page.route("**/assets/zoek/zoeken.js", lambda route: held.append(route))
    page.goto(served.url(address("huilen")), wait_until="domcontentloaded")
    field = page.get_by_label("Waar zoek je naar?")
    assert field.input_value() == "huilen"
    field.press("Enter")
    assert page.url.endswith("#?q=huilen")
    held[0].continue_()
    page.wait_for_selector(READY)
    assert ids(page)


def test_what_is_typed_before_search_is_there_stays(served: Served, open_page: Open) -> None:
    page = open_page(served, "/").page
    held: list[Route] = []
    page.route("**/assets/zoek/zoeken.js", lambda route: held.append(route))
    page.goto(served.url("/zoeken/"), wait_until="domcontentloaded")
    field = page.get_by_label("Waar zoek je naar?")
    field.press_sequentially("huil")
    held[0].continue_()
    page.wait_for_selector(READY)
    assert field.input_value() == "huil"


def test_a_field_that_is_touched_before_its_script_is_there_still_suggests(served: Served, open_page: Open) -> None:
    page = open_page(served, "/").page
    held: list[Route] = []
    page.route("**/assets/pagina.js", lambda route: held.append(route))
    page.goto(served.url("/modules/slaapritme/"), wait_until="commit")
    field = page.get_by_role("searchbox", name="Zoeken")
    field.press_sequentially("huilen")
    assert field.get_attribute("role") is None
    held[0].continue_()
    page.locator("[role=option]").first.wait_for()


def test_enter_before_a_page_has_its_scripts_is_told(served: Served, open_page: Open) -> None:
    """The field has no name, so that no server ever reads a question: then it is typed once more."""
    page = open_page(served, "/").page
    page.route("**/assets/**/*.js", lambda route: route.abort())
    page.goto(served.url("/modules/slaapritme/"))
    page.get_by_role("searchbox", name="Zoeken").fill("huilen")
    page.unroute("**/assets/**/*.js")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/?")
    page.wait_for_selector(READY)
    assert page.locator("#zoekstatus").inner_text() == LOST
    field = page.get_by_label("Waar zoek je naar?")
    expect(field).to_be_focused()
    page.keyboard.type("huilen")
    page.keyboard.press("Enter")
    page.wait_for_function("() => location.hash.includes('huilen')")
    page.wait_for_selector(READY)
    assert ids(page)
    assert page.locator("#zoekstatus").inner_text() != LOST


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_index_gives_a_calm_page(case: str, served: Served, open_page: Open) -> None:
    watched = open_page(served, "/zoeken/")
    page = watched.page
    page.route(*BROKEN[case])
    page.get_by_label("Waar zoek je naar?").click()
    page.keyboard.type("huilen")
    page.keyboard.press("Enter")
    expect(page.locator("#zoekstatus")).to_have_text(FAILED)
    assert page.locator("#zoekalfabet").get_by_role("link", name="Excessief huilen").is_visible()
    assert ids(page) == []
    assert page.get_by_role("listbox").is_hidden() or page.get_by_role("listbox").count() == 0
    assert script_errors(watched) == []
    # When it works again, the same page finds again.
    page.unroute_all(behavior="wait")
    page.get_by_role("button", name="Zoek", exact=True).click()
    expect(page.locator("#zoekstatus")).to_contain_text("resultaten voor")
    assert script_errors(watched) == []


def head_with(titles: object) -> Callable[[Route], None]:
    """A head that holds something else in the place of the titles."""
    return lambda route: route.fulfill(json={**route.fetch().json(), "titels": titles})


@pytest.mark.parametrize("titles", [3, None, {}, "weg"])
def test_titles_of_another_form_give_no_list(titles: object, served: Served, open_page: Open) -> None:
    watched = open_page(served, "/modules/slaapritme/")
    page = watched.page
    page.route(HEAD, head_with(titles))
    with page.expect_response(HEAD):
        page.locator("#zoek-boven").click()
    page.keyboard.type("huilen")
    page.wait_for_timeout(200)
    assert page.get_by_role("listbox").is_hidden() or page.get_by_role("listbox").count() == 0
    assert script_errors(watched) == []
    page.unroute_all(behavior="wait")
    page.keyboard.press("Enter")
    page.wait_for_selector(READY)
    assert ids(page)


def test_an_index_that_never_comes_is_given_up(served: Served, open_page: Open) -> None:
    watched = open_page(served, "/zoeken/")
    page = watched.page
    page.route(PIECE, lambda _: None)
    page.get_by_label("Waar zoek je naar?").fill("huilen")
    page.get_by_role("button", name="Zoek", exact=True).click()
    expect(page.locator("#zoekstatus")).to_have_text("Bezig met zoeken…")
    expect(page.locator("#zoekstatus")).to_contain_text("Zoeken duurt langer dan anders.")
    assert page.locator("#zoekalfabet a").first.is_visible()
    assert page.locator(READY).count() == 0
    expect(page.locator("#zoekstatus")).to_have_text(FAILED, timeout=20_000)
    assert script_errors(watched) == []


def test_a_script_that_never_comes_is_given_up(served: Served, open_page: Open) -> None:
    page = open_page(served, "/zoeken/").page
    page.route("**/assets/zoek/stammer.js", lambda _: None)
    page.get_by_label("Waar zoek je naar?").fill("huilen")
    page.get_by_role("button", name="Zoek", exact=True).click()
    expect(page.locator("#zoekstatus")).to_have_text(FAILED, timeout=20_000)


@pytest.mark.parametrize("old", [{"versie": "000000000000"}, {"titels": None}], ids=["stukken weg", "andere vorm"])
def test_a_site_that_was_published_anew_is_read_again(old: dict[str, Any], served: Served, open_page: Open) -> None:
    """The head of a moment ago names pieces that are gone, or has another form; the reader notices nothing."""
    watched = open_page(served, "/")
    page, asked = watched.page, []

    def old_first(route: Route) -> None:
        asked.append(route.request.url)
        head = route.fetch().json()
        route.fulfill(json={**head, **old} if len(asked) == 1 else head)

    page.route(HEAD, old_first)
    page.goto(served.url(address("huilen")))
    page.wait_for_selector(READY)
    assert len(asked) == 2
    assert ids(page) == ids(find(open_page, served, "huilen").page)
    assert script_errors(watched) == []


def test_pieces_that_stay_away_are_asked_for_once_more_and_no_more(served: Served, open_page: Open) -> None:
    page, asked = open_page(served, "/").page, []

    def always_old(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(json={**route.fetch().json(), "versie": "000000000000"})

    page.route(HEAD, always_old)
    page.goto(served.url(address("huilen")))
    expect(page.locator("#zoekstatus")).to_have_text(FAILED)
    assert len(asked) == 2


def test_offline_the_field_stays_usable(served: Served, open_page: Open) -> None:
    watched = open_page(served, "/modules/slaapritme/", alone=True)
    watched.page.context.set_offline(True)
    watched.page.locator("#zoek-boven").click()
    watched.page.keyboard.type("huilen")
    watched.page.wait_for_timeout(300)
    assert watched.page.locator("#zoek-boven").input_value() == "huilen"
    assert script_errors(watched) == []
    watched.page.context.set_offline(False)
    watched.page.locator("h1").click()
    watched.page.locator("#zoek-boven").click()
    watched.page.keyboard.type(" baby")
    expect(watched.page.get_by_role("option").first).to_be_visible()


def test_blocked_storage_changes_nothing(served: Served, open_page: Open) -> None:
    watched = open_page(served, "/", alone=True)
    watched.page.add_init_script(
        """for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
            Object.defineProperty(window, name, { get() { throw new DOMException("blocked", "SecurityError"); } });
        Object.defineProperty(document, "cookie", { get() { throw new DOMException("blocked", "SecurityError"); } });"""
    )
    watched.page.goto(served.url(address("huilen")))
    watched.page.wait_for_selector(READY)
    assert ids(watched.page)
    assert [item for item in watched.faults if not item.startswith("failed:")] == []
