"""The card of a module for a team meeting."""

from __future__ import annotations

from tests.sites.root import MINIMAL, TODAY

from jgz.loader import load
from jgz.rendering.pages.introduce import CardView, introduction_pages
from jgz.rendering.pieces.builder import Builder


def test_a_card_says_which_version_changed_practice_and_which_one_holds() -> None:
    views = [page.view for page in introduction_pages(Builder(load(MINIMAL).library, TODAY))]
    cards = {view.module.title: view for view in views if isinstance(view, CardView)}
    talking = cards["Buiten spelen bespreken"]
    assert talking.changed.startswith("Versie 1.0.0, ")
    assert (talking.why, talking.now) == ("Eerste vastgestelde versie.", "Nu geldt versie 1.1.0.")
    assert [view.now for view in cards.values() if view.version == "1.0.0"] == [""]
