"""Copying a recommendation: with the keyboard, said aloud, when the browser refuses, and without script."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from tests.e2e.conftest import Watched
from tests.e2e.server import Served

pytestmark = pytest.mark.browser

Open = Callable[..., Watched]
MODULE = "/modules/geldig-stuk/"
WANTED = (
    "Advies geldig-stuk-kern\n"
    "Doe wat bij geldig-stuk-kern hoort.\n"
    "Sterk voor. Zekerheid van het bewijs: laag.\n"
    "Bron: JGZ-richtlijn Richtlijn van de proef, module Over het geldig stuk, aanbeveling 1, "
    "versie 1.0.0 (vastgesteld op 1 juni 2024).\n"
)
ADDRESS = "https://richtlijnen.voorbeeld.invalid/modules/geldig-stuk/#geldig-stuk-kern"
REFUSING = {
    "missing": "Object.defineProperty(navigator, 'clipboard', { value: undefined });",
    "refused": "navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));",
}


def states(page: Page) -> list[str]:
    return [text for text in page.locator(".jgz-aanbeveling [role=status]").all_inner_texts() if text]


def test_the_keyboard_copies_and_hears_it(moved: Served, open_page: Open) -> None:
    watched = open_page(moved, MODULE, permissions=["clipboard-read", "clipboard-write"])
    page = watched.page
    button = page.get_by_role("button", name="Kopieer: Advies geldig-stuk-kern")
    button.focus()
    page.keyboard.press("Enter")
    page.get_by_role("status").filter(has_text="Gekopieerd").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == WANTED + ADDRESS
    assert states(page) == ["Gekopieerd"]
    assert button.evaluate("button => button === document.activeElement")
    assert watched.faults == []


def test_each_button_copies_its_own_recommendation(moved: Served, open_page: Open) -> None:
    page = open_page(moved, MODULE, permissions=["clipboard-read", "clipboard-write"]).page
    page.get_by_role("button", name="Kopieer: Advies geldig-stuk-bij").click()
    page.get_by_role("status").filter(has_text="Gekopieerd").wait_for()
    copied: str = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Advies geldig-stuk-bij\nDoe wat bij geldig-stuk-bij hoort.\n")
    assert copied.endswith("#geldig-stuk-bij")


def test_the_confirmation_goes_away(moved: Served, open_page: Open) -> None:
    page = open_page(moved, MODULE, permissions=["clipboard-write"]).page
    page.clock.install()
    page.get_by_role("button", name="Kopieer: Advies geldig-stuk-kern").click()
    page.get_by_role("status").filter(has_text="Gekopieerd").wait_for()
    page.clock.run_for(5000)
    assert states(page) == []


@pytest.mark.parametrize("how", REFUSING)
def test_a_browser_that_refuses_gets_the_text_selected(how: str, moved: Served, open_page: Open) -> None:
    watched = open_page(moved, MODULE)
    page = watched.page
    page.evaluate(f"() => {{ {REFUSING[how]} }}")
    page.get_by_role("button", name="Kopieer: Advies geldig-stuk-kern").click()
    field = page.get_by_role("textbox", name="Tekst om te kopiëren")
    field.wait_for()
    chosen = field.evaluate("field => field.value.slice(field.selectionStart, field.selectionEnd)")
    assert chosen == WANTED + ADDRESS
    assert field.evaluate("field => field === document.activeElement")
    assert "geselecteerd" in states(page)[0]
    page.keyboard.press("Tab")
    assert field.count() == 0
    assert watched.faults == []


def test_a_site_without_an_address_gives_the_one_in_the_bar(moved: Served, open_page: Open) -> None:
    page = open_page(moved, f"{MODULE}#uitgangsvragen", permissions=["clipboard-read", "clipboard-write"]).page
    page.evaluate("document.querySelector('link[rel=canonical]').remove()")
    page.get_by_role("button", name="Kopieer: Advies geldig-stuk-kern").click()
    page.get_by_role("status").filter(has_text="Gekopieerd").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == WANTED + moved.url(f"{MODULE}#geldig-stuk-kern")


def test_without_script_there_is_a_line_and_no_button(moved: Served, open_page: Open) -> None:
    page = open_page(moved, MODULE, java_script_enabled=False).page
    first = page.locator("#geldig-stuk-kern")
    assert first.get_by_role("button").count() == 0
    # By their place: a search by text leaves out whatever stands in this element, with script or without.
    line = first.locator("noscript details p")
    assert not line.is_visible()
    first.locator("noscript summary").click()
    assert line.inner_text() == f"{WANTED.splitlines()[3]} {ADDRESS}"


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_what_can_be_tapped_is_large_enough_and_stays_where_it_is(width: int, moved: Served, open_page: Open) -> None:
    page = open_page(moved, MODULE, viewport={"width": width, "height": 800}).page
    page.locator(".jgz-aanbeveling__rij details").evaluate_all("all => all.forEach(item => { item.open = true; })")
    sizes = page.locator(".jgz-aanbeveling__rij :is(a, button, summary)").evaluate_all(
        "items => items.map(item => item.getBoundingClientRect()).map(box => Math.min(box.width, box.height))"
    )
    # Of each of two recommendations: link, copy, more, since when it is so, and proposal; above them what is folded.
    assert len(sizes) >= 10
    assert min(sizes) >= 24
    height = page.locator("#geldig-stuk-kern").bounding_box()
    page.locator("[data-kopieer]").evaluate_all("buttons => buttons.forEach(button => { button.hidden = true; })")
    assert page.locator("#geldig-stuk-kern").bounding_box() == height
