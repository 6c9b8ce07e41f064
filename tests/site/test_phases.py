"""Phase pages: every key recommendation of a phase exactly once, and counts that equal the data."""

from __future__ import annotations

import re
from collections import Counter

from tests.site.built import BuiltSite, text_of, under_heading, with_class
from tests.site.lists import in_brackets, numbers, targets

from jgz.model import Library
from jgz.model.addresses import address_of


def key_recommendations(library: Library, phase: str) -> list[str]:
    """Where the key recommendations of a phase stand."""
    return [
        f"{address_of(module)}#{item.id}"
        for module, item in library.recommendations()
        if item.key and phase in item.phases
    ]


def test_each_key_recommendation_of_a_phase_once(library: Library, built: BuiltSite) -> None:
    for phase in library.phases:
        page = built.pages[f"/fasen/{phase.id}/"]
        assert Counter(targets(page, with_class(page.main, "jgz-regel"))) == Counter(
            key_recommendations(library, phase.id)
        )


def test_phase_pages_hold_the_words_strength_and_cluster(library: Library, built: BuiltSite) -> None:
    texts = {
        f"{address_of(module)}#{item.id}": f"{item.title}. {item.text}" for module, item in library.recommendations()
    }
    clusters = {item.id: item.name for item in library.clusters} | {"": "Voor elk cluster"}
    cluster_of = {address_of(item): clusters[item.cluster] for item in library.modules}
    for phase in library.phases:
        page = built.pages[f"/fasen/{phase.id}/"]
        for heading in (item for item in page.main.iter("h2") if text_of(item).endswith(")")):
            name = text_of(heading).rpartition(" (")[0]
            lines = [line for part in under_heading(page.main, "h2", text_of(heading)) for line in part.iter("li")]
            if name.startswith("Alle modules"):
                continue
            assert in_brackets(text_of(heading)) == len(lines)
            for line in lines:
                (target,) = targets(page, [line])
                assert text_of(with_class(line, "jgz-regel__tekst")[0]) == texts[target]
                assert cluster_of[target.partition("#")[0]] == name


def test_contacts_stand_with_where_they_are_laid_down(library: Library, built: BuiltSite) -> None:
    said = text_of(built.pages["/fasen/"].main)
    for phase in library.phases:
        page = text_of(built.pages[f"/fasen/{phase.id}/"].main)
        assert f"Contact: {phase.contacts}." in page
        assert f"Bron van de contacten in deze fase: {phase.source}." in page
        assert phase.contacts in said
        assert phase.source in said


def test_phase_pages_count_themselves(library: Library, built: BuiltSite) -> None:
    for phase in library.phases:
        page = built.pages[f"/fasen/{phase.id}/"]
        modules = [item for item in library.in_force if phase.id in item.phases]
        shown = numbers(text_of(with_class(page.main, "jgz-fasen__naam")[0]))
        assert shown == [len(key_recommendations(library, phase.id)), len(modules)]
        parts = under_heading(page.main, "h2", "Alle modules van deze fase")
        lists = [found for part in parts for found in part.iter("ul")]
        assert sorted(targets(page, lists)) == sorted(address_of(item) for item in modules)


def test_phases_lead_to_their_neighbours(library: Library, built: BuiltSite) -> None:
    order = [f"/fasen/{phase.id}/" for phase in library.phases]
    for place, address in enumerate(order):
        page = built.pages[address]
        around = order[max(place - 1, 0) : place] + order[place + 1 : place + 2]
        assert targets(page, with_class(page.main, "jgz-buren")) == around


def test_list_of_phases(library: Library, built: BuiltSite) -> None:
    page = built.pages["/fasen/"]
    cards = with_class(page.main, "jgz-kaart")
    assert targets(page, cards) == [f"/fasen/{phase.id}/" for phase in library.phases]
    for phase, card in zip(library.phases, cards, strict=True):
        modules = sum(phase.id in item.phases for item in library.in_force)
        parents = sum(phase.id in item.phases for item in library.parent_pages)
        assert numbers(text_of(with_class(card, "jgz-noot")[0])) == [modules, parents]
        assert phase.contacts in text_of(card)


def test_no_age_in_the_line_of_phases_is_torn(library: Library, built: BuiltSite) -> None:
    ranges = sorted(found for phase in library.phases for found in re.findall(r"\d+-\d+", phase.name))
    for phase in library.phases:
        (line,) = with_class(built.pages[f"/fasen/{phase.id}/"].main, "jgz-tijdlijn")
        assert sorted(text_of(item) for item in with_class(line, "jgz-bereik")) == ranges
