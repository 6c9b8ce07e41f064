"""A page of each type in the real browser: axe, the keyboard, paper, narrow screens, large targets and no script.

A page is loaded once for most of these; what a single page tells of all stands in test_accessible.py and test_print.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from tests.e2e.conftest import Place, Watched
from tests.e2e.measure import STATES, measured, unfold
from tests.e2e.pages import TYPES
from tests.e2e.second import second_opinion
from tests.e2e.sheets import printed, says
from tests.e2e.statement import read_result
from tests.e2e.words import OVERFLOW, SMALL

pytestmark = pytest.mark.browser

WIDTHS = {390: 844, 1280: 900}
PHONE: dict[str, Any] = {
    "locale": "nl-NL",
    "viewport": {"width": 390, "height": 844},
    "reduced_motion": "reduce",
    "timezone_id": "Europe/Amsterdam",
}
MOST_STOPS = 12
# Everything that decides where the Tab key comes before the article and how that looks; not words and addresses.
FRAME = """() => {
    const article = document.getElementById("hoofdinhoud");
    const before = (part) => part.contains(article) || part.compareDocumentPosition(article) & 4;
    const silent = "head :not(link[rel=stylesheet]), script, noscript";
    const words = ["href", "title", "aria-label", "action", "data-deur"];
    const shape = (part) => [part.localName, part.sheet ? new URL(part.href).pathname : "",
        ...[...part.attributes].map(({ name, value }) => words.includes(name) ? name : `${name}=${value}`)].join(" ");
    const parts = [...document.querySelectorAll("*")].filter((part) => before(part) && !part.matches(silent));
    return parts.map(shape).join("\\n");
}"""
ON_PAPER = """() => {
    const screen = "button, input, select, nav, header, footer, .jgz-citaat, .jgz-scherm";
    const controls = [...document.querySelectorAll(screen)]
        .filter((part) => part.checkVisibility()).map((part) => part.outerHTML);
    const seen = { ink: [], paper: [] };
    for (const part of document.querySelectorAll("html, body, body *")) {
        if (!part.checkVisibility()) continue;
        const style = getComputedStyle(part);
        const text = [...part.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
        if (text) seen.ink.push(style.color);
        // A mark is a mask over the colour of its words.
        if (part.matches(".jgz-sterkte__teken, .jgz-zekerheid__teken")) continue;
        if (!/, 0\\)$/.test(style.backgroundColor)) seen.paper.push(style.backgroundColor);
    }
    return { controls, ink: [...new Set(seen.ink)], paper: [...new Set(seen.paper)] };
}"""
# A button to copy is there with script only, and a line to refer with in its place without. The same holds for what
# saves a phase, for the forms to choose with and the date of the archive, for slides on the whole screen, for sentences
# about what can't be done without, and for what only the device knows.
WITH_SCRIPT = """.jgz-kopieer, .jgz-citaat, .jgz-bewaren, #filter, #fasefilter, #vergelijk, #oefenkeuze, #dias-groot,
    .jgz-op-dag, [data-nieuw-sinds], main noscript"""
# What is read of a page beside some parts.
TEXT = """(beside) => {
    const parts = [...document.querySelectorAll(beside)];
    for (const part of parts) part.style.display = "none";
    const text = document.getElementById("hoofdinhoud").innerText;
    for (const part of parts) part.style.removeProperty("display");
    return text;
}"""
# What decides how each sheet of a page begins: its head, and all that is around a text.
SHEET_FRAME = """() => {
    const article = document.querySelector("article");
    const parts = [...document.querySelectorAll("*")];
    const frame = parts.filter((part) => part.contains(article) || part.closest(".jgz-blad"));
    return frame.map((part) => `${part.localName} ${part.className} ${part.dir} ${part.lang}`).join();
}"""


@pytest.fixture(scope="module")
def reader(browser: Browser, places: dict[str, Place]) -> Iterator[Watched]:
    """A tab on a phone that serves most types of page: a tab for each would cost more than loading them."""
    yield from one_tab(browser, places, service_workers="block")


@pytest.fixture(scope="module")
def reader_with_worker(browser: Browser, places: dict[str, Place]) -> Iterator[Watched]:
    """The same with the worker of the site, for the types that are tried in every state."""
    yield from one_tab(browser, places)


def one_tab(browser: Browser, places: dict[str, Place], **options: Any) -> Iterator[Watched]:
    context = browser.new_context(**PHONE, **options)
    watched = Watched(context.new_page(), *places["home"])
    watched.watch()
    yield watched
    context.close()


@pytest.fixture(scope="module", params=TYPES)
def phone(request: pytest.FixtureRequest, places: dict[str, Place]) -> Watched:
    """A page of each type on a phone, as for who was never there, for tests in an order that loads it seldom.

    A test that changes more than sizes and what is folded puts that back, or is followed by one that loads it again.
    """
    watched: Watched = request.getfixturevalue("reader_with_worker" if request.param in WHOLE else "reader")
    watched.page.set_viewport_size(PHONE["viewport"])
    watched.go(*places[request.param])
    return watched


@pytest.fixture(scope="module")
def without_script(browser: Browser) -> Iterator[Page]:
    """A phone on which no script runs; one tab serves all pages."""
    context = browser.new_context(**PHONE, java_script_enabled=False)
    yield context.new_page()
    context.close()


def show(page: Page, width: int, height: int) -> None:
    """Loads the page anew at a size."""
    page.set_viewport_size({"width": width, "height": height})
    page.reload()


# The pages that are tried in every state, and the state of the others.
WHOLE = {"bouwstenen", "module", "ouders", "zoeken"}
SOME = ("telefoon, licht",)


def test_nothing_goes_wrong_in_the_browser(phone: Watched) -> None:
    """No console message, no failed request, no request to another origin; the error page is a 404 by itself."""
    wanted = 2 if phone.page.title().startswith("Pagina niet gevonden") else 0
    assert len([item for item in phone.faults if "404" in item]) == wanted
    assert [item for item in phone.faults if "404" not in item] == []


def test_everything_can_be_read_without_script(phone: Watched, without_script: Page) -> None:
    plain = without_script
    plain.goto(phone.server.url(phone.address))
    assert plain.evaluate(TEXT, WITH_SCRIPT) == phone.page.evaluate(TEXT, WITH_SCRIPT)
    # The menu is open, so there is no button that would do nothing.
    assert plain.get_by_role("navigation", name="Hoofdmenu").is_visible()
    assert not plain.get_by_role("button", name="Menu").is_visible()


@pytest.fixture(scope="module")
def walked() -> set[tuple[int, str]]:
    """The frames that were walked through with the Tab key, by the width of the screen."""
    return set()


def test_few_and_visible_tab_stops_before_the_article(
    phone: Watched, walked: set[tuple[int, str]], request: pytest.FixtureRequest
) -> None:
    """Many pages have the same frame, which is tried once; on a wide screen some pages stand for all."""
    wide = request.node.callspec.params["phone"] in WHOLE
    for width, height in [*WIDTHS.items()][: 2 if wide else 1]:
        if phone.page.viewport_size != {"width": width, "height": height}:
            show(phone.page, width, height)
        frame = (width, phone.page.evaluate(FRAME))
        if frame in walked:
            continue
        stops = tab_stops(phone.page)
        assert 1 <= len(stops) <= MOST_STOPS
        assert [stop for stop in stops if not stop["seen"]] == []
        assert stops[0]["name"] == "Naar de inhoud"
        walked.add(frame)
        phone.page.evaluate("document.activeElement.blur()")


def tab_stops(page: Page) -> list[dict[str, object]]:
    """What the Tab key reaches before the article: its name, and whether it can be seen."""
    stops: list[dict[str, object]] = []
    for _ in range(MOST_STOPS + 1):
        page.keyboard.press("Tab")
        stop = page.evaluate(
            """() => {
                const article = document.getElementById("hoofdinhoud");
                const at = document.activeElement, box = at.getBoundingClientRect(), style = getComputedStyle(at);
                return {
                    name: at.textContent.trim(),
                    inside: Boolean(article.compareDocumentPosition(at) & ~Node.DOCUMENT_POSITION_PRECEDING),
                    seen: box.width > 0 && box.height > 0 && box.left >= 0 && box.top >= 0
                        && box.right <= innerWidth + 1 && style.visibility === "visible" && style.opacity === "1",
                };
            }"""
        )
        if stop["inside"]:
            break
        stops.append(stop)
    return stops


def test_axe_finds_nothing_more_than_the_statement_tells(phone: Watched, request: pytest.FixtureRequest) -> None:
    """`python -m tests.e2e` measures anew and writes what the accessibility statement tells.

    The pages that show every component are tried in all states; of the others one state tells most, and much faster.
    """
    kind = request.node.callspec.params["phone"]
    found = measured(phone.page, tuple(STATES) if kind in WHOLE else SOME)
    assert found == {state: [] for state in found}
    kept = read_result().bevindingen[kind]
    assert list(kept) == list(STATES)
    assert {state: kept[state] for state in found} == {state: len(items) for state, items in found.items()}


def test_targets_and_letters_are_large_enough(phone: Watched) -> None:
    """Every link and button that is not part of a sentence is at least 24 by 24 pixels (WCAG 2.5.8)."""
    phone.page.set_viewport_size({"width": 390, "height": 844})
    unfold(phone.page)
    small = phone.page.evaluate(
        """() => [...document.querySelectorAll("a[href], button, summary")]
            .filter(element => element.checkVisibility() && getComputedStyle(element).position !== "absolute")
            .filter(element => getComputedStyle(element).display !== "inline")
            .map(element => [element.textContent.trim(), element.getBoundingClientRect()])
            .filter(([, box]) => Math.round(box.height) < 24 || Math.round(box.width) < 24)
            .map(([name, box]) => `${name}: ${box.width}x${box.height}`)"""
    )
    assert small == []
    # And what is read is as large as what a browser shows by itself.
    assert phone.page.evaluate(SMALL) == []


def test_a_second_engine_finds_no_errors(phone: Watched) -> None:
    assert second_opinion(phone.page) == []


@pytest.fixture(scope="module")
def frames() -> set[str]:
    """The frames of pages that were printed: what stands at the head of each sheet."""
    return set()


def test_only_what_is_for_paper_is_printed_dark_on_white(phone: Watched, frames: set[str]) -> None:
    """Many pages have the same frame, of which one is really printed; what else is on paper is asked of each."""
    tab = phone.page
    tab.set_viewport_size({"width": 1280, "height": 720})
    frame = tab.evaluate(SHEET_FRAME)
    if frame not in frames:
        title = tab.locator("h1").text_content() or ""
        assert all(says(sheet, title) for sheet in printed(tab).sheets)
        frames.add(frame)
    # For who reads in the dark as well.
    tab.emulate_media(media="print", color_scheme="dark")
    paper = tab.evaluate(ON_PAPER)
    assert paper["controls"] == []
    assert set(paper["ink"]) <= {"rgb(0, 0, 0)", "rgb(34, 34, 34)"}
    assert set(paper["paper"]) <= {"rgb(255, 255, 255)"}
    tab.emulate_media(media="null", color_scheme="light")


def test_no_sideways_scrolling_on_the_narrowest_screen(phone: Watched, request: pytest.FixtureRequest) -> None:
    """As for who zooms in to four times the size, or turns a page that is there; some pages begin at this size."""
    page = phone.page
    page.set_viewport_size({"width": 320, "height": 640})
    if request.node.callspec.params["phone"] in WHOLE:
        page.reload()
    unfold(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    # With the wider text that a reader may set for himself (WCAG 1.4.12) it still fits.
    # Through the object model: the policy of the page would refuse a style element.
    page.evaluate(
        "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }",
        "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
        "p { margin-bottom: 2em !important }",
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    # And nothing is cut off; what only a screen reader reads is small on purpose.
    cut = page.evaluate(
        """() => [...document.querySelectorAll("body *")]
            .filter((element) => getComputedStyle(element).overflowX === "hidden" && element.clientWidth > 1)
            .filter((element) => element.scrollWidth > element.clientWidth + 1
                || element.scrollHeight > element.clientHeight + 1)
            .map((element) => element.outerHTML.slice(0, 120))"""
    )
    assert cut == []
    # Nor does text twice as large make a page wider than the screen.
    page.evaluate("document.adoptedStyleSheets = []; document.documentElement.style.fontSize = '250%'")
    for width in (320, 390):
        page.set_viewport_size({"width": width, "height": 640})
        assert page.evaluate(OVERFLOW) == [], width
