"""What nobody else may know: no query reaches a server, and some pages leave nothing on a device."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.e2e.conftest import Watched
from tests.e2e.line import Line, on_line
from tests.e2e.search import READY, address
from tests.e2e.server import Served, as_a_host
from tests.e2e.test_offline import CACHES
from tests.site.built import BuiltSite

from jgz.model import Library
from jgz.model.addresses import address_of

pytestmark = pytest.mark.browser

Open = Callable[..., Watched]
QUERIES = ["mijn man slaat mij", "a=b&c=d 100%"]
PRIVATE = "/ouders/kindermishandeling/"
PLAIN = "/ouders/slaap/"
NEUTRAL = "/over/eten-slapen-groeien/"
# Everything that is kept, by its address.
EVERYTHING = """async () => {
    const found = [];
    for (const name of await caches.keys())
        for (const key of await (await caches.open(name)).keys()) found.push(key.url);
    return found;
}"""
WORDS = """async () => {
    let text = "";
    for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const key of await cache.keys()) text += await (await cache.match(key)).text();
    }
    return text;
}"""


@pytest.fixture
def host(site: BuiltSite) -> Iterator[Line]:
    """The public site on a host that writes down what it is asked for."""
    with on_line(site.root, "/", as_a_host) as line:
        yield line


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A phone of its own, on which workers may run."""
    context = browser.new_context(locale="nl-NL", viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    context.set_default_timeout(10_000)
    yield context
    context.close()


def with_worker(tab: Page, host: Line, address: str = PLAIN) -> None:
    """Opens a page, and waits until the worker of the site answers for the next one."""
    tab.goto(host.url(address))
    tab.wait_for_function("() => navigator.serviceWorker.controller !== null")
    tab.wait_for_load_state("networkidle")


def visit(tab: Page, host: Line, address: str) -> None:
    tab.goto(host.url(address))
    tab.wait_for_load_state("networkidle")


def asks(host: Line) -> list[str]:
    """What the host was asked for that says more than a plain address."""
    return [path for path in host.asked if "?" in path.rstrip("?")]


# --- queries


@pytest.mark.parametrize("worker", [True, False], ids=["worker", "geen worker"])
def test_no_query_reaches_the_server(worker: bool, host: Line, browser: Browser) -> None:
    """From fields on pages, by an address, at reload and at Back: the log of the server has none of it."""
    allowed = "allow" if worker else "block"
    context = browser.new_context(locale="nl-NL", viewport={"width": 390, "height": 844}, service_workers=allowed)
    tab = context.new_page()
    with_worker(tab, host) if worker else visit(tab, host, PLAIN)
    # The page of search does the same with every query; the worker is what could send one on.
    for query in QUERIES if worker else QUERIES[:1]:
        visit(tab, host, PLAIN)
        tab.get_by_label("Zoeken", exact=True).fill(query)
        tab.keyboard.press("Enter")
        tab.wait_for_url("**/zoeken/#?**")
        tab.wait_for_selector(READY)
        tab.reload()
        tab.wait_for_selector(READY)
        assert tab.get_by_label("Waar zoek je naar?").input_value() == query
        found = tab.locator("#zoekresultaten h2 a")
        if found.count():
            found.first.click()
            tab.wait_for_url(lambda url: "/zoeken/" not in url)
            tab.go_back()
            tab.wait_for_selector(READY)
            assert tab.get_by_label("Waar zoek je naar?").input_value() == query
    assert len(host.asked) > (50 if worker else 20)
    assert asks(host) == []
    words = {word for word in QUERIES[0].split() if len(word) > 4}
    told = [path for path in host.asked if any(word in path for word in words)]
    assert [path for path in told if not urlsplit(path).path.startswith(("/modules/", "/ouders/", "/jongeren/"))] == []
    context.close()


def test_the_worker_takes_the_query_out_of_an_address_of_before(host: Line, context: BrowserContext) -> None:
    tab = context.new_page()
    with_worker(tab, host)
    tab.goto(host.url("/zoeken/?q=mijn+man+slaat+mij"))
    tab.wait_for_selector(READY)
    assert tab.get_by_label("Waar zoek je naar?").input_value() == "mijn man slaat mij"
    assert tab.url == host.url("/zoeken/#?q=mijn+man+slaat+mij")
    tab.reload()
    tab.wait_for_selector(READY)
    tab.goto(host.url("/ouders/slaap/?van=zelfmoord"))
    assert tab.locator("h1").is_visible()
    assert asks(host) == []


def test_without_script_a_field_sends_nothing(host: Line, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    for start, label in ((PLAIN, "Zoeken"), ("/", "Waar zoek je naar?"), ("/zoeken/", "Waar zoek je naar?")):
        tab.goto(host.url(start))
        tab.get_by_label(label, exact=True).fill("zelfmoord")
        tab.keyboard.press("Enter")
        tab.wait_for_url("**/zoeken/?")
    assert [path for path in host.asked if "zelfmoord" in path] == []
    context.close()


def test_a_shared_search_is_the_same_search(host: Line, context: BrowserContext) -> None:
    tab = context.new_page()
    tab.goto(host.url(address("slapen", fase="peuter-1-4")))
    tab.wait_for_selector(READY)
    other = context.browser.new_page() if context.browser else context.new_page()
    other.goto(tab.url)
    other.wait_for_selector(READY)
    assert other.locator("#zoekresultaten").inner_text() == tab.locator("#zoekresultaten").inner_text()
    assert asks(host) == []


def test_the_way_to_the_content_keeps_the_query(host: Line, context: BrowserContext) -> None:
    tab = context.new_page()
    tab.goto(host.url(address("slapen")))
    tab.wait_for_selector(READY)
    here = tab.url
    tab.evaluate("document.querySelector('.jgz-sla-over').click()")
    tab.wait_for_function("() => location.hash.startsWith('#?')")
    assert tab.url == here


# --- pages that leave no trace


@pytest.fixture(scope="module")
def private(public: Library) -> list[str]:
    """The addresses of the pages that are never kept."""
    found = [address_of(item) for item in (*public.parent_pages, *public.modules) if not item.kept]
    assert {"/ouders/suicidepreventie/", "/ouders/seksuele-ontwikkeling/", "/jongeren/seksuele-ontwikkeling/"} <= set(
        found
    )
    return found


def test_no_copy_of_them_stays_and_search_works_without_a_connection(
    private: list[str], public: Library, host: Line, context: BrowserContext
) -> None:
    """Visited or found by search: nothing of them is on the device, nor what they say.

    Nor are they among what is saved with a phase: `test_no_list_holds_what_may_not_be_kept`.
    """
    tab = context.new_page()
    with_worker(tab, host)
    # One of each kind: the worker has the list of all (`test_the_list_in_the_worker_is_that_of_the_pages`).
    kinds = {path.split("/")[1]: path for path in private}
    assert {*kinds} == {"jongeren", "ouders"}
    for path in [*kinds.values(), PRIVATE, *kinds.values()]:
        visit(tab, host, path)
    visit(tab, host, "/ouders/leeftijd/adolescent-12-18/")
    visit(tab, host, PLAIN)
    for query in ("zelfmoord", "mijn man slaat mij", "besnijdenis"):
        visit(tab, host, address(query))
        tab.wait_for_selector(READY)
    tab.wait_for_load_state("networkidle")
    kept = tab.evaluate(EVERYTHING)
    assert host.url(PLAIN) in kept
    assert [url for url in kept if any(path in url for path in private) or "/vluchtig-" in url] == []
    words = tab.evaluate(WORDS)
    page = next(item for item in public.parent_pages if address_of(item) == PRIVATE)
    said = next(part.html.text for item in page.body.sections for part in item.parts if part.html.text)
    assert said[:60] not in words
    host.broken = True
    tab.goto(host.url(PRIVATE))
    expect(tab.locator("article")).to_contain_text("staat niet op je apparaat")
    tab.goto(host.url(address("zelfmoord")))
    tab.wait_for_selector(READY)
    expect(tab.locator("#zoekresultaten h2").first).to_be_visible()
    expect(tab.locator("#zoekhulp")).to_contain_text("113")
    host.broken = False


def test_reading_them_adds_nothing_to_a_device(private: list[str], host: Line, context: BrowserContext) -> None:
    tab = context.new_page()
    with_worker(tab, host, "/hulp/")
    before = set(tab.evaluate(EVERYTHING))
    for path in private:
        visit(tab, host, path)
        assert tab.locator("[data-snelweg]").count() == 1
    tab.get_by_role("searchbox").first.press_sequentially("slaap", delay=60)
    tab.wait_for_load_state("networkidle")
    # What every device gets after a while tells nothing.
    later = {host.url(f"/zoeken/index/{name}.json") for name in ("poort", "hulp", "talen")}
    assert set(tab.evaluate(EVERYTHING)) - before <= later
    visit(tab, host, PLAIN)
    tab.wait_for_function(f"async () => (await ({EVERYTHING})()).some((url) => url.endsWith('{PLAIN}'))")


def test_a_copy_of_before_goes_when_a_page_may_not_be_kept_any_more(
    private: list[str], host: Line, context: BrowserContext
) -> None:
    tab = context.new_page()
    with_worker(tab, host)
    put = "async ([name, url]) => (await caches.open(name)).put(url, new Response('oud'))"
    names = tab.evaluate(CACHES)
    for name in ("bezocht", "bewaard"):
        whole = next((item for item in names if f" {name}" in item), f"jgz / {name}")
        tab.evaluate(put, [whole, host.url(PRIVATE)])
    tab.evaluate("async () => { await (await navigator.serviceWorker.getRegistration()).unregister(); }")
    with_worker(tab, host)
    assert [url for url in tab.evaluate(EVERYTHING) if PRIVATE in url] == []


# --- leaving at once


def leave_by_button(tab: Page) -> None:
    tab.get_by_role("link", name="Snel weg").click()


def leave_by_keyboard(tab: Page) -> None:
    tab.get_by_role("link", name="Snel weg").focus()
    tab.keyboard.press("Enter")


def leave_by_escape(tab: Page) -> None:
    tab.keyboard.press("Escape")
    tab.keyboard.press("Escape")


def leave_from_the_field(tab: Page) -> None:
    tab.get_by_label("Zoeken", exact=True).fill("zelf")
    leave_by_escape(tab)


def test_leaving_at_once(host: Line, context: BrowserContext) -> None:
    """The page is gone from the history of the tab, and what the site kept is erased."""
    tab = context.new_page()
    with_worker(tab, host)
    visit(tab, host, "/ouders/voeding-eetgedrag/")
    visit(tab, host, PRIVATE)
    assert host.url("/ouders/voeding-eetgedrag/") in tab.evaluate(EVERYTHING)
    leave_by_button(tab)
    tab.wait_for_url(f"**{NEUTRAL}")
    tab.wait_for_load_state("networkidle")
    assert [url for url in tab.evaluate(EVERYTHING) if "/ouders/" in url] == []
    nothing_is_left(tab)


def nothing_is_left(tab: Page) -> None:
    """Nothing of the visit, and no way back to the page."""
    assert tab.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])") == "[{},{}]"
    tab.go_back()
    assert PRIVATE not in tab.url


@pytest.mark.parametrize("leave", [leave_by_keyboard, leave_by_escape, leave_from_the_field])
def test_every_way_of_leaving_erases(leave: Callable[[Page], None], served: Served, open_page: Open) -> None:
    """What is erased first tells that erasing was begun; the test above has all of it."""
    page = open_page(served, PLAIN).page
    page.goto(served.url(PRIVATE))
    page.evaluate("localStorage['jgz-bezoek'] = sessionStorage['jgz-zoek'] = 'hier'")
    leave(page)
    page.wait_for_url(f"**{NEUTRAL}")
    nothing_is_left(page)


def test_one_escape_or_two_slow_ones_do_not_leave(host: Line, context: BrowserContext) -> None:
    tab = context.new_page()
    visit(tab, host, PRIVATE)
    tab.keyboard.press("Escape")
    tab.wait_for_timeout(1700)
    tab.keyboard.press("Escape")
    tab.wait_for_timeout(500)
    assert tab.url == host.url(PRIVATE)


def test_without_script_the_button_is_a_link(private: list[str], host: Line, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    for path in private:
        tab.goto(host.url(path))
        tab.get_by_role("link", name="Snel weg").click()
        tab.wait_for_url(f"**{NEUTRAL}")
    context.close()


@pytest.mark.parametrize("size", [(320, 640), (390, 844), (1280, 800)])
def test_the_button_is_large_and_always_in_view(size: tuple[int, int], served: Served, open_page: Open) -> None:
    page = open_page(served, PRIVATE, viewport={"width": size[0], "height": size[1]}).page
    button = page.get_by_role("link", name="Snel weg")
    for where in (0, 10_000):
        page.evaluate(f"scrollTo(0, {where})")
        expect(button).to_be_in_viewport(ratio=1)
    box = button.bounding_box()
    assert box
    assert box["height"] >= 48
    # With text twice as large too.
    page.evaluate("document.documentElement.style.fontSize = '250%'")
    expect(button).to_be_in_viewport(ratio=1)
    page.evaluate("document.documentElement.style.fontSize = ''")
    # The end of the page can be read.
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    foot = page.locator("footer a").last.bounding_box()
    assert foot
    assert foot["y"] + foot["height"] <= box["y"]


def test_other_pages_have_no_such_button(private: list[str], site: BuiltSite) -> None:
    marked = {page.address for page in site.pages.values() if page.tree.find(".//*[@data-snelweg]") is not None}
    assert marked == set(private)


def test_the_list_in_the_worker_is_that_of_the_pages(private: list[str], site: BuiltSite) -> None:
    worker = (Path(site.root) / "werker.js").read_text(encoding="utf-8")
    assert json.dumps([path[1:] for path in private], separators=(",", ":")) in worker


def test_what_another_site_on_the_host_keeps_is_not_taken_for_ours(host: Line, context: BrowserContext) -> None:
    tab = context.new_page()
    with_worker(tab, host)
    visit(tab, host, "/zoeken/#?q=slapen")
    tab.wait_for_selector(READY)
    frozen = next(path for path in host.asked if re.match("/zoeken/index/[0-9a-f]+/(?!vluchtig)", path))
    answer = tab.evaluate(
        """async (address) => {
            for (const name of await caches.keys()) await (await caches.open(name)).delete(address);
            await (await caches.open("van een ander")).put(address, new Response("VERGIFTIGD"));
            return (await fetch(address)).text();
        }""",
        host.url(frozen),
    )
    assert answer != ""
    assert "VERGIFTIGD" not in answer
