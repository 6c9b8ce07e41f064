"""Widths between a telephone and a computer: what someone sees who enlarges a page twice, or holds a tablet."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.e2e.conftest import Place, Watched
from tests.e2e.measure import unfold

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
