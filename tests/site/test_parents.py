"""Home, terms, parent pages and the lists by age hold what the library holds."""

from __future__ import annotations

from collections import Counter
from urllib.parse import urljoin

import pytest
from tests.site.built import BuiltSite, text_of, under_heading, with_class
from tests.site.lists import counts_of, numbers, targets

from jgz.model import Library
from jgz.model.addresses import address_of
from jgz.model.news import news_of


def test_home_counts(library: Library, built: BuiltSite) -> None:
    page = built.pages["/"]
    total = sum(1 for _ in library.recommendations())
    wanted = [len(library.guidelines), len(library.in_force), total]
    notes = [text_of(item) for item in with_class(page.main, "jgz-noot")]
    assert numbers(notes[-1]) == wanted
    ages, phases = (targets(page, [line]) for line in with_class(page.main, "jgz-tijdlijn"))
    # What cuts across ages stands below the line of the others.
    assert Counter(ages) == Counter(f"/ouders/leeftijd/{phase.id}/" for phase in library.phases)
    assert Counter(phases) == Counter(f"/fasen/{phase.id}/" for phase in library.phases)
    for part in under_heading(page.main, "h2", "Clusters"):
        for line in part.iter("li"):
            (address,) = targets(page, [line])
            assert numbers(text_of(with_class(line, "jgz-noot")[0])) == counts_of(library, address.split("/")[2])


def test_home_shows_what_changes_practice(library: Library, built: BuiltSite) -> None:
    page = built.pages["/"]
    newest = [item.module for item in news_of(library) if item.main][:6]
    shown = targets(page, under_heading(page.main, "h2", "Nieuw in de richtlijnen"))
    assert shown == [*(address_of(item) for item in newest), "/nieuw/"]


def test_terms(library: Library, built: BuiltSite) -> None:
    page = built.pages["/begrippen/"]
    shown = [(text_of(item), item.get("id")) for item in page.main.iter("dt")]
    terms = library.registers.terms
    assert [id for _, id in shown] == [f"begrip-{item.id}" for item in terms]
    assert all(text.startswith(item.term) for (text, _), item in zip(shown, terms, strict=True))
    assert [text_of(item) for item in page.main.iter("dd")] == [item.explanation for item in terms]


def test_parent_ages(library: Library, built: BuiltSite) -> None:
    for phase in library.phases:
        page = built.pages[f"/ouders/leeftijd/{phase.id}/"]
        wanted = [address_of(item) for item in library.parent_pages if phase.id in item.phases]
        assert Counter(targets(page, with_class(page.main, "jgz-lijst"))) == Counter(wanted)
        current = [item for item in page.main.iter("a") if item.get("aria-current") == "page"]
        assert [text_of(item).partition(",")[0] for item in current] == [phase.parent_name]


def test_what_is_asked_most_stands_first(library: Library, built: BuiltSite) -> None:
    parents = {item.id: item for item in library.parent_pages if item.kind == "ouders"}
    names = {item.id: item.name for item in library.registers.themes}
    for phase in library.phases:
        page = built.pages[f"/ouders/leeftijd/{phase.id}/"]
        heads = [item for item in with_class(page.main, "jgz-thema") if item.tag == "h2"]
        links = [item for item in with_class(page.main, "jgz-thema") if item.tag == "a"]
        # To one theme nobody needs a way.
        wanted = [f"#{item.get('id')}" for item in heads] if len(heads) > 1 else []
        assert [item.get("href") for item in links] == wanted
        asked = [parents[id] for id in phase.asked if id in parents]
        assert [text_of(item) for item in heads][: len({item.theme for item in asked})] == [
            names[theme] for theme in dict.fromkeys(item.theme for item in asked)
        ]
        for head in heads:
            shown = targets(page, under_heading(page.main, "h2", text_of(head)))
            first = [address_of(item) for item in asked if names[item.theme] == text_of(head)]
            assert shown[: len(first)] == first


@pytest.mark.parametrize("kind", ["ouders", "jongeren"])
def test_lists_for_parents_and_youths(kind: str, library: Library, built: BuiltSite) -> None:
    page = built.pages[f"/{kind}/"]
    wanted = [address_of(item) for item in library.parent_pages if item.kind == kind]
    lists = with_class(page.main, "jgz-lijst" if kind == "ouders" else "jgz-zelf")
    assert Counter(targets(page, lists)) == Counter(wanted)


def test_parent_pages(library: Library, built: BuiltSite) -> None:
    for document in library.parent_pages:
        page = built.pages[address_of(document)]
        cards = with_class(page.main, "jgz-bel")
        assert [item.get("class", "").rpartition("--")[2] for item in cards] == [
            card.level for card in document.call_cards
        ]
        checked = with_class(page.main, "jgz-nagekeken")[0]
        versions = {
            urljoin(page.address, line.find("a").attrib["href"]).split("/")[2]: text_of(line)
            for line in checked.iter("li")
        }
        public = {id: version for id, version in document.checked_against.items() if id in library.modules_by_id}
        assert versions.keys() == public.keys()
        assert all(f"versie {version}" in versions[id] for id, version in public.items())


def test_a_page_with_an_emergency_leads_to_its_card_under_the_title(library: Library, built: BuiltSite) -> None:
    for document in library.parent_pages:
        page = built.pages[address_of(document)]
        lines = with_class(page.main, "jgz-nood")
        urgent = any(card.level == "112" for card in document.call_cards)
        found = [link.get("href") for line in lines for link in line.iter("a")]
        assert found == (["#jgz-bel-112", "tel:112"] if urgent else [])
        cards = [item for item in with_class(page.main, "jgz-bel--112") if item.get("id") == "jgz-bel-112"]
        assert len(cards) == urgent


def test_a_drawing_says_what_is_on_it_and_keeps_its_room(library: Library, built: BuiltSite) -> None:
    for document in library.parent_pages:
        drawings = with_class(built.pages[address_of(document)].main, "jgz-tekening")
        assert [item.get("alt") for item in drawings] == ([document.drawing.alt] if document.drawing else [])
        assert all(item.get("width") and item.get("height") for item in drawings)


def test_youths_call_and_chat_from_their_first_page(library: Library, built: BuiltSite) -> None:
    page = built.pages["/jongeren/"]
    lines = [item for item in library.registers.help_lines if item.for_youths]
    assert lines
    links = [link.get("href") for card in with_class(page.main, "jgz-hulp") for link in card.iter("a")]
    assert links[0] == "tel:112"
    assert {item.chat for item in lines if item.chat} <= set(links)
    assert {f"tel:{item.number.replace('-', '')}" for item in lines} <= set(links)
    own = [item.own_words for item in library.parent_pages if item.kind == "jongeren" and item.own_words]
    text = text_of(page.main)
    assert all(words in text for words in own)
