"""From the home page to the answer in at most three taps, on a phone and by keyboard."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.e2e.search import Open
from tests.e2e.server import Served

pytestmark = pytest.mark.browser

MOST_TAPS = 3
Use = Callable[[Page, Locator], None]


def tap(page: Page, target: Locator) -> None:
    """Uses something with a finger."""
    target.click()


def press(page: Page, target: Locator) -> None:
    """Uses something by keyboard alone: Tab until it has focus, then Enter."""
    wanted = target.element_handle()
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("(element) => element === document.activeElement", wanted):
            page.keyboard.press("Enter")
            return
    raise AssertionError(f"the Tab key never reaches {target}")


@pytest.mark.parametrize("use", [tap, press])
def test_a_nurse_gets_from_home_to_strength_and_validity(use: Use, served: Served, open_page: Open) -> None:
    """Search, with a word that a nurse would type; the suggestion counts as a tap and so does the field."""
    page = open_page(served, "/").page
    field = page.get_by_label("Waar zoek je naar?")
    taps = 1
    field.click() if use is tap else field.focus()
    page.keyboard.type("lui oog")
    suggestion = page.locator(".jgz-kiezer a").first
    expect(suggestion).to_be_visible()
    # Who reads the list gives it the time to find the place on the page.
    expect(suggestion).to_have_attribute("href", re.compile("#"))
    taps += 1
    if use is tap:
        suggestion.click()
    else:
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
    page.wait_for_url("**/modules/**")
    assert taps <= MOST_TAPS
    _shows_answer(page)


@pytest.mark.parametrize("use", [tap, press])
def test_a_nurse_finds_the_same_without_typing(use: Use, served: Served, open_page: Open) -> None:
    page = open_page(served, "/").page
    steps = [
        lambda: page.get_by_role("link", name="Ik werk in de JGZ"),
        lambda: page.locator("#hoofdinhoud").get_by_role("link", name="Peuter 1-4 jaar").first,
        lambda: page.locator(".jgz-regel a").first,
    ]
    for find in steps:
        use(page, find())
        page.wait_for_load_state()
    page.wait_for_url("**/modules/**")
    assert len(steps) <= MOST_TAPS
    _shows_answer(page)


def _shows_answer(page: Page) -> None:
    """The recommendation that the reader came for is on the screen with its strength; the status and term are shown."""
    answer = page.locator(".jgz-aanbeveling:target")
    expect(answer).to_be_in_viewport()
    expect(answer.locator(".jgz-sterkte")).to_be_visible()
    expect(page.locator(".jgz-stand")).to_be_in_viewport()
    expect(page.locator(".jgz-stand")).to_contain_text(" · v")
    strip = page.locator(".jgz-strook")
    expect(strip.locator(".jgz-termijn")).to_contain_text("Herzien vóór")


@pytest.mark.parametrize("use", [tap, press])
def test_a_parent_gets_from_home_to_when_to_call(use: Use, served: Served, open_page: Open) -> None:
    page = open_page(served, "/").page
    steps = [
        lambda: page.get_by_role("navigation", name="Leeftijden").get_by_role("link", name="Peuter"),
        lambda: page.get_by_role("link", name="Mijn kind slaapt slecht"),
        lambda: page.locator(".jgz-naar-bellen a"),
    ]
    for find in steps:
        use(page, find())
        page.wait_for_load_state()
    assert len(steps) <= MOST_TAPS
    expect(page.get_by_role("heading", name="Wanneer bel je?")).to_be_in_viewport()
    expect(page.locator(".jgz-bel").first).to_be_in_viewport()
    expect(page.locator(".jgz-bel").get_by_role("link", name="Bel 112")).to_have_attribute("href", "tel:112")


def test_every_page_for_parents_leads_to_its_call_cards(served: Served, open_page: Open) -> None:
    """The button is there exactly when there is a card, and its target is the heading above the first."""
    page = open_page(served, "/ouders/").page
    wrong = page.evaluate(
        """async () => {
            const links = [...document.querySelectorAll(".jgz-lijst a")].map((link) => link.href);
            const wrong = [];
            for (const link of links) {
                const text = await (await fetch(link)).text();
                const page = new DOMParser().parseFromString(text, "text/html");
                const card = page.querySelector(".jgz-bel"), button = page.querySelector(".jgz-naar-bellen a");
                if (!card && !button) continue;
                let before = card;
                while (before && before.tagName !== "H2") before = before.previousElementSibling;
                if (!before || !button || button.getAttribute("href") !== `#${before.id}`) wrong.push(link);
            }
            return [links.length, wrong];
        }"""
    )
    assert wrong[0] > 20
    assert wrong[1] == []
