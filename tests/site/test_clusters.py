"""Cluster and guideline pages and the lists of them hold exactly the modules of the library."""

from __future__ import annotations

from collections import Counter
from datetime import date
from xml.etree.ElementTree import Element

from tests.site.built import BuiltPage, BuiltSite, text_of, under_heading, with_class
from tests.site.lists import cards, counts_of, in_brackets, number, numbers, targets, visible

from jgz.model import Library, Status, Validity
from jgz.model.addresses import address_of


def phase_links(page: BuiltPage) -> list[Element]:
    """The links to phases on the page of a cluster."""
    return [link for part in under_heading(page.main, "h2", "Geldende modules per fase") for link in part.iter("a")]


def test_cluster_pages(library: Library, built: BuiltSite) -> None:
    for cluster in library.clusters:
        page = built.pages[address_of(cluster)]
        own = [item for item in library.modules if item.cluster == cluster.id]
        assert sorted(cards(page)) == sorted(map(address_of, own))
        heading = next(text_of(item) for item in page.main.iter("h2") if text_of(item).startswith("Alle modules"))
        assert in_brackets(heading) == len(own)
        present = [item for item in library.modules if item.status is not Status.LAPSED]
        for title, listed in (
            ("Modules van andere clusters", [item for item in present if cluster.id in item.side_clusters]),
            ("Modules voor elk cluster", [item for item in present if not item.cluster]),
        ):
            shown = targets(page, under_heading(page.main, "h2", title)) if listed else []
            assert sorted(shown) == sorted(map(address_of, listed))


def test_cluster_pages_count_their_phases(library: Library, built: BuiltSite) -> None:
    for cluster in library.clusters:
        page = built.pages[address_of(cluster)]
        own = [item for item in library.modules if item.cluster == cluster.id]
        in_force = [item for item in own if item.status.in_force]
        wanted = {phase.name: sum(phase.id in item.phases for item in in_force) for phase in library.phases}
        shown = {}
        for link in phase_links(page):
            name, _, _ = text_of(link).rpartition(" (")
            shown[name] = in_brackets(text_of(link))
        assert shown == {name: count for name, count in wanted.items() if count}


def test_a_phase_of_a_cluster_leads_to_exactly_its_modules(library: Library, built: BuiltSite) -> None:
    """A filter that works as links: the number on the link is the length of the list that it leads to."""
    for cluster in library.clusters:
        page = built.pages[address_of(cluster)]
        for link in phase_links(page):
            address, _, anchor = targets(page, [link])[0].partition("#")
            phase = built.pages[address]
            heading = next(item for item in phase.main.iter("h3") if item.get("id") == anchor)
            assert text_of(heading) == f"{cluster.name} ({in_brackets(text_of(link))})"
            (listed,) = (part for part in under_heading(phase.main, "h3", cluster.name) if part.tag == "ul")
            wanted = [m for m in library.in_force if m.cluster == cluster.id and address.split("/")[2] in m.phases]
            assert sorted(targets(phase, [listed])) == sorted(map(address_of, wanted))
            assert len(wanted) == in_brackets(text_of(link))


def test_cards_show_status_term_and_phases(library: Library, built: BuiltSite, today: date) -> None:
    words = {"vastgesteld": "Vastgesteld", "in-herziening": "In herziening", "vervallen": "Vervallen"}
    words |= {"commentaarfase": "Concept, open voor commentaar", "ter-autorisatie": "Concept, ligt ter autorisatie"}
    modules = {address_of(item): item for item in library.modules}
    for cluster in library.clusters:
        page = built.pages[address_of(cluster)]
        for card in with_class(page.main, "jgz-kaart"):
            module = modules[targets(page, with_class(card, "jgz-kaart__titel"))[0]]
            (status,) = with_class(card, "jgz-kaart__status")
            late = module.state(today).validity is Validity.EXPIRED
            closed = module.commenting is not None and module.commenting.end < today
            word = (
                "Concept, commentaar gesloten" if module.status == "commentaarfase" and closed else words[module.status]
            )
            assert visible(status) == word + (", termijn verlopen" if late else "")
            (phases,) = with_class(card, "jgz-kaart__fasen")
            assert text_of(phases) == ", ".join(library.phases_by_id[id].name for id in module.phases)


def test_list_of_clusters(library: Library, built: BuiltSite) -> None:
    page = built.pages["/clusters/"]
    generic = [address_of(item) for item in library.modules if not item.cluster]
    assert Counter(cards(page)) == Counter([*map(address_of, library.clusters), *generic])
    for cluster in library.clusters:
        card = next(item for item in with_class(page.main, "jgz-kaart") if address_of(cluster) in targets(page, [item]))
        assert numbers(text_of(with_class(card, "jgz-noot")[0])) == counts_of(library, cluster.id)


def test_one_steering_group_stands_on_the_list_and_every_cluster_leads_to_it(
    library: Library, built: BuiltSite, today: date
) -> None:
    seats = [item for item in library.registers.steering_group if item.active_on(today)]
    assert seats
    group = under_heading(built.pages["/clusters/"].main, "h2", "Eén clusterstuurgroep")
    (members,) = (part for part in group if part.tag == "ul")
    shown = [text_of(item) for item in members.iter("li")]
    assert {f"{item.discipline}, namens {item.on_behalf_of}" for item in seats} == set(shown)
    for cluster in library.clusters:
        page = built.pages[address_of(cluster)]
        assert "/clusters/#clusterstuurgroep" in targets(page, page.main.iter("a"))


def test_guideline_pages_in_reading_order(library: Library, built: BuiltSite) -> None:
    for guideline in library.guidelines:
        page = built.pages[address_of(guideline)]
        public = [id for id in guideline.module_ids if id in library.modules_by_id]
        assert cards(page) == [f"/modules/{id}/" for id in public]
        parents = {address_of(item) for item in library.parent_pages if item.id == guideline.id}
        assert parents <= set(targets(page, [page.main]))


def test_list_of_guidelines(library: Library, built: BuiltSite) -> None:
    page = built.pages["/richtlijnen/"]
    assert number(text_of(with_class(page.main, "jgz-inleiding")[0])) == len(library.guidelines)
    shown = targets(page, with_class(page.main, "jgz-lijst"))
    assert Counter(shown) == Counter(map(address_of, library.guidelines))


def test_a_to_z_holds_everything_in_force(library: Library, built: BuiltSite) -> None:
    search = built.pages["/zoeken/"]
    letters = targets(search, with_class(search.main, "jgz-letters"))
    lists = [built.pages[address] for address in letters]
    shown = Counter(target for page in lists for target in targets(page, with_class(page.main, "jgz-lijst")))
    assert shown == Counter(map(address_of, [*library.guidelines, *library.in_force, *library.parent_pages]))


def test_the_search_page_lists_every_guideline(library: Library, built: BuiltSite) -> None:
    page = built.pages["/zoeken/"]
    shown = targets(page, with_class(page.main, "jgz-lijst"))
    assert Counter(shown) == Counter(map(address_of, library.guidelines))
