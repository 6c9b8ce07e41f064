"""Cluster pages and the list of clusters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from jgz.labels import CLUSTER_STATUS, long_date
from jgz.model import Cluster, Meeting, Member, Module, Status, Validity
from jgz.model.addresses import CLUSTERS, UPKEEP, address_of, agenda_address, root_from, upkeep_calendar
from jgz.rendering.pieces.body import TextSection
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.crumbs import TO_CLUSTERS
from jgz.rendering.pieces.lists import cluster_cards, parent_links
from jgz.rendering.pieces.page import Page, newest
from jgz.rendering.pieces.views import ClusterCard, LinkView, ModuleCard


@dataclass(frozen=True, slots=True)
class SeatView:
    """How many seats a discipline has in a working or steering group."""

    discipline: str
    on_behalf_of: str
    number: int


class PhaseCount(NamedTuple):
    """A phase with how many modules in force a cluster has for it."""

    link: LinkView
    modules: int


class DueView(NamedTuple):
    """A module that is to be revised now or soon: its term in words, and whether that has passed."""

    link: LinkView
    until: str
    passed: bool


@dataclass(frozen=True, slots=True)
class ClusterView:
    """A cluster: what it covers, its modules and those that are for it too, its parent pages, who keeps it and what is
    due. `upkeep` and `calendar` are addresses."""

    name: str
    description: str
    status: str
    started: str
    contact: str
    sections: tuple[TextSection, ...]
    modules: tuple[ModuleCard, ...]
    side_modules: tuple[ModuleCard, ...]
    generic: tuple[ModuleCard, ...]
    phases: tuple[PhaseCount, ...]
    guidelines: tuple[LinkView, ...]
    parent_pages: tuple[LinkView, ...]
    seats: tuple[SeatView, ...]
    due: tuple[DueView, ...]
    upkeep: str
    calendar: str
    meetings: tuple[str, ...]
    last_meeting: str
    agenda: str


@dataclass(frozen=True, slots=True)
class ClustersView:
    """All clusters, the generic modules, and the one steering group over all clusters."""

    clusters: tuple[ClusterCard, ...]
    generic: tuple[ModuleCard, ...]
    steering: tuple[SeatView, ...]


def cluster_pages(builder: Builder) -> list[Page]:
    """A page per cluster and the list of clusters."""
    return [*(_cluster(builder, item) for item in builder.library.clusters), _all_clusters(builder)]


def _view(builder: Builder, cluster: Cluster) -> ClusterView:
    library = builder.library
    own = library.modules_of_cluster(cluster.id)
    # What lapsed stands among the modules of its own cluster, with its state.
    present = [item for item in library.modules if item.status is not Status.LAPSED]
    beside = [item for item in present if cluster.id in item.side_clusters]
    generic = [item for item in present if not item.cluster]
    guidelines = [item for item in library.guidelines if item.cluster == cluster.id]
    meetings = sorted(cluster.meetings, key=lambda item: item.on)
    return ClusterView(
        name=cluster.name,
        description=cluster.description,
        status=CLUSTER_STATUS[cluster.status],
        started=long_date(cluster.started_on),
        contact=cluster.contact,
        sections=builder.links.sections(cluster, root_from(address_of(cluster))),
        modules=tuple(builder.cards[item.id] for item in own),
        side_modules=tuple(builder.cards[item.id] for item in beside),
        generic=tuple(builder.cards[item.id] for item in generic),
        phases=_phases(builder, cluster, own),
        guidelines=tuple(LinkView(item.title, address_of(item)) for item in guidelines),
        parent_pages=parent_links(builder, [item.id for item in guidelines]),
        seats=_seats(cluster.working_group, builder.today),
        due=_due(own, builder.today),
        upkeep=f"{UPKEEP}{cluster.id}/",
        calendar=upkeep_calendar(cluster.id),
        meetings=tuple(_meeting(item) for item in meetings if item.on >= builder.today),
        last_meeting=next((_meeting(item) for item in reversed(meetings) if item.on < builder.today), ""),
        agenda=agenda_address(cluster.id),
    )


def _phases(builder: Builder, cluster: Cluster, own: Iterable[Module]) -> tuple[PhaseCount, ...]:
    """Each phase, with how many modules of the cluster are in force for it."""
    in_force = [item for item in own if item.status.in_force]
    # The link leads to this cluster's modules on the phase page, so that the count is what a reader finds there.
    return tuple(
        PhaseCount(
            LinkView(link.title, f"{link.address}#modules-{cluster.id}"), sum(id in item.phases for item in in_force)
        )
        for id, link in builder.phase_links.items()
    )


def _cluster(builder: Builder, cluster: Cluster) -> Page:
    return Page(
        address=address_of(cluster),
        template="cluster.html",
        title=cluster.name,
        description=cluster.summary,
        view=_view(builder, cluster),
        crumbs=(TO_CLUSTERS,),
        wide=True,
        fictional=cluster.fictional,
        source=cluster.origin.path,
        updated=newest(builder.library.modules_of_cluster(cluster.id)),
    )


def _due(modules: Iterable[Module], today: date) -> tuple[DueView, ...]:
    """The modules whose term has passed or ends within six months, the most urgent first."""
    soon = (Validity.EXPIRED, Validity.WITHIN_6_MONTHS)
    found = [item for item in modules if item.review_before and item.state(today).validity in soon]
    found.sort(key=lambda item: (item.review_before or date.max, item.id))
    return tuple(
        DueView(
            LinkView(item.title, address_of(item)),
            long_date(item.review_before or date.max),
            item.state(today).validity is Validity.EXPIRED,
        )
        for item in found
    )


def _meeting(item: Meeting) -> str:
    return f"{long_date(item.on)}, {item.place}{': ' + item.about if item.about else ''}"


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
        address=CLUSTERS,
        template="clusters.html",
        title="Clusters",
        description="De vijf clusters van modules en de werkgroepen die ze bijhouden.",
        view=ClustersView(
            cluster_cards(builder),
            tuple(builder.cards[item.id] for item in generic),
            _seats(library.registers.steering_group, builder.today),
        ),
        fictional=any(item.fictional for item in (*library.clusters, *generic)),
        updated=newest(library.modules),
    )
