"""Cards that other sites show: both engines for accessibility, a narrow frame, and one recommendation alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from tests.e2e.conftest import Place
from tests.e2e.measure import STATES, measured
from tests.e2e.search import Open
from tests.e2e.second import second_opinion
from tests.e2e.server import Served
from tests.e2e.words import OVERFLOW

from jgz.model import Library
from jgz.model.addresses import card_address

pytestmark = pytest.mark.browser

# In the made library: a module of every standing that a card warns of.
WARNED = {"herziening en verlopen": "laat-stuk", "vervallen": "vervallen-stuk"}


@pytest.fixture(scope="module")
def cards(served: Served, moved: Served, public: Library) -> dict[str, Place]:
    """The card with most on it, and those with a warning."""
    longest = max((item for item in public.in_force if item.kept), key=lambda item: item.body.words)
    return {
        "vastgesteld": (served, card_address(longest.id)),
        **{kind: (moved, card_address(id)) for kind, id in WARNED.items()},
    }


@pytest.mark.parametrize("kind", ["vastgesteld", *WARNED])
def test_both_engines_find_nothing_and_it_fits_a_narrow_frame(
    kind: str, cards: dict[str, Place], open_page: Open
) -> None:
    watched = open_page(*cards[kind])
    page = watched.page
    found = measured(page, tuple(STATES) if kind == "vastgesteld" else ("telefoon, licht",))
    assert found == {state: [] for state in found}
    assert second_opinion(page) == []
    for width in (320, 240):
        page.set_viewport_size({"width": width, "height": 400})
        assert page.evaluate(OVERFLOW) == [], width
    assert watched.faults == []


def test_a_card_of_one_recommendation_shows_that_one(served: Served, public: Library, open_page: Open) -> None:
    module = max((item for item in public.in_force if item.kept), key=lambda item: len(item.recommendations))
    second = module.recommendations[1]
    page = open_page(served, f"{card_address(module.id)}#{second.id}").page
    shown = page.locator(".kaart > li:visible")
    expect(shown).to_have_count(1)
    expect(shown).to_have_attribute("id", second.id)
    # What it is worth goes along: version and a way to ask whether it still holds.
    expect(page.locator("footer")).to_contain_text(str(module.version))
    assert page.locator("footer a").count() >= 1
