"""What axe has against a page, in every state of the screen that readers have."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize

OPTIONS = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "resultTypes": ["violations"],
}
PHONE, COMPUTER = (390, 844), (1280, 900)


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


def violations(page: Page, options: dict[str, Any] | None = None) -> list[str]:
    """What axe has against a page as it is now: rule and place."""
    found = Axe().run(page, options=options or OPTIONS).response["violations"]
    return [f"{item['id']}: {node['target']} {node['html'][:200]}" for item in found for node in item["nodes"]]


def measured(page: Page, states: Collection[str] = tuple(STATES)) -> dict[str, list[str]]:
    """What axe has against a page in some states, folded parts open; the page is light and plain again afterwards.

    The page is loaded anew only at another size than it has.
    """
    found = {}
    for name in states:
        state = STATES[name]
        size: ViewportSize = {"width": state.size[0], "height": state.size[1]}
        if size != page.viewport_size:
            page.set_viewport_size(size)
            page.reload()
        unfold(page)
        page.emulate_media(color_scheme=state.scheme, contrast=state.contrast)
        found[name] = violations(page)
    page.emulate_media(color_scheme="light", contrast="no-preference")
    return found


def axe_version(page: Page) -> str:
    """The version of axe that measures."""
    return str(Axe().run(page, options=OPTIONS).response["testEngine"]["version"])
