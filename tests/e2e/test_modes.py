"""Colours and motion as the reader asks: more contrast, own colours, no motion; and tables on a narrow screen."""

from __future__ import annotations

import re
from typing import Any, Literal

import pytest
import tinycss2
from tests.e2e.conftest import Place
from tests.e2e.measure import unfold, violations
from tests.e2e.search import Open
from tests.e2e.server import Served
from tests.markup import html_of

pytestmark = pytest.mark.browser

COMPONENTS = "/over/bouwstenen/"
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
# What is only for a browser that knows no cascade layers; no browser that tests run in is one.
NO_LAYERS = re.compile(r"@supports not \(all: ?revert-layer\)")
# What a coloured surface alone would set apart; own colours take the surface away.
SURFACES = (
    ".jgz-strook", ".jgz-stand__regel", ".jgz-aanbeveling .jgz-banner", ".jgz-aanbeveling", ".jgz-bel", ".jgz-hulp",
    ".jgz-kort", ".jgz-kaart", ".jgz-deur", ".jgz-leeftijden a", "> .jgz-fasen a", ".jgz-naar-bellen a", ".jgz-blok",
    ".jgz-merkje", ".jgz-fictief", ".jgz-zoek input", ".jgz-zoek button", ".jgz-kern",
)  # fmt: skip
ENHANCED: dict[str, Any] = {
    "runOnly": {"type": "rule", "values": ["color-contrast-enhanced"]},
    "rules": {"color-contrast-enhanced": {"enabled": True}},
    "resultTypes": ["violations"],
}


def test_more_contrast_is_seven_to_one_for_every_component(moved: Served, open_page: Open) -> None:
    page = open_page(moved, COMPONENTS, contrast="more").page
    unfold(page)
    found = {}
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        found[scheme] = violations(page, ENHANCED)
    assert found == {"light": [], "dark": []}
    # Without that wish some are below it, or this would say nothing.
    page.emulate_media(color_scheme="light", contrast="no-preference")
    assert violations(page, ENHANCED, "#hoofdinhoud") != []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_with_own_colours_every_surface_keeps_an_edge(scheme: str, moved: Served, open_page: Open) -> None:
    page = open_page(moved, COMPONENTS, color_scheme=scheme, forced_colors="active").page
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    edges = page.evaluate(
        """(names) => Object.fromEntries(names.map((name) => {
            const style = getComputedStyle(document.querySelector(`#hoofdinhoud ${name}`));
            const edge = ["Top", "Left", "Bottom"].some((side) => parseFloat(style[`border${side}Width`]) > 0
                && style[`border${side}Style`] !== "none" && style[`border${side}Color`] !== style.backgroundColor);
            return [name, edge && style.forcedColorAdjust !== "none"];
        }))""",
        list(SURFACES),
    )
    assert edges == dict.fromkeys(SURFACES, True)
    # A mark is a mask over a colour: own colours would paint it as the page is.
    marks = page.locator("#hoofdinhoud :is(.jgz-sterkte__teken, .jgz-zekerheid__teken)")
    colours = marks.evaluate_all("all => all.map(item => getComputedStyle(item).backgroundColor)")
    assert colours
    assert page.locator("body").evaluate("item => getComputedStyle(item).backgroundColor") not in colours


@pytest.mark.parametrize("colours", ["active", "none"])
def test_focus_can_be_seen(colours: str, moved: Served, open_page: Open) -> None:
    page = open_page(moved, COMPONENTS, forced_colors=colours).page
    seen = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        found = page.evaluate(
            """() => {
                const at = document.activeElement, style = getComputedStyle(at);
                return [at.tagName, style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
                    at.outerHTML.slice(0, 100)];
            }"""
        )
        assert found[1], found[2]
        seen.add(found[0])
    assert seen >= {"A", "BUTTON", "INPUT", "SUMMARY"}


def test_nothing_moves_for_who_wants_no_motion(places: dict[str, Place], open_page: Open) -> None:
    page = open_page(*places["home"], reduced_motion="reduce").page
    for kind in ("home", "module", "zoeken", "bouwstenen"):
        server, address = places[kind]
        page.goto(server.url(address))
        moving = page.evaluate(
            """() => [...document.querySelectorAll("*")].filter((element) => {
                const style = getComputedStyle(element);
                return /[1-9]/.test(style.transitionDuration) || /[1-9]/.test(style.animationDuration)
                    || style.scrollBehavior === "smooth";
            }).map((element) => element.outerHTML.slice(0, 100))"""
        )
        assert moving == [], kind


# --- a browser from before 2022


def without_layers(style: str) -> str:
    """A style sheet as a browser takes it that knows no layers: it skips them, and takes what is there for it."""
    rules = tinycss2.parse_stylesheet(style)
    own = [rule for rule in rules if not (rule.type == "at-rule" and rule.lower_at_keyword == "layer")]
    assert len(own) == len(rules) - 1
    text = str(tinycss2.serialize(own))
    assert len(NO_LAYERS.findall(text)) == 1
    return NO_LAYERS.sub("@media all", text)


@pytest.mark.parametrize("kind", ["module", "ouders", "zoeken"])
def test_without_layers_a_page_can_still_be_read(kind: str, places: dict[str, Place], open_page: Open) -> None:
    """Such a browser skips the base theme's sheet, and takes the rules that are there for it."""
    page = open_page(*places[kind]).page
    with page.expect_response("**/assets/stijl.css") as sheet:
        page.reload()
    old = without_layers(sheet.value.text())
    page.route("**/assets/stijl.css", lambda route: route.fulfill(body=old, content_type="text/css"))
    page.reload()
    unfold(page)
    assert violations(page) == []
    shown = page.evaluate(
        """() => {
            const text = getComputedStyle(document.querySelector("#hoofdinhoud p"));
            return [parseFloat(text.fontSize), document.documentElement.scrollWidth - innerWidth];
        }"""
    )
    assert shown[0] >= 14
    assert shown[1] <= 0


# --- tables


def test_a_wide_table_is_a_card_for_each_row_on_a_phone(served: Served, open_page: Open) -> None:
    page = open_page(served, "/actualiteit/").page
    table = page.locator(".jgz-rijen").first
    row = table.locator("tbody tr").first
    assert row.evaluate("row => getComputedStyle(row).display") == "block"
    names = row.locator("td").evaluate_all("cells => cells.map(cell => getComputedStyle(cell, '::before').content)")
    assert [name.split('"')[1] for name in names] == ["Herzien vóór: ", "Status: ", "Cluster: ", "Versie: "]
    frames = page.locator(".jgz-tabel")
    assert frames.evaluate_all("all => all.filter(one => one.scrollWidth > one.clientWidth).length") == 0


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_who_listens_hears_a_table_at_any_width(width: int, moved: Served, open_page: Open) -> None:
    page = open_page(moved, COMPONENTS, viewport={"width": width, "height": 800}).page
    for frame in page.locator(".jgz-tabel").all():
        tree = frame.aria_snapshot()
        wide = frame.locator(".jgz-rijen").count()
        assert tree.startswith('- table "Leeftijd, ' if wide else "- 'group \"Tabel: ")
        assert tree.count("- columnheader") == len(tree.split("\n")[0].split(","))
        assert tree.count("- row ") == 3
        assert tree.count("- cell ") == 2 * tree.count("- columnheader")


def test_on_a_wide_screen_it_is_a_table(served: Served, open_page: Open) -> None:
    page = open_page(served, "/actualiteit/", viewport={"width": 1280, "height": 900}).page
    assert page.locator(".jgz-rijen thead th").first.is_visible()
    assert page.locator(".jgz-rijen tbody tr").first.evaluate("row => getComputedStyle(row).display") == "table-row"


def test_no_table_scrolls_on_a_phone(public: Any, served: Served, open_page: Open) -> None:
    """Of the modules with the most columns: the frame could scroll, and doesn't need to."""
    wide = [
        item.id
        for item in public.in_force
        if any(html_of(part.html).count("<th") > 2 for section in item.body.sections for part in section.parts)
    ]
    assert len(wide) > 5
    page = open_page(served, "/modules/").page
    for id in wide[:8]:
        page.goto(served.url(f"/modules/{id}/"))
        unfold(page)
        frames = page.locator(".jgz-tabel")
        assert frames.count() > 0
        assert frames.evaluate_all("all => all.filter(one => one.scrollWidth > one.clientWidth + 1).length") == 0, id
