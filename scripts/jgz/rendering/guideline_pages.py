"""Guideline pages and the list of all guidelines; cluster pages and the list of clusters."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from jgz.labels import CLUSTER_STATUS, count, long_date
from jgz.model import Cluster, Guideline, Member, Module
from jgz.model.addresses import address_of
from jgz.rendering.body import TextSection
from jgz.rendering.builder import Builder, LinkView, ModuleCard
from jgz.rendering.page import Crumb, Page, root_from


@dataclass(frozen=True, slots=True)
class GuidelineView:
    """A guideline: its modules in reading order, its parent pages, its introduction."""

    summary: str
    cluster: LinkView | None
    side_clusters: tuple[LinkView, ...]
    steward: str
    sections: tuple[TextSection, ...]
    modules: tuple[ModuleCard, ...]
    parent_pages: tuple[LinkView, ...]
    sheet: LinkView | None


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A line in the alphabetical list."""

    title: str
    address: str
    summary: str
    note: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IndexView:
    """An alphabetical list: letter and entries."""

    intro: str
    letters: tuple[tuple[str, tuple[IndexEntry, ...]], ...]


@dataclass(frozen=True, slots=True)
class SeatView:
    """How many seats a discipline has in a working group."""

    discipline: str
    on_behalf_of: str
    number: int


@dataclass(frozen=True, slots=True)
class ClusterView:
    """A cluster: what it covers, its modules, its parent pages and who keeps it."""

    name: str
    description: str
    status: str
    started: str
    contact: str
    sections: tuple[TextSection, ...]
    modules: tuple[ModuleCard, ...]
    side_modules: tuple[ModuleCard, ...]
    phases: tuple[tuple[LinkView, int], ...]
    guidelines: tuple[LinkView, ...]
    parent_pages: tuple[LinkView, ...]
    seats: tuple[SeatView, ...]


@dataclass(frozen=True, slots=True)
class ClusterCard:
    """A cluster in a list."""

    title: str
    address: str
    description: str
    counts: str


@dataclass(frozen=True, slots=True)
class ClustersView:
    """All clusters and the generic modules."""

    clusters: tuple[ClusterCard, ...]
    generic: tuple[ModuleCard, ...]


def guideline_pages(builder: Builder) -> list[Page]:
    """A page per guideline and the A-Z list."""
    return [*(_guideline(builder, item) for item in builder.library.guidelines), _all_guidelines(builder)]


def _guideline(builder: Builder, guideline: Guideline) -> Page:
    library = builder.library
    address = address_of(guideline)
    cluster = library.clusters_by_id.get(guideline.cluster)
    modules = library.modules_by_guideline.get(guideline.id, ())
    sides = (library.clusters_by_id.get(id) for id in guideline.side_clusters)
    view = GuidelineView(
        summary=guideline.summary,
        cluster=LinkView(cluster.name, address_of(cluster)) if cluster else None,
        side_clusters=tuple(LinkView(item.name, address_of(item)) for item in sides if item),
        steward=guideline.steward,
        sections=builder.links.sections(guideline, root_from(address)),
        modules=tuple(builder.cards[item.id] for item in modules),
        parent_pages=parent_links(builder, [guideline.id]),
        sheet=builder.sheet_link(guideline),
    )
    return Page(
        address=address,
        template="richtlijn.html",
        title=guideline.title,
        description=guideline.summary,
        view=view,
        crumbs=builder.crumbs_of_cluster(cluster),
        fictional=guideline.fictional,
        source=guideline.origin.path,
        updated=newest(modules),
    )


def _all_guidelines(builder: Builder) -> Page:
    modules = builder.library.modules_by_guideline
    entries = [
        IndexEntry(
            item.title,
            address_of(item),
            item.summary,
            count(len(modules.get(item.id, ())), "module", "modules"),
            item.keywords,
        )
        for item in builder.library.guidelines
    ]
    intro = f"{count(len(entries), 'richtlijn', 'richtlijnen')} op alfabet."
    return Page(
        address="/richtlijnen/",
        template="lijst.html",
        title="Alle richtlijnen",
        description="Alle richtlijnen voor de jeugdgezondheidszorg op alfabet.",
        view=IndexView(intro, by_letter(entries)),
        fictional=any(item.fictional for item in builder.library.guidelines),
        updated=newest(builder.library.modules),
    )


def by_letter(entries: Iterable[IndexEntry]) -> tuple[tuple[str, tuple[IndexEntry, ...]], ...]:
    """Entries grouped by first letter, sorted without regard for case and accents."""
    groups: dict[str, list[IndexEntry]] = {}
    for entry in sorted(entries, key=lambda item: (_plain(item.title), item.address)):
        first = _plain(entry.title)[:1].upper()
        groups.setdefault(first if first.isascii() and first.isalpha() else "#", []).append(entry)
    return tuple((letter, tuple(items)) for letter, items in groups.items())


def _plain(title: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", title) if not unicodedata.combining(char)).casefold()


def cluster_pages(builder: Builder) -> list[Page]:
    """A page per cluster and the list of clusters."""
    return [*(_cluster(builder, item) for item in builder.library.clusters), _all_clusters(builder)]


def _cluster(builder: Builder, cluster: Cluster) -> Page:
    library = builder.library
    address = address_of(cluster)
    own = library.modules_of_cluster(cluster.id)
    beside = [item for item in library.modules if cluster.id in item.side_clusters]
    guidelines = [item for item in library.guidelines if item.cluster == cluster.id]
    in_force = [item for item in own if item.status.in_force]
    # The link leads to this cluster's modules on the phase page, so that the count is what a reader finds there.
    phases = tuple(
        (LinkView(link.title, f"{link.address}#modules-{cluster.id}"), sum(id in item.phases for item in in_force))
        for id, link in builder.phase_links.items()
    )
    view = ClusterView(
        name=cluster.name,
        description=cluster.description,
        status=CLUSTER_STATUS[cluster.status],
        started=long_date(cluster.started_on),
        contact=cluster.contact,
        sections=builder.links.sections(cluster, root_from(address)),
        modules=tuple(builder.cards[item.id] for item in own),
        side_modules=tuple(builder.cards[item.id] for item in beside),
        phases=phases,
        guidelines=tuple(LinkView(item.title, address_of(item)) for item in guidelines),
        parent_pages=parent_links(builder, [item.id for item in guidelines]),
        seats=_seats(cluster.working_group, builder.today),
    )
    return Page(
        address=address,
        template="cluster.html",
        title=cluster.name,
        description=cluster.summary,
        view=view,
        crumbs=(Crumb("Clusters", "/clusters/"),),
        fictional=cluster.fictional,
        source=cluster.origin.path,
        updated=newest(own),
    )


def _seats(members: Iterable[Member], today: date) -> tuple[SeatView, ...]:
    seats: dict[tuple[str, str], int] = {}
    for item in members:
        if item.active_on(today):
            key = (item.discipline, item.on_behalf_of)
            seats[key] = seats.get(key, 0) + 1
    return tuple(SeatView(*key, number) for key, number in seats.items())


def _all_clusters(builder: Builder) -> Page:
    library = builder.library
    generic = [item for item in library.modules if not item.cluster]
    return Page(
        address="/clusters/",
        template="clusters.html",
        title="Clusters",
        description="De vijf clusters van modules en de werkgroepen die ze bijhouden.",
        view=ClustersView(cluster_cards(builder), tuple(builder.cards[item.id] for item in generic)),
        fictional=any(item.fictional for item in (*library.clusters, *generic)),
        updated=newest(library.modules),
    )


def cluster_cards(builder: Builder) -> tuple[ClusterCard, ...]:
    """Every cluster with its counts, by name."""
    library = builder.library
    cards = []
    for cluster in sorted(library.clusters, key=lambda item: item.name):
        modules = library.modules_of_cluster(cluster.id)
        guidelines = [item for item in library.guidelines if item.cluster == cluster.id]
        counts = f"{count(len(guidelines), 'richtlijn', 'richtlijnen')}, {count(len(modules), 'module', 'modules')}"
        cards.append(ClusterCard(cluster.name, address_of(cluster), cluster.description, counts))
    return tuple(cards)


def parent_links(builder: Builder, guideline_ids: Iterable[str]) -> tuple[LinkView, ...]:
    """The parent and youth pages of some guidelines, by title."""
    pages = [page for id in guideline_ids for page in builder.library.parent_pages_by_guideline.get(id, ())]
    return tuple(LinkView(page.title, address_of(page)) for page in sorted(pages, key=lambda page: page.title))


def newest(modules: Iterable[Module]) -> date | None:
    """The date of the newest change among some modules."""
    return max((item.last_change for item in modules), default=None)
