"""What a reader types: odd queries do no harm, no request carries them, and strict hosts allow everything needed."""

from __future__ import annotations

import gzip
import json
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Route, expect
from tests.e2e.conftest import Watched
from tests.e2e.scripts import with_imports
from tests.e2e.search import HOSTILE, READY, Open, address, find, ids
from tests.e2e.server import Served
from tests.site.built import BuiltSite

pytestmark = pytest.mark.browser

MOST_SEARCH = 23_250


def faults(watched: Watched) -> list[str]:
    """Everything that went wrong; a reader who goes on to another page breaks off what was on its way."""
    return [item for item in watched.faults if not item.startswith("failed:")]


# --- odd queries


def nothing_came_in(page: Page) -> None:
    assert page.evaluate("window.kapot") is None
    assert page.locator("main :is(img, script, iframe, b)").count() == 0


@pytest.mark.parametrize("case", list(HOSTILE)[::2])
def test_odd_queries_in_the_address(case: str, served: Served, open_page: Open) -> None:
    query = HOSTILE[case]
    watched = find(open_page, served, query)
    page = watched.page
    shown = page.locator("#zoekstatus").inner_text()
    assert shown == "" if not query.strip() else "“" in shown
    assert len(shown) < 300
    nothing_came_in(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert watched.faults == []


@pytest.mark.parametrize("case", list(HOSTILE)[1::4])
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


ODD = ["?q=%", "?q=%E0%A4%A", "?q=%00", "?q", "?q=a&q=b", "?q=huilen&letterlijk", "#?q=%zz", "?q=x#%"]


@pytest.mark.parametrize("tail", ODD)
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
    page = open_page(served, "/modules/slaapritme/", alone=True).page
    seen: list[str] = []
    page.on("request", lambda request: seen.append(f"{request.url} {json.dumps(request.all_headers())}"))
    page.locator("#zoek-boven").click()
    page.keyboard.type("huilbabby")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/#?q=huilbabby&deur=professional")
    page.wait_for_selector(READY)
    page.get_by_label("Waar zoek je naar?").fill("huilbabby troostten")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/#?q=huilbabby+troostten&deur=professional")
    page.wait_for_selector(READY)
    page.locator("#zoekresultaten a").last.click()
    page.wait_for_url(lambda url: "/zoeken/" not in url)
    assert len(seen) > 20
    carried = [item for item in seen if "huilbabby" in item or "troostten" in item]
    assert carried == []


@pytest.mark.parametrize("start", ["/", "/modules/slaapritme/", "/ouders/slaap/"])
def test_nothing_is_fetched_before_the_reader_touches_search(start: str, served: Served, open_page: Open) -> None:
    page = open_page(served, "/over/", alone=True).page
    seen: list[str] = []
    page.on("request", lambda request: seen.append(urlsplit(request.url).path))
    page.goto(served.url(start))
    page.wait_for_load_state("networkidle")
    assert [path for path in seen if "zoek" in path] == []
    before = len(seen)
    page.locator("input[type=search]").focus()
    expect(page.locator("input[type=search]")).to_have_attribute("role", "combobox")
    # Each file more is a journey over the line.
    scripts = sorted(path for path in seen[before:] if path.endswith(".js"))
    assert scripts == [f"/assets/zoek/{name}.js" for name in ("hulp", "stammer", "zoeken")]


def test_under_a_folder_of_a_host(in_folder: Served, open_page: Open) -> None:
    watched = open_page(in_folder, "/modules/laat-stuk/")
    page = watched.page
    page.locator("#zoek-boven").fill("stuk")
    page.keyboard.press("Enter")
    page.wait_for_url("**/repo/zoeken/#?q=stuk&deur=professional")
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
    """All that a search makes a browser load, compressed; the stemmer of others aside.

    What belongs to no search is weighed in test_weight.py.
    """
    parts = [name for name in site.files if name.startswith("assets/zoek/") and name.endswith(".js")]
    ours = with_imports(site, ["assets/zoekstart.js", *parts]) - {"assets/zoek/stammer.js"}
    assert {"assets/geldigheid.js", "assets/zoek/hulp.js", "assets/zoek/zoeken.js"} <= ours
    assert len(gzip.compress(b"".join((site.root / name).read_bytes() for name in sorted(ours)))) <= MOST_SEARCH
