"""Nothing moves while a page comes in on a slow line, and a script that stays away leaves nothing out of reach."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, Route, ViewportSize
from tests.e2e.conftest import Place, Watched
from tests.e2e.server import Served

pytestmark = pytest.mark.browser

Open = Callable[..., Watched]
PHONE, COMPUTER = (390, 844), (1280, 900)
# A hundredth of what counts as good is still a difference that nobody sees.
MOST_SHIFT = 0.001
# What has a page wait with what its address decides runs before anything is painted.
_EARLY = "/assets/kiest.js"
_SHOWN = "() => performance.getEntriesByName('first-contentful-paint').length"
_SHIFT = """() => new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().map((entry) => [
        entry.value,
        entry.sources.map(({ node }) => (node?.outerHTML ?? "").slice(0, 80)),
    ]))).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => resolve([]), 200);
})"""


@contextmanager
def slowly(browser: Browser, place: Place, size: tuple[int, int]) -> Iterator[Page]:
    """A page whose scripts come only after its text is shown, but for what a page asks in its head.

    On a telephone it gets its worker too.
    """
    workers: Literal["allow", "block"] = "allow" if size == PHONE else "block"
    view: ViewportSize = {"width": size[0], "height": size[1]}
    context = browser.new_context(locale="nl-NL", viewport=view, service_workers=workers)
    page = context.new_page()
    held: list[Route] = []
    shown = False
    page.route(
        "**/*.js", lambda route: route.continue_() if shown or _EARLY in route.request.url else held.append(route)
    )
    server, address = place
    page.goto(server.url(address), wait_until="commit")
    page.wait_for_function(_SHOWN)
    shown = True
    for route in held:
        route.continue_()
    page.wait_for_load_state("networkidle")
    yield page
    context.close()


@pytest.mark.parametrize(
    ("kind", "size"),
    [
        ("home", PHONE), ("module", PHONE), ("fase", PHONE), ("zoeken", PHONE), ("aanbevelingen", PHONE),
        ("module", COMPUTER), ("zoeken", COMPUTER),
    ],
)  # fmt: skip
def test_nothing_moves_when_the_scripts_arrive(
    kind: str, size: tuple[int, int], places: dict[str, Place], browser: Browser
) -> None:
    with slowly(browser, places[kind], size) as page:
        assert page.locator(".jgz-kop__knop").get_attribute("hidden") is None
        shifts = page.evaluate(_SHIFT)
    assert sum(value for value, _ in shifts) <= MOST_SHIFT, shifts


# What a page asks after: the address, and what is on the page only when it has been answered.
ASKED = {
    "/fasen/schoolkind-4-12/#?spoed=ja": "#fasestand:not(:empty)",
    "/aanbevelingen/#?kern=ja&fase=peuter-1-4": "#filterlijst > section",
    "/zoeken/#?q=lui+oog": "html[data-zoek=klaar]",
    "/vergelijken/#?a=slaapritme&b=veilig-slapen": "#vergelijking > *",
    "/archief/": "[data-archief]:not([hidden])",
    "/nieuw/": "[data-nieuw-sinds]:not([hidden])",
}


@pytest.mark.parametrize("size", [PHONE, COMPUTER])
@pytest.mark.parametrize("address", ASKED)
def test_nothing_moves_when_what_the_address_asks_is_answered(
    address: str, size: tuple[int, int], served: Served, browser: Browser
) -> None:
    with slowly(browser, (served, address), size) as page:
        page.wait_for_selector(ASKED[address], state="attached")
        shifts = page.evaluate(_SHIFT)
        assert page.locator("html[data-kiest]").count() == 0
        assert page.locator(".jgz-voet").is_visible()
    assert sum(value for value, _ in shifts) <= MOST_SHIFT, shifts


def test_what_waits_for_a_choice_is_shown_when_the_script_stays_away(served: Served, browser: Browser) -> None:
    """And until then there is the title, so that the page is not empty."""
    context = browser.new_context(locale="nl-NL", service_workers="block")
    page = context.new_page()
    page.clock.install()
    page.route("**/fasefilter.js", lambda route: route.abort())
    page.goto(served.url("/fasen/schoolkind-4-12/#?spoed=ja"))
    assert page.get_by_role("heading", level=1).is_visible()
    assert not page.locator("#faselijst li").first.is_visible()
    page.clock.run_for(10_000)
    assert page.locator("#faselijst li").first.is_visible()
    context.close()


def test_the_menu_opens_by_itself_when_its_script_stays_away(places: dict[str, Place], browser: Browser) -> None:
    context = browser.new_context(locale="nl-NL", viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    page = context.new_page()
    page.route("**/pagina.js", lambda route: route.abort())
    server, address = places["module"]
    page.goto(server.url(address))
    menu = page.get_by_role("navigation", name="Hoofdmenu")
    menu.get_by_role("link", name="Professionals").click(timeout=8000)
    page.wait_for_url("**/fasen/")
    context.close()
