"""Widths between a telephone and a computer: what someone sees who enlarges a page twice, or holds a tablet."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.e2e.conftest import Place, Watched
from tests.e2e.measure import unfold
from tests.e2e.pages import TYPES
from tests.e2e.words import LARGER, OVERFLOW

pytestmark = pytest.mark.browser

Open = Callable[..., Watched]
# 1280 pixels at 200 %; on either side of where the frame and the tables change shape; a tablet upright.
WIDTHS = (640, 700, 710, 768)
KINDS = ("home", "module", "ouders", "fase", "aanbevelingen", "actualiteit", "zoeken", "bouwstenen")


@pytest.mark.parametrize("kind", KINDS)
def test_no_sideways_scrolling_in_between(kind: str, open_page: Open, places: dict[str, Place]) -> None:
    page = open_page(*places[kind]).page
    unfold(page)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 480})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_text_twice_as_large_stays_on_a_narrow_screen(open_page: Open, places: dict[str, Place]) -> None:
    """Every type of page, in one tab: what sticks out at either side.

    Tables of words that need hyphens, which this browser doesn't know without a window, are tried in Firefox
    (`test_firefox.py`).
    """
    page = open_page(*places["home"], viewport={"width": 320, "height": 640}).page
    wrong = {}
    for kind in TYPES:
        if kind == "bouwstenen":
            continue
        server, address = places[kind]
        page.goto(server.url(address))
        unfold(page)
        page.evaluate(LARGER, "250%")
        if found := page.evaluate(OVERFLOW):
            wrong[kind] = found
    assert wrong == {}
