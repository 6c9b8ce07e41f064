"""What axe has against a page, in every state of the screen that readers have."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize
from tests.e2e.tools import AXE, bring

_BRIEF = {"resultTypes": ["violations"]}
OPTIONS = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}, **_BRIEF}
# What other colours can change of that.
COLOURS_ONLY = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}, **_BRIEF}
PHONE, COMPUTER = (390, 844), (1280, 900)
# Four fifths of axe is finding what lies behind each piece of text. Of pieces that look the same, in parts that do the
# same all the way up, one tells of all; a piece that sticks out of a part may lie on anything, and is always looked at.
_RUN = """async ([options, part]) => {
    const looks = ["color", "backgroundColor", "backgroundImage", "opacity", "fontSize", "fontWeight", "textShadow",
        "display", "visibility", "position", "zIndex", "float", "margin", "transform", "translate", "filter",
        "backdropFilter", "mixBlendMode", "clipPath", "maskImage", "overflow"];
    const told = ["class", "style", "type", "role", "dir", "hidden", "disabled", "open"];
    const numbers = new Map(), ways = new Map(), again = [];
    const within = (inner, outer) => inner.left >= outer.left - 1 && inner.top >= outer.top - 1
        && inner.right <= outer.right + 1 && inner.bottom <= outer.bottom + 1;
    for (const item of document.querySelectorAll("body, body *")) {
        const style = getComputedStyle(item), above = item.parentElement;
        const text = [...item.childNodes].map((node) => node.nodeType === 3 ? node.data.trim() : "").join("");
        const states = item.getAttributeNames().map((name) =>
            told.includes(name) || name.startsWith("aria-") ? `${name}=${item.getAttribute(name)}` : name);
        const alone = !within(item.getBoundingClientRect(), above.getBoundingClientRect());
        const way = [ways.get(above), alone ? ways.size : "", item.localName, states, text.length > 1,
            /[\\p{L}\\d]{2}/u.test(text), ...looks.map((name) => style[name])].join();
        if (numbers.has(way)) again.push(item);
        else numbers.set(way, numbers.size);
        ways.set(item, numbers.get(way));
    }
    axe.configure({ rules: [{ id: "color-contrast", selector: ":not([data-als-eerder])" }] });
    for (const item of again) item.dataset.alsEerder = "";
    try {
        return (await axe.run(part === ":root" ? document : [part], options)).violations;
    } finally {
        for (const item of again) delete item.dataset.alsEerder;
    }
}"""


@dataclass(frozen=True)
class State:
    """A screen: its size, and what the reader has asked of colours."""

    size: tuple[int, int]
    scheme: Literal["light", "dark"] = "light"
    contrast: Literal["more", "no-preference"] = "no-preference"


STATES = {
    "telefoon, licht": State(PHONE),
    "telefoon, donker": State(PHONE, "dark"),
    "telefoon, meer contrast": State(PHONE, contrast="more"),
    "computer, licht": State(COMPUTER),
    "computer, donker": State(COMPUTER, "dark"),
}


def unfold(page: Page) -> None:
    """Shows what a reader can get to see: folded parts, and the words of every state of a term."""
    page.evaluate(
        """() => {
            for (const part of document.querySelectorAll("details")) part.open = true;
            for (const words of document.querySelectorAll("[data-geldigheid]")) words.hidden = false;
        }"""
    )


def violations(page: Page, options: Mapping[str, object] | None = None, part: str = ":root") -> list[str]:
    """What axe has against a page as it is now, or against a part of it (a selector): rule and place."""
    if not page.evaluate("() => Boolean(window.axe)"):
        bring(page, AXE)
    # What a page passes is of no use here, and costs as much as some rules.
    found = page.evaluate(_RUN, [options or OPTIONS, part])
    return [f"{item['id']}: {node['target']} {node['html'][:200]}" for item in found for node in item["nodes"]]


def in_both_schemes(page: Page, part: str) -> dict[str, list[str]]:
    """What axe has against a part of a page as it is now when it is light, and against its colours when it is dark."""
    found = {}
    for scheme, options in (("light", OPTIONS), ("dark", COLOURS_ONLY)):
        page.emulate_media(color_scheme=scheme)
        found[scheme] = violations(page, options, part)
    return found


def measured(page: Page, states: Collection[str] = tuple(STATES)) -> dict[str, list[str]]:
    """What axe has against a page in some states, folded parts open; the page is light and plain again afterwards.

    The page is loaded anew only at another size than it has, and only its colours are looked at when nothing else is
    different from an earlier state.
    """
    found = {}
    seen = set()
    for name in states:
        state = STATES[name]
        size: ViewportSize = {"width": state.size[0], "height": state.size[1]}
        if size != page.viewport_size:
            page.set_viewport_size(size)
            page.reload()
        unfold(page)
        page.emulate_media(color_scheme=state.scheme, contrast=state.contrast)
        form = (state.size, state.contrast)
        found[name] = violations(page, COLOURS_ONLY if form in seen else OPTIONS)
        seen.add(form)
    page.emulate_media(color_scheme="light", contrast="no-preference")
    return found


def axe_version(page: Page) -> str:
    """The version of axe that measures."""
    return str(Axe().run(page, options=OPTIONS).response["testEngine"]["version"])
