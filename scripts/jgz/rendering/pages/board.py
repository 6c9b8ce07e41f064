"""Who has to do what with which module: the board of all clusters, that of each, and its agenda."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from jgz.labels import count, long_date, status_word
from jgz.model import Cluster, Module
from jgz.model.addresses import BOARD, address_of, agenda_address, of_cluster, upkeep_calendar
from jgz.model.agenda import Point, Topic, agenda_of, next_meeting
from jgz.model.steps import NextStep, Step, next_step
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.crumbs import TO_BOARD, TO_CLUSTERS
from jgz.rendering.pieces.page import Crumb, Page, newest
from jgz.rendering.pieces.views import LinkView


class StepRow(NamedTuple):
    """A module on a board."""

    link: LinkView
    status: str
    who: str
    since: str
    until: str


class StepGroup(NamedTuple):
    """The modules that wait for the same step."""

    title: str
    rows: tuple[StepRow, ...]


class BoardRow(NamedTuple):
    """A cluster on the board of all: how many modules wait for each step, and how many there are."""

    link: LinkView
    numbers: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class BoardView:
    """All clusters by step, with the sums."""

    day: str
    steps: tuple[str, ...]
    rows: tuple[BoardRow, ...]
    sums: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class ClusterBoardView:
    """The modules of a cluster by step."""

    day: str
    total: str
    groups: tuple[StepGroup, ...]
    agenda: LinkView | None


class PointView(NamedTuple):
    """A point of an agenda."""

    title: str
    what: str
    address: str
    day: str
    beside: str


class TopicView(NamedTuple):
    """A heading of an agenda, and the points below it."""

    title: str
    points: tuple[PointView, ...]


@dataclass(frozen=True, slots=True)
class AgendaView:
    """What a working group talks about: when it meets, and the points by topic."""

    meeting: str
    place: str
    about: str
    later: tuple[str, ...]
    day: str
    topics: tuple[TopicView, ...]
    csv: str
    calendar: str
    contact: str


def board_pages(builder: Builder) -> list[Page]:
    """The board, one for each group of modules, and an agenda for each cluster."""
    groups = [(id, name, _steps(builder, id)) for id, name in builder.cluster_groups()]
    pages = [_board(builder, groups)]
    clusters = builder.library.clusters_by_id
    for id, name, steps in groups:
        if steps:
            pages.append(_cluster_board(builder, clusters.get(id), name, of_cluster(BOARD, id), steps))
    return [*pages, *(_agenda(builder, item) for item in builder.library.clusters)]


def _steps(builder: Builder, cluster_id: str) -> list[NextStep]:
    modules = builder.library.modules_of_cluster(cluster_id)
    return [next_step(item, builder.library, builder.today) for item in modules]


def _board(builder: Builder, groups: list[tuple[str, str, list[NextStep]]]) -> Page:
    rows = tuple(
        BoardRow(
            LinkView(name, of_cluster(BOARD, id)),
            tuple(sum(item.step is step for item in steps) for step in Step),
            len(steps),
        )
        for id, name, steps in groups
        if steps
    )
    sums = tuple(sum(row.numbers[place] for row in rows) for place in range(len(Step)))
    view = BoardView(long_date(builder.today), tuple(_title(item) for item in Step), rows, sums, sum(sums))
    return _page(BOARD, "werkbord.html", "Werkbord", view, list(builder.library.modules), ())


def _cluster_board(builder: Builder, cluster: Cluster | None, name: str, address: str, steps: list[NextStep]) -> Page:
    groups = tuple(
        StepGroup(_title(step), tuple(_row(builder, item) for item in steps if item.step is step)) for step in Step
    )
    view = ClusterBoardView(
        day=long_date(builder.today),
        total=count(len(steps), "module", "modules"),
        groups=tuple(group for group in groups if group.rows),
        agenda=LinkView("Agenda voor de volgende bijeenkomst", agenda_address(cluster.id)) if cluster else None,
    )
    modules = [item.module for item in steps]
    return _page(address, "werkbord-cluster.html", f"Werkbord: {name}", view, modules, (TO_BOARD,))


def _title(step: Step) -> str:
    """The name of a step with a capital; capitals within it stay."""
    return f"{step.value[0].upper()}{step.value[1:]}"


def _row(builder: Builder, item: NextStep) -> StepRow:
    return StepRow(
        LinkView(item.module.title, address_of(item.module)),
        status_word(item.module, builder.today),
        item.who,
        long_date(item.since) if item.since else "",
        long_date(item.until) if item.until else "",
    )


def _agenda(builder: Builder, cluster: Cluster) -> Page:
    meeting = next_meeting(cluster, builder.today)
    points = _points(builder, cluster)
    topics = tuple(
        TopicView(
            topic.value,
            tuple(
                PointView(item.title, item.what, item.address, long_date(item.day) if item.day else "", item.beside)
                for item in points
                if item.topic is topic
            ),
        )
        for topic in Topic
    )
    later = sorted(item.on for item in cluster.meetings if meeting and item.on > meeting.on)
    view = AgendaView(
        meeting=long_date(meeting.on) if meeting else "",
        place=meeting.place if meeting else "",
        about=meeting.about if meeting else "",
        later=tuple(map(long_date, later)),
        day=long_date(builder.today),
        topics=tuple(item for item in topics if item.points),
        csv=f"{agenda_address(cluster.id)}agenda",
        calendar=upkeep_calendar(cluster.id),
        contact=cluster.contact,
    )
    crumbs = (TO_CLUSTERS, Crumb(cluster.name, address_of(cluster)))
    page = _page(agenda_address(cluster.id), "agenda.html", f"Agenda: {cluster.name}", view, [], crumbs)
    return replace(page, fictional=cluster.fictional)


def _points(builder: Builder, cluster: Cluster) -> tuple[Point, ...]:
    """The points; who wants another page needs no pairs."""
    pairs = builder.pairs if builder.wants(agenda_address(cluster.id)) else ()
    return agenda_of(cluster, builder.library, builder.today, pairs)


def _page(
    address: str, template: str, title: str, view: object, modules: list[Module], crumbs: tuple[Crumb, ...]
) -> Page:
    return Page(
        address=address,
        template=template,
        title=title,
        description="Wat er met elke module moet gebeuren, en wie aan zet is.",
        view=view,
        crumbs=crumbs,
        wide=True,
        fictional=any(item.fictional for item in modules),
        index=False,
        updated=newest(modules),
    )
