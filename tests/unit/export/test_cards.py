"""The cards that other sites show inside theirs."""

from __future__ import annotations

import pytest
from tests.markup import read_page
from tests.site.built import text_of

from jgz.export import Export, export_files
from jgz.export.cards import STYLE_PATH, card_files
from jgz.labels import FICTIONAL_SHORT, long_date, quoted_strength
from jgz.rendering import NAMELESS


@pytest.fixture(scope="module")
def cards(made: Export) -> dict[str, str]:
    return card_files(made)


def test_every_module_that_was_ever_adopted_and_may_leave_a_trace_has_one(made: Export, cards: dict[str, str]) -> None:
    wanted = {f"kaart/{item.module.id}/index.html" for item in made.modules if item.module.kept}
    assert len(wanted) > 2
    assert cards.keys() == wanted | {STYLE_PATH}
    assert cards.items() <= export_files(made).items()


def test_it_says_what_the_module_says_with_version_day_and_the_way_to_it(made: Export, cards: dict[str, str]) -> None:
    for entry in made.modules:
        module = entry.module
        if not module.kept or module.lapse:
            continue
        tree = read_page(cards[f"kaart/{module.id}/index.html"])
        said = text_of(tree.find("body"))
        items = {item.get("id"): text_of(item) for item in tree.iter("li") if item.get("id")}
        assert [*items] == [item.id for item in module.recommendations]
        for item in module.recommendations:
            assert quoted_strength(item) in items[item.id]
        # A card that shows one alone still says its number.
        assert [item.get("value") for item in tree.iter("li") if item.get("id")] == [
            str(item.number) for item in module.recommendations
        ]
        assert f"Versie {module.version}, vastgesteld op {long_date(module.adopted_on)}" in said
        assert (FICTIONAL_SHORT in said) == module.fictional
        links = [item.get("href") for item in tree.find(".//footer").iter("a")]
        assert links[0] == entry.address
        assert [item.tag for item in tree.iter() if item.tag in ("script", "img", "iframe", "form")] == []
        assert tree.find(".//meta[@name='robots']").get("content") == "noindex"


def test_of_what_has_lapsed_it_says_only_that(made: Export, cards: dict[str, str]) -> None:
    lapsed = [item.module for item in made.modules if item.module.lapse]
    assert lapsed
    for module in lapsed:
        tree = read_page(cards[f"kaart/{module.id}/index.html"])
        assert module.lapse is not None
        assert f"Vervallen op {long_date(module.lapse.on)}." in text_of(tree.find("body"))
        assert list(tree.iter("li")) == []


def test_without_an_address_of_the_site_the_ways_are_from_the_card(made: Export) -> None:
    text = card_files(Export(made.library, NAMELESS))["kaart/geldig-stuk/index.html"]
    assert 'href="../../modules/geldig-stuk/"' in text
