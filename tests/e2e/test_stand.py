"""The bar that says whether a module holds: in view wherever a reader lands or scrolls, and never over the text."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest
from playwright.sync_api import Browser, Page
from tests.e2e.conftest import FLAGS, SHORT_LIVED, Watched, system_browser
from tests.e2e.server import Served

pytestmark = pytest.mark.browser

Open = Callable[..., Watched]
MODULE = "/modules/verlopen-stuk/"
PLACE = "verlopen-stuk-bij"
WORDS = "Termijn verlopen sinds 21 november 2026 · v1.0.0"
PLACES = """(id) => {
    const box = (element) => element.getBoundingClientRect();
    const bar = box(document.querySelector(".jgz-stand"));
    const there = box(document.getElementById(id));
    return { top: bar.top, bottom: bar.bottom, place: there.top, height: innerHeight };
}"""


def seen(page: Page) -> dict[str, float]:
    found: dict[str, float] = page.evaluate(PLACES, PLACE)
    return found


def test_the_longest_message_on_the_narrowest_screen_leaves_room_for_what_one_came_for(
    moved: Served, open_page: Open
) -> None:
    page = open_page(moved, "/modules/laat-stuk/#laat-stuk-bij", viewport={"width": 320, "height": 640}).page
    assert page.locator(".jgz-stand").inner_text().strip().startswith("Wordt herzien; termijn verlopen sinds")
    found: dict[str, float] = page.evaluate(PLACES, "laat-stuk-bij")
    assert found["top"] == 0
    assert found["bottom"] <= found["place"]


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("script", [True, False])
def test_it_stays_in_view_after_a_jump_and_what_one_came_for_stands_below_it(
    width: int, script: bool, moved: Served, open_page: Open
) -> None:
    size = {"width": width, "height": 500}
    page = open_page(moved, f"{MODULE}#{PLACE}", viewport=size, java_script_enabled=script).page
    assert page.locator(".jgz-stand").inner_text().strip() == WORDS
    found = seen(page)
    assert found["top"] == 0
    assert found["bottom"] <= found["place"] < found["height"] / 2


def test_it_stays_in_view_while_one_scrolls(moved: Served, open_page: Open) -> None:
    page = open_page(moved, MODULE, viewport={"width": 390, "height": 500}).page
    assert seen(page)["top"] > 0
    page.evaluate("scrollTo({ top: document.querySelector('article').scrollHeight / 2, behavior: 'instant' })")
    assert seen(page)["top"] == 0
    assert page.locator(".jgz-stand").inner_text().strip() == WORDS


def test_what_has_the_focus_is_not_under_it(moved: Served, open_page: Open) -> None:
    page = open_page(moved, MODULE, viewport={"width": 390, "height": 500}).page
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.get_by_role("link", name="Geef een reactie op deze module").focus()
    for _ in range(30):
        page.keyboard.press("Shift+Tab")
        hidden = page.evaluate(
            """() => {
                const bar = document.querySelector(".jgz-stand").getBoundingClientRect();
                const box = document.activeElement.getBoundingClientRect();
                return bar.top === 0 && box.height > 0 && box.bottom <= bar.bottom && box.bottom > 0;
            }"""
        )
        assert not hidden


def test_enlarged_four_times_it_takes_no_room_from_the_text(moved: Served, open_page: Open) -> None:
    """1280 by 1024 pixels at 400 % are 320 by 256."""
    page = open_page(moved, f"{MODULE}#{PLACE}", viewport={"width": 320, "height": 256}).page
    found = seen(page)
    assert found["bottom"] < 0
    assert 0 <= found["place"] < found["height"] / 2


def test_with_text_twice_as_large_it_stays_in_view_and_leaves_room(
    moved: Served, browser: Browser, subtests: pytest.Subtests
) -> None:
    """The size that a reader sets in the browser, which styles ask for as well."""
    large = browser.browser_type.launch(
        executable_path=system_browser(), args=[*FLAGS, *SHORT_LIVED, "--blink-settings=defaultFontSize=32"]
    )
    try:
        page = large.new_page()
        for width, (module, place) in product((320, 390), (("verlopen-stuk", PLACE), ("laat-stuk", "laat-stuk-bij"))):
            with subtests.test(f"{module} {width}"):
                page.set_viewport_size({"width": width, "height": 640})
                page.goto(moved.url(f"/modules/{module}/#{place}"))
                found: dict[str, float] = page.evaluate(PLACES, place)
                assert found["top"] == 0
                assert found["bottom"] <= found["place"] < found["height"] / 2
    finally:
        large.close()


def test_paper_has_it_once(moved: Served, open_page: Open) -> None:
    page = open_page(moved, MODULE).page
    page.emulate_media(media="print")
    assert page.locator(".jgz-stand").evaluate("bar => getComputedStyle(bar).position") == "static"
    assert page.locator(".jgz-stand").is_visible()


def test_a_copy_says_when_it_was_adopted_and_that_the_term_has_passed_on_the_day_of_copying(
    moved: Served, open_page: Open
) -> None:
    page = open_page(moved, "/modules/jaar-stuk/", permissions=["clipboard-read", "clipboard-write"]).page
    for moment, passed in (("2027-08-01T12:00:00Z", False), ("2027-08-02T12:00:00Z", True)):
        page.clock.set_fixed_time(moment)
        page.get_by_role("button", name="Kopieer: Advies nieuw-advies").click()
        page.get_by_role("status").filter(has_text="Gekopieerd").first.wait_for()
        source, address = page.evaluate("navigator.clipboard.readText()").splitlines()[3:]
        assert "(vastgesteld op 1 juni 2024)." in source
        assert source.endswith("Termijn verlopen sinds 1 augustus 2027.") == passed
        assert "/modules/jaar-stuk/#" in address


def test_lists_say_it_beside_each_recommendation_on_the_day_of_reading(moved: Served, open_page: Open) -> None:
    page = open_page(moved, "/404.html").page
    for moment, passed in (("2027-08-01T12:00:00Z", False), ("2027-08-02T12:00:00Z", True)):
        page.clock.set_fixed_time(moment)
        for address, place in (
            # On the page of a phase it stands beside the name of the module, above its recommendations.
            ("/fasen/peuter-1-4/", "section > h3"),
            ("/aanbevelingen/het-lichaam/peuter-1-4/", "li"),
            ("/richtlijnen/proef/", ".jgz-modulestrook li"),
            ("/richtlijnen/proef/", ".jgz-kaart__status"),
            ("/richtlijnen/proef/", ".jgz-kaart__regels li"),
        ):
            page.goto(moved.url(address))
            module = page.locator("[href*='/modules/jaar-stuk/']")
            owner = page.locator(".jgz-kaart", has=module) if ".jgz-kaart" in place else page.locator("main")
            line = owner.locator(place) if place == ".jgz-kaart__status" else owner.locator(place, has=module)
            assert ("termijn verlopen" in line.first.inner_text().lower()) == passed, (address, place, moment)
