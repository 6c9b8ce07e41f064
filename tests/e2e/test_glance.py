"""What a telephone shows at a glance: how strong each recommendation is, beside its name, and where today is."""

from __future__ import annotations

import pytest
from tests.e2e.search import Open
from tests.e2e.server import Served

from jgz.model import Library
from jgz.model.addresses import address_of

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}
# How far the strength begins from the end of the name on its line, or from its beginning on the next one.
_AWAY = """(lines) => lines.map((line) => {
    const name = [...line.querySelector("a").getClientRects()];
    const mark = line.querySelector(".jgz-sterkte").getBoundingClientRect();
    const last = name.at(-1);
    return mark.top < last.bottom - 4 ? mark.left - last.right : mark.left - name[0].left;
})"""


def test_the_strength_stands_beside_or_right_under_its_name(served: Served, open_page: Open, public: Library) -> None:
    without_urgency = [module for module in public.in_force if not any(item.urgency for item in module.recommendations)]
    for module in without_urgency[:8]:
        page = open_page(served, address_of(module), viewport=PHONE).page
        away: list[float] = page.locator(".jgz-blik li").evaluate_all(_AWAY)
        assert len(away) == len(module.recommendations)
        assert [round(one) for one in away if not -1 <= one < 24] == [], module.id


def test_today_and_half_a_year_after_it_are_in_view_without_scrolling(served: Served, open_page: Open) -> None:
    page = open_page(served, "/actualiteit/", viewport=PHONE).page
    today = page.locator(".jgz-plaat__nu").bounding_box()
    edge = page.locator(".jgz-plaat").bounding_box()
    label = page.locator(".jgz-plaat text", has_text="2027").first.bounding_box()
    assert today
    assert edge
    assert label
    assert edge["x"] < today["x"] < label["x"] < edge["x"] + edge["width"]
