"""Accessibility in the real browser: axe, the keyboard, narrow screens, large targets and no script."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.e2e.conftest import Place, Watched
from tests.e2e.measure import COLOURS_ONLY, axe_version, violations
from tests.e2e.pages import TYPES
from tests.e2e.second import second_opinion
from tests.e2e.statement import part_of_statement, read_result, stated

pytestmark = pytest.mark.browser

Open = Callable[..., Watched]


def test_a_second_engine_would_see_one(open_page: Open, places: dict[str, Place]) -> None:
    page = open_page(*places["module"]).page
    page.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=\"/x.png\">')")
    assert any("H37" in item for item in second_opinion(page))


def test_the_statement_tells_the_kept_result(open_page: Open, places: dict[str, Place]) -> None:
    result = read_result()
    assert list(result.bevindingen) == list(TYPES)
    assert stated() == part_of_statement(result)
    page = open_page(*places["niet gevonden"]).page
    assert result.axe == axe_version(page)


def test_folded_parts_open_without_script(open_page: Open, places: dict[str, Place]) -> None:
    page = open_page(*places["module"], java_script_enabled=False).page
    for summary in page.locator("details > summary").all():
        summary.click()
    folded = page.locator("details > :not(summary)")
    assert folded.count() > 0
    assert all(item.is_visible() for item in folded.all())


def test_axe_would_find_something(open_page: Open, places: dict[str, Place]) -> None:
    page = open_page(*places["home"]).page
    page.evaluate("document.documentElement.removeAttribute('lang')")
    assert [item.partition(":")[0] for item in violations(page)] == ["html-has-lang"]


@pytest.mark.parametrize(
    "rule", ["color: #bbb", "background: #333", "opacity: .3", "position: relative; top: -60px; background: #333"]
)
def test_axe_sees_one_pale_piece_among_many_alike(rule: str, open_page: Open, places: dict[str, Place]) -> None:
    """Whatever makes it so: axe looks at a piece that looks as another does only once."""
    page = open_page(*places["regels"]).page
    alike = page.locator("#hoofdinhoud li > a")
    assert alike.count() > 50
    at = alike.nth(40).evaluate(
        """(item, rule) => {
            let path = "";
            for (let at = item; at !== document.documentElement; at = at.parentElement)
                path = ` > :nth-child(${[...at.parentElement.children].indexOf(at) + 1})${path}`;
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(`:root${path} { ${rule} }`);
            document.adoptedStyleSheets = [sheet];
            return item.getAttribute("href");
        }""",
        rule,
    )
    found = violations(page, COLOURS_ONLY)
    assert len(found) == 1
    assert found[0].startswith("color-contrast: ")
    assert at in found[0]
    assert page.locator("[data-als-eerder]").count() == 0


# --- keyboard


def test_the_skip_link_brings_focus_to_the_article(open_page: Open, places: dict[str, Place]) -> None:
    page = open_page(*places["alle fasen"]).page
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "hoofdinhoud"
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('#hoofdinhoud'))")


def test_the_menu_works_by_keyboard_on_a_phone(open_page: Open, places: dict[str, Place]) -> None:
    page = open_page(*places["home"]).page
    button = page.get_by_role("button", name="Menu")
    menu = page.get_by_role("navigation", name="Hoofdmenu")
    assert button.is_visible()
    assert not menu.is_visible()
    assert button.get_attribute("aria-expanded") == "false"
    button.focus()
    page.keyboard.press("Enter")
    assert menu.is_visible()
    assert button.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Ouders"
    page.keyboard.press("Escape")
    assert not menu.is_visible()
    assert page.evaluate("document.activeElement.textContent") == "Menu"
    page.keyboard.press("Space")
    assert menu.is_visible()
    menu.get_by_role("link", name="Werkgroepen").click()
    page.wait_for_url("**/clusters/")


def test_escape_leaves_focus_alone_when_the_menu_is_closed(open_page: Open, places: dict[str, Place]) -> None:
    page = open_page(*places["alle fasen"]).page
    link = page.locator("#hoofdinhoud a").first
    link.focus()
    page.keyboard.press("Escape")
    assert link.evaluate("element => element === document.activeElement")


def test_a_wide_screen_shows_the_menu_without_a_button(open_page: Open, places: dict[str, Place]) -> None:
    page = open_page(*places["home"], viewport={"width": 1280, "height": 900}).page
    assert page.get_by_role("navigation", name="Hoofdmenu").is_visible()
    assert not page.get_by_role("button", name="Menu").is_visible()


# --- size of the text


# What is read on and on; names of languages to go to are not.
TEXT = "#hoofdinhoud :is(p, ul:not([class]) > li):not([class], nav *)"


@pytest.mark.parametrize(
    ("kind", "selector", "least"),
    [
        ("module", ".jgz-aanbeveling__tekst p", 16),
        ("fase", ".jgz-regel__tekst", 16),
        ("ouders", TEXT, 18),
    ],
)
def test_text_is_large_enough(kind: str, selector: str, least: int, open_page: Open, places: dict[str, Place]) -> None:
    page = open_page(*places[kind]).page
    size = page.locator(selector).nth(1).evaluate("element => parseFloat(getComputedStyle(element).fontSize)")
    assert size >= least


@pytest.mark.parametrize(("kind", "most"), [("ouders", 68), ("module", 95)])
def test_lines_are_short_enough(kind: str, most: int, open_page: Open, places: dict[str, Place]) -> None:
    """The width of a paragraph, in letters of an ordinary sentence."""
    page = open_page(*places[kind], viewport={"width": 1280, "height": 900}).page
    widths = page.evaluate(
        """(selector) => [...document.querySelectorAll(selector)].map((element) => {
            const ruler = document.createElement("span");
            ruler.textContent = "Een kind dat goed slaapt is overdag fit en blij.";
            element.append(ruler);
            const letter = ruler.getBoundingClientRect().width / ruler.textContent.length;
            ruler.remove();
            return element.getBoundingClientRect().width / letter;
        })""",
        TEXT,
    )
    assert 20 < max(widths) <= most
