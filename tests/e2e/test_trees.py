"""The accessibility tree of the main paths is the kept one; `python -m tests.e2e` writes it anew."""

from __future__ import annotations

import pytest
from tests.e2e.search import Open
from tests.e2e.server import Served
from tests.e2e.trees import PLACES, kept, tree_of

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("name", PLACES)
def test_names_roles_and_order_are_as_kept(name: str, moved: Served, open_page: Open) -> None:
    page = open_page(moved, "/404.html").page
    assert tree_of(page, moved.url(PLACES[name])) == kept(name).read_text(encoding="utf-8")


def test_a_module_is_heard_in_the_order_that_a_nurse_needs() -> None:
    """Title, status with version and term, recommendation with strength; then the rest."""
    tree = kept("module").read_text(encoding="utf-8")
    wanted = [
        "heading",
        "Vastgesteld",
        "· v",
        "Herzien vóór",
        "In één blik",
        "Sterk voor",
        "Aanbevelingen",
        "Verder op deze pagina",
    ]
    places = [tree.index(words) for words in wanted]
    assert places == sorted(places)


def test_a_parent_hears_when_to_call_by_name() -> None:
    tree = kept("ouders").read_text(encoding="utf-8")
    assert "- main:" in tree
    assert 'link "Wanneer' in tree
    assert tree.index('link "Wanneer') < tree.index("region")
