"""What is new since the reader was here before: known to the device alone, noted by few pages, and easy to turn off."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from tests.e2e.conftest import Place, Watched
from tests.e2e.server import Served

from jgz.labels import long_date
from jgz.model import Library
from jgz.model.news import news_of

pytestmark = pytest.mark.browser

Open = Callable[..., Watched]
NAME = "jgz-bezoek"


def kept(page: Page) -> str | None:
    found: str | None = page.evaluate(f"() => localStorage.getItem('{NAME}')")
    return found


def test_a_reader_sees_what_is_new_and_can_turn_it_off(
    open_page: Open, places: dict[str, Place], public: Library
) -> None:
    server, home = places["home"]
    watched = open_page(server, home)
    page = watched.page
    place = page.locator("[data-nieuw-sinds]")
    expect(place).to_be_hidden()
    # Neither the first page nor pages for parents note that somebody was here.
    page.goto(server.url(places["ouders"][1]))
    assert kept(page) is None
    page.goto(server.url(places["module"][1]))
    page.wait_for_function(f"() => localStorage.getItem('{NAME}')")
    assert str(kept(page)).startswith(" 20")

    main = [item for item in news_of(public) if item.main][:6]
    day = main[1].date
    page.evaluate("([name, day]) => localStorage.setItem(name, ` ${day}`)", [NAME, day.isoformat()])
    page.goto(server.url(home))
    number = sum(item.date >= day for item in main)
    expect(place).to_contain_text(f"{number} wijzigingen sinds je vorige bezoek ({long_date(day)}).")
    expect(page.locator("[data-gewijzigd] .jgz-merkje")).to_have_count(number)

    place.get_by_role("button", name="Onthoud dit niet").click()
    expect(page.locator("[data-gewijzigd] .jgz-merkje")).to_have_count(0)
    page.goto(server.url(places["module"][1]))
    assert kept(page) == "nee"
    page.goto(server.url("/nieuw/"))
    page.get_by_role("button", name="Onthoud het wel").click()
    page.reload()
    page.wait_for_function(f"() => (localStorage.getItem('{NAME}') ?? '').length > 5")

    page.goto(server.url("/over/offline/"))
    page.evaluate("async (root) => (await import(`${root}assets/wissen.js`)).erase()", server.url("/"))
    assert kept(page) is None
    assert watched.faults == []


@pytest.mark.parametrize("off", ["jgz-bewaren", NAME])
def test_whoever_keeps_nothing_is_not_noted(off: str, open_page: Open, places: dict[str, Place]) -> None:
    server, address = places["module"]
    page = open_page(server, address).page
    page.evaluate("(name) => { localStorage.clear(); localStorage.setItem(name, 'nee'); }", off)
    page.reload()
    page.wait_for_load_state("networkidle")
    assert page.evaluate("() => Object.fromEntries(Object.entries(localStorage))") == {off: "nee"}


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("before", ["", "nee", " 2026-11-01"])
def test_no_gap_stands_below_what_the_page_says_of_it(width: int, before: str, served: Served, open_page: Open) -> None:
    """Its place is kept until the script runs, for as much as it says to whoever comes, the first time or again."""
    page = open_page(served, "/nieuw/", viewport={"width": width, "height": 844}).page
    page.evaluate("([name, kept]) => localStorage.setItem(name, kept)", [NAME, before])
    page.reload()
    place = page.locator("[data-nieuw-sinds]")
    expect(place).to_be_visible()
    left = place.evaluate("(p) => p.getBoundingClientRect().bottom - p.lastChild.getBoundingClientRect().bottom")
    assert left < 30


def test_days_are_counted_from_the_visit_before(open_page: Open, places: dict[str, Place]) -> None:
    server, address = places["module"]
    page = open_page(server, address).page
    steps = page.evaluate(
        """async (root) => {
            const { visited, newSince } = await import(`${root}assets/nieuw.js`);
            const days = ["2026-11-01", "2026-11-01", "2026-11-20", "2026-11-20", "2026-12-31"];
            let kept = "";
            return days.map((day) => {
                const since = newSince(kept, day);
                kept = visited(kept, day);
                return [since, newSince(kept, day), visited("nee", day), newSince("nee", day)];
            });
        }""",
        server.url("/"),
    )
    since = ["", "", "2026-11-01", "2026-11-01", "2026-11-20"]
    assert steps == [[day, day, "nee", ""] for day in since]
