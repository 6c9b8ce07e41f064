"""Module pages: all recommendations first and in order, related modules both ways, sources and history whole."""

from __future__ import annotations

from collections import Counter

from tests.site.built import BuiltSite, text_of, with_class
from tests.site.lists import targets

from jgz.model import Library, Status
from jgz.model.addresses import address_of


def test_module_pages_hold_all_recommendations_in_order(library: Library, built: BuiltSite) -> None:
    for module in library.modules:
        page = built.pages[address_of(module)]
        blocks = with_class(page.main, "jgz-aanbeveling")
        assert [item.get("id") for item in blocks] == [item.id for item in module.recommendations]
        names = [text_of(with_class(item, "jgz-aanbeveling__kop")[0]) for item in blocks]
        assert names == [f"{item.number}. {item.title}" for item in module.recommendations]


def test_recommendations_come_before_everything_else(library: Library, built: BuiltSite) -> None:
    for module in library.modules:
        if module.recommendations:
            headings = [text_of(item) for item in built.pages[address_of(module)].main.iter("h2")]
            assert headings[:2] == ["In één blik", "Aanbevelingen"]


def test_related_modules_both_ways(library: Library, built: BuiltSite) -> None:
    both = {(module.id, item.id) for module in library.modules for item in module.related}
    both |= {(other, one) for one, other in both}
    for module in library.modules:
        page = built.pages[address_of(module)]
        wanted = {f"/modules/{other}/" for one, other in both if one == module.id and other in library.modules_by_id}
        shown = targets(page, with_class(page.main, "jgz-verwant"))
        assert (set(shown), len(shown)) == (wanted, len(wanted))


def test_sources_and_history_are_whole(library: Library, built: BuiltSite) -> None:
    for module in library.modules:
        page = built.pages[address_of(module)]
        sources = [item for part in with_class(page.main, "jgz-bronnen") for item in part]
        assert {item.get("id") for item in sources} == {f"bron-{item.id}" for item in module.sources}
        assert [int(item.get("value", "0")) for item in sources] == list(range(1, len(sources) + 1))
        items = [item for part in with_class(page.main, "jgz-versies") for item in part]
        history = [text_of(next(item.iter("strong"))) for item in items]
        assert history == [str(item.version) for item in module.changes]


def test_a_recommendation_says_since_when_and_leads_to_its_own_line(library: Library, built: BuiltSite) -> None:
    for module in library.modules:
        page = built.pages[address_of(module)]
        lines = module.origin.text.split("\n")
        for item in module.recommendations:
            (card,) = [part for part in page.main.iter("section") if part.get("id") == item.id]
            links = [
                link.get("href", "") for part in with_class(card, "jgz-aanbeveling__rij") for link in part.iter("a")
            ]
            edits = [target.partition("#L") for target in links if target.startswith("https://")]
            # A text that lapsed is not open to proposals.
            assert len(edits) == (module.status is not Status.LAPSED)
            for address, _, number in edits:
                assert address.endswith(module.origin.path)
                assert item.id in lines[int(number) - 1]
            named = [change for change in module.changes if {item.id, *item.former_ids} & {*change.recommendations}]
            said = [f"Zo sinds versie {named[0].version}"] if named else []
            assert [
                words for words in (text_of(link) for link in card.iter("a")) if words.startswith("Zo sinds")
            ] == said
            history = [link for part in with_class(page.main, "jgz-versies") for link in part.iter("a")]
            assert [link.get("href") for link in history].count(f"#{item.id}") == len(named)


def test_citations_lead_there_and_back(library: Library, built: BuiltSite) -> None:
    for module in library.modules:
        page = built.pages[address_of(module)]
        back = [target for target in page.links() if target.startswith("#verwijzing-")]
        there = [item for item in page.main.iter() if item.get("id", "").startswith("verwijzing-")]
        assert Counter(item.get("id") for item in there) == Counter(target[1:] for target in back)
        assert len(there) == len(module.body.citations)
