"""What another engine does otherwise: Firefox, which keeps headings on paper and breaks words by rules of its own.

Where no Firefox is to be had these tests are left out, and say so.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from tests.e2e.conftest import Place
from tests.e2e.firefox import Firefox, FirefoxError, Tab, running, system_firefox
from tests.e2e.line import IN_CACHES, on_line
from tests.e2e.paper import torn, words_of
from tests.e2e.server import Served
from tests.e2e.words import BROKEN, LARGER, OVERFLOW, TITLES
from tests.site.built import BuiltSite

from jgz.model import Library
from jgz.model.addresses import address_of

pytestmark = pytest.mark.browser

PHONE = (390, 844)
ENTER = "\ue007"
# What is above something on paper; parts of the screen and titles of folded parts are not.
HEADS = "#hoofdinhoud :is(h2, .jgz-bel__kop):not(.jgz-scherm *, .jgz-blik *, nav *, summary *)"
HEADS_OF = """(where) => [...document.querySelectorAll(where)]
    .filter((head) => head.textContent.trim()).map((head) => head.textContent)"""
# Every title of the site as a title of this page.
FILL = """(titles) => {
    const article = document.getElementById("hoofdinhoud");
    const heads = titles.map(([level, words]) => Object.assign(document.createElement(level), { textContent: words }));
    article.replaceChildren(...heads);
}"""
WORKS = "() => Boolean(navigator.serviceWorker.controller)"
# Goes to the first field to search with; tells what the page has of its scripts, for when nothing listens there.
ASKING = """() => {
    document.querySelector("[data-zoekveld] input").focus();
    const files = performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".js"));
    return { at: location.href, title: document.title, state: document.readyState,
        scripts: files.map(({ name, responseStatus, duration }) => [name, responseStatus, Math.round(duration)]) };
}"""
SEARCHED = """() => ({
    at: location.href,
    ready: document.documentElement.dataset.zoek ?? "",
    asks: location.pathname.endsWith("/zoeken/") ? location.hash : "",
    field: document.querySelector("#zoekvraag")?.value ?? "",
    says: document.getElementById("zoekstatus")?.textContent ?? "",
    hits: document.querySelectorAll("#zoekresultaten li").length,
})"""


@pytest.fixture(scope="module")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """One Firefox for all these tests."""
    path = system_firefox()
    if path is None:
        pytest.skip("Firefox ontbreekt op deze computer: afdrukken, titels en zoeken in Firefox zijn niet getest.")
    with running(path, tmp_path_factory.mktemp("firefox")) as firefox:
        yield firefox


@pytest.fixture
def tab(firefox: Firefox) -> Iterator[Tab]:
    """A telephone that was never on the site, and keeps nothing of it."""
    with firefox.tab(*PHONE) as tab:
        yield tab


@pytest.fixture
def keeping(firefox: Firefox) -> Iterator[Tab]:
    """A telephone that was never on the site, and keeps what it visits."""
    with firefox.tab(*PHONE, worker=True) as tab:
        yield tab


def test_no_heading_is_torn_from_what_it_is_above(
    tab: Tab, served: Served, places: dict[str, Place], public: Library
) -> None:
    """The fullest pages for parents and some others: a page is torn when it needs a second sheet."""
    wrong = {}
    fullest = sorted(public.parent_pages, key=lambda page: -page.body.words)
    for page in [*fullest[: len(fullest) // 3], *fullest[len(fullest) // 3 :: 6]]:
        tab.open(served.url(address_of(page)))
        sheets, words = words_of(tab.pdf())
        found = torn(tab.evaluate(HEADS_OF, HEADS), words)
        if sheets != 1 or found:
            wrong[address_of(page)] = sheets, found
    for kind in ("module", "cluster", "richtlijn", "alle richtlijnen"):
        server, address = places[kind]
        tab.open(server.url(address))
        sheets, words = words_of(tab.pdf())
        if found := torn(tab.evaluate(HEADS_OF, HEADS), words):
            wrong[kind] = sheets, found
    assert wrong == {}


def test_no_page_is_wider_than_the_screen(tab: Tab, places: dict[str, Place]) -> None:
    """Where this browser breaks words otherwise, in tables and for parents; test_every_type.py has every type."""
    wrong = []
    asked = {kind: place for kind, place in places.items() if breaks_words(*place)}
    assert len(asked) > 15
    for kind, (server, address) in asked.items():
        tab.open(server.url(address))
        for width, size in ((320, "125%"), (320, "250%"), (390, "250%")):
            tab.resize(width, PHONE[1])
            tab.evaluate(LARGER, size)
            wrong += [(kind, width, size, what) for what in tab.evaluate(OVERFLOW)]
    assert wrong == []


def breaks_words(server: Served, address: str) -> bool:
    """Whether a page has words with hyphens that a browser puts in itself."""
    page = server.folder / address.strip("/") / "index.html"
    text = page.read_text(encoding="utf-8") if page.is_file() else ""
    return "<table" in text or "jgz-pagina--ouder" in text


def headings(site: BuiltSite) -> Iterator[Element]:
    """The titles and headings of every page."""
    for page in site.pages.values():
        for level in ("h1", "h2", "h3"):
            yield from page.main.iter(level)


def test_no_title_breaks_a_word_that_fits_on_a_line(tab: Tab, served: Served, site: BuiltSite, public: Library) -> None:
    titles = sorted({(item.tag, " ".join("".join(item.itertext()).split())) for item in headings(site)})
    assert len(titles) > 500
    for page in (public.in_force[0], public.parent_pages[0]):
        tab.open(served.url(address_of(page)))
        tab.evaluate(FILL, titles)
        for width in (390, 360, 320):
            tab.resize(width, PHONE[1])
            assert tab.evaluate(BROKEN, TITLES) == [], (page.id, width)
    tab.resize(*PHONE)
    tab.open(served.url("/ouders/"))
    assert tab.evaluate(BROKEN, TITLES) == []


# --- without a connection


def searched(tab: Tab, words: str, asks: str, least: int = 0) -> dict[str, Any]:
    """What the page of search shows once it is done with a question, with so many hits at least.

    The words are typed in the first field, and Enter pressed.
    """
    before = tab.evaluate(ASKING)
    tab.press(words + ENTER)
    done = f"({SEARCHED})().ready && ({SEARCHED})().asks === {json.dumps(asks)} && ({SEARCHED})().hits >= {least}"
    try:
        tab.wait_for(f"() => {done}")
    except FirefoxError:
        pytest.fail(f"gevraagd {asks} met {least}, gevonden {tab.evaluate(SEARCHED)}, gevraagd op {before}")
    found: dict[str, Any] = tab.evaluate(SEARCHED)
    return found


def test_a_question_without_a_connection_is_kept_and_answered_later(keeping: Tab, moved: Served) -> None:
    tab = keeping
    with on_line(moved.folder, "/") as line:
        tab.open(line.url("/modules/geldig-stuk/"))
        tab.wait_for(WORKS)
        line.broken = True
        found = searched(tab, "stuk", "#?q=stuk&deur=professional")
        assert (found["field"], found["hits"]) == ("stuk", 0)
        assert "Zonder verbinding werkt het alleen als je op dit apparaat al eerder zocht" in found["says"]
        line.broken = False
        found = searched(tab, " geldig", "#?q=stuk+geldig&deur=professional", 1)
        assert found["field"] == "stuk geldig"
        # From here on the words that were used are on the device.
        tab.wait_for(f"() => ({IN_CACHES})({json.dumps(line.index())})")
        line.broken = True
        tab.open(line.url("/modules/geldig-stuk/"))
        assert searched(tab, "stuk geldig", "#?q=stuk+geldig&deur=professional", 1)["hits"] == found["hits"]
