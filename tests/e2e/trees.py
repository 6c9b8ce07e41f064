"""What a screen reader gets of the main paths: roles, names and order, kept in files."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

FOLDER = Path(__file__).resolve().parents[1] / "toegankelijkheid"
# Pages of the made library, so that an edit of a real text changes no tree.
PLACES = {
    "home": "/",
    "module": "/modules/geldig-stuk/",
    "ouders": "/ouders/proef/",
    "zoeken": "/zoeken/",
    "fase": "/fasen/peuter-1-4/",
}
MOMENT = "2026-11-22T12:00:00Z"


def tree_of(page: Page, url: str) -> str:
    """The accessibility tree of a page on the day of the tests, folded parts closed as a reader finds them."""
    page.clock.set_fixed_time(MOMENT)
    page.goto(url)
    return page.locator("body").aria_snapshot() + "\n"


def kept(name: str) -> Path:
    """The file that holds the tree of a page."""
    return FOLDER / f"{name}.yml"
