"""Search when things go wrong: a broken or slow index, odd queries, a strict host, and nothing that leaves the device."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Route, expect
from tests.e2e.conftest import Watched
from tests.e2e.search import HOSTILE, READY, Open, address, find, ids
from tests.e2e.server import Served
from tests.site.built import BuiltSite

pytestmark = pytest.mark.browser

FAILED = "Zoeken lukt nu niet. Kijk of je verbinding hebt en probeer het opnieuw. Hieronder staat alles op alfabet."
HEAD = "**/zoeken/index/kop.json"
PIECE = "**/zoeken/index/*/snel-*.json"
RECORD = "**/zoeken/index/*/blad-*.json"


def answer(body: str, status: int = 200) -> Callable[[Route], None]:
    return lambda route: route.fulfill(status=status, body=body, content_type="application/json")


def lose(route: Route) -> None:
    route.abort()


def other_head(route: Route) -> None:
    """A head whose parts have another form."""
    head = route.fetch().json()
    route.fulfill(json={**head, "taal": [], "fasen": 3, "bladen": [None]})


BROKEN: dict[str, tuple[str, Callable[[Route], None]]] = {
    "geen kop": (HEAD, answer("weg", 404)),
    "kop is html": (HEAD, answer("<!doctype html><p>hoi")),
    "kop afgebroken": (HEAD, answer('{"versie": "0123')),
    "kop is leeg": (HEAD, answer("")),
    "kop is een getal": (HEAD, answer("3")),
    "kop is niets": (HEAD, answer("null")),
    "kop van een andere vorm": (HEAD, answer(json.dumps({"versie": "x", "bladen": [], "stukken": {}}))),
    "kop met andere delen": (HEAD, other_head),
    "fout op de server": (HEAD, answer("", 500)),
    "geen verbinding": ("**/zoeken/index/**", lose),
    "geen stukken": (PIECE, answer("weg", 404)),
    "stuk afgebroken": (PIECE, answer('[["huil",3,[0,')),
    "stuk van een andere vorm": (PIECE, answer('[["huil",3,[99,1]],null]')),
    "stuk is een tekst": (PIECE, answer('"hoi"')),
    "geen bladen": (RECORD, answer("weg", 404)),
    "blad van een andere vorm": (RECORD, answer("{}")),
    "geen lunr": ("**/assets/zoek/lunr.js", lose),
    "lunr is iets anders": ("**/assets/zoek/lunr.js", lambda route: route.fulfill(body="window.x = 1", content_type="text/javascript")),
    "geen stammer": ("**/assets/zoek/stammer.js", lose),
}  # fmt: skip


def script_errors(watched: Watched) -> list[str]:
    """Errors of scripts and requests to others; not what the test itself lets fail."""
    return [item for item in watched.faults if item.startswith(("script:", "foreign:"))]


def faults(watched: Watched) -> list[str]:
    """Everything that went wrong; a reader who goes on to another page breaks off what was on its way."""
    return [item for item in watched.faults if not item.startswith("failed:")]


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_index_gives_a_calm_page(case: str, served: Served, open_page: Open) -> None:
    watched = open_page(served, "/zoeken/")
    page = watched.page
    page.route(*BROKEN[case])
    page.get_by_label("Waar zoek je naar?").click()
    page.keyboard.type("huilen")
    page.keyboard.press("Enter")
    expect(page.locator("#zoekstatus")).to_have_text(FAILED)
    assert page.locator("#zoekalfabet").get_by_role("link", name="Mijn baby huilt heel veel").is_visible()
    assert ids(page) == []
    assert page.get_by_role("listbox").is_hidden() or page.get_by_role("listbox").count() == 0
    assert script_errors(watched) == []
    # When it works again, the same page finds again.
    page.unroute_all()
    page.get_by_role("button", name="Zoek", exact=True).click()
    expect(page.locator("#zoekstatus")).to_contain_text("resultaten voor")
    assert script_errors(watched) == []


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
    page.route("**/assets/zoek/lunr.js", lambda _: None)
    page.get_by_label("Waar zoek je naar?").fill("huilen")
    page.get_by_role("button", name="Zoek", exact=True).click()
    expect(page.locator("#zoekstatus")).to_have_text(FAILED, timeout=20_000)


def test_a_site_that_was_published_anew_is_read_again(served: Served, open_page: Open) -> None:
    """The head of a moment ago names pieces that are gone; the reader notices nothing."""
    watched = open_page(served, "/")
    page, asked = watched.page, []

    def old_first(route: Route) -> None:
        asked.append(route.request.url)
        head = route.fetch().json()
        route.fulfill(json={**head, "versie": "000000000000"} if len(asked) == 1 else head)

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
    watched = open_page(served, "/modules/slaapritme/")
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
    watched = open_page(served, "/")
    watched.page.add_init_script(
        """for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
            Object.defineProperty(window, name, { get() { throw new DOMException("blocked", "SecurityError"); } });
        Object.defineProperty(document, "cookie", { get() { throw new DOMException("blocked", "SecurityError"); } });"""
    )
    watched.page.goto(served.url(address("huilen")))
    watched.page.wait_for_selector(READY)
    assert ids(watched.page)
    assert watched.faults == []


# --- odd queries


def nothing_came_in(page: Page) -> None:
    assert page.evaluate("window.kapot") is None
    assert page.locator("main :is(img, script, iframe, b)").count() == 0


@pytest.mark.parametrize("case", HOSTILE)
def test_odd_queries_in_the_address(case: str, served: Served, open_page: Open) -> None:
    query = HOSTILE[case]
    watched = find(open_page, served, query)
    page = watched.page
    shown = page.locator("#zoekstatus").inner_text()
    assert shown == "" if not query.strip() else "voor “" in shown
    assert len(shown) < 300
    nothing_came_in(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert watched.faults == []


@pytest.mark.parametrize("case", HOSTILE)
def test_odd_queries_in_the_field(case: str, served: Served, open_page: Open) -> None:
    watched = open_page(served, "/modules/slaapritme/")
    page = watched.page
    field = page.locator("#zoek-boven")
    field.click()
    page.wait_for_selector("#zoek-boven[role=combobox]")
    field.fill(HOSTILE[case])
    page.wait_for_timeout(150)
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/**")
    page.wait_for_selector(READY)
    nothing_came_in(page)
    assert faults(watched) == []


@pytest.mark.parametrize("tail", ["?q=%", "?q=%E0%A4%A", "?q=%00", "?q", "?q=a&q=b", "?q=huilen&letterlijk", "#?q=%zz", "?q=x#%"])
def test_odd_addresses(tail: str, served: Served, open_page: Open) -> None:
    watched = open_page(served, f"/zoeken/{tail}")
    watched.page.wait_for_selector(READY)
    nothing_came_in(watched.page)
    assert watched.faults == []


# --- what leaves the device, and what hosts allow


# Signs in the style sheet of Material are pictures in the sheet itself.
POLICY = "default-src 'self'; img-src 'self' data:"


def test_no_request_carries_the_query(served: Served, open_page: Open) -> None:
    """From a field on a page to a result: neither an address nor a header holds what was typed."""
    page = open_page(served, "/modules/slaapritme/").page
    seen: list[str] = []
    page.on("request", lambda request: seen.append(f"{request.url} {json.dumps(request.all_headers())}"))
    page.locator("#zoek-boven").click()
    page.keyboard.type("huilbabby")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/?q=huilbabby")
    page.wait_for_selector(READY)
    page.get_by_label("Waar zoek je naar?").fill("huilbabby troostten")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/?q=huilbabby+troostten")
    page.wait_for_selector(READY)
    page.locator("#zoekresultaten a").last.click()
    page.wait_for_url(lambda url: "/zoeken/" not in url)
    assert len(seen) > 20
    carried = [item for item in seen if "huilbabby" in item or "troostten" in item]
    assert carried == []


def test_nothing_is_fetched_before_the_reader_touches_search(served: Served, open_page: Open) -> None:
    for start in ("/", "/modules/slaapritme/", "/ouders/slaap/"):
        page = open_page(served, "/over/").page
        seen: list[str] = []
        page.on("request", lambda request, seen=seen: seen.append(urlsplit(request.url).path))
        page.goto(served.url(start))
        page.wait_for_load_state("networkidle")
        assert [path for path in seen if "zoek" in path] == ["/assets/zoekveld.js"]
        page.locator("input[type=search]").focus()
        page.wait_for_function("document.querySelector('input[type=search]').role === 'combobox'")


def test_under_a_folder_of_a_host(in_folder: Served, open_page: Open) -> None:
    watched = open_page(in_folder, "/modules/laat-stuk/")
    page = watched.page
    page.locator("#zoek-boven").fill("stuk")
    page.keyboard.press("Enter")
    page.wait_for_url("**/repo/zoeken/?q=stuk")
    page.wait_for_selector(READY)
    assert ids(page)
    page.locator("#zoekresultaten a").first.click()
    page.wait_for_url(lambda url: "/repo/" in url and "/zoeken/" not in url)
    assert page.locator("h1").is_visible()
    assert faults(watched) == []


def test_a_strict_policy_is_enough(served: Served, open_page: Open) -> None:
    """No inline script, no inline style, no evaluation of text."""
    watched = open_page(served, "/")

    def strict(route: Route) -> None:
        found = route.fetch()
        route.fulfill(response=found, headers={**found.headers, "content-security-policy": POLICY})

    watched.page.route("**/*", strict)
    watched.page.goto(served.url(address("huilbaby")))
    watched.page.wait_for_selector(READY)
    assert ids(watched.page)
    watched.page.get_by_label("Waar zoek je naar?").click()
    watched.page.keyboard.type(" troosten")
    expect(watched.page.get_by_role("option").first).to_be_visible()
    assert faults(watched) == []


def test_our_scripts_stay_small(site: BuiltSite) -> None:
    """All that this site adds itself, compressed; the two libraries of others aside."""
    ours = [name for name in sorted(site.files) if name.startswith("assets/") and name.endswith(".js")]
    ours = [name for name in ours if not name.endswith(("/lunr.js", "/stammer.js"))]
    assert len(ours) > 10
    assert len(gzip.compress(b"".join((site.root / name).read_bytes() for name in ours))) <= 15_000
