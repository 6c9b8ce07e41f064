"""What needs upkeep: every module by the urgency of its review."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from jgz.labels import count, long_date
from jgz.model import Module, Status, Validity
from jgz.model.addresses import UPKEEP, address_of
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.crumbs import TO_UPKEEP
from jgz.rendering.pieces.page import Page, newest
from jgz.rendering.pieces.status import short_status, term_of
from jgz.rendering.pieces.upkeep_chart import UpkeepChart, upkeep_chart
from jgz.rendering.pieces.views import LinkView


@dataclass(frozen=True, slots=True)
class UpkeepRow:
    """A module in the upkeep table."""

    link: LinkView
    cluster: str
    status: str
    until: str
    until_iso: str
    version: str


class UpkeepGroup(NamedTuple):
    """Modules that are equally urgent; `help` says in a sentence what that means, or nothing."""

    title: str
    help: str
    rows: tuple[UpkeepRow, ...]


class Calendar(NamedTuple):
    """A cluster whose review dates can be taken into a calendar."""

    cluster_id: str
    name: str


class _Urgency(NamedTuple):
    """How urgent: a title, an explanation, and which modules are so on a day."""

    title: str
    help: str
    holds: Callable[[Module, date], bool]


@dataclass(frozen=True, slots=True)
class UpkeepView:
    """What needs upkeep, most urgent first, on the day that `day` says in words."""

    day: str
    chart: UpkeepChart
    clusters: tuple[LinkView, ...]
    groups: tuple[UpkeepGroup, ...]
    calendars: tuple[Calendar, ...]
    total: str


def upkeep_pages(builder: Builder) -> list[Page]:
    """The page of all modules, and one for each cluster."""
    clusters = sorted(builder.library.clusters, key=lambda item: item.name)
    links = (
        LinkView("Alle clusters", UPKEEP),
        *(LinkView(item.name, f"{UPKEEP}{item.id}/") for item in clusters),
    )
    pages = [_page(builder, builder.library.modules, links[0], "Actualiteit van de modules", links)]
    for cluster, link in zip(clusters, links[1:], strict=True):
        own = tuple(item for item in builder.library.modules if item.cluster == cluster.id)
        pages.append(_page(builder, own, link, f"Actualiteit: {cluster.name}", links))
    return pages


def _page(builder: Builder, own: Sequence[Module], here: LinkView, title: str, links: tuple[LinkView, ...]) -> Page:
    """Some modules in groups of equal urgency, with their terms as a drawing."""
    library = builder.library
    modules = sorted(own, key=lambda item: (item.review_before or date.max, item.id))
    groups = tuple(
        UpkeepGroup(title, help, tuple(_upkeep_row(builder, item) for item in modules if holds(item, builder.today)))
        for title, help, holds in _URGENCIES
    )
    calendars = tuple(Calendar(item.id, item.name) for item in sorted(library.clusters, key=lambda item: item.name))
    view = UpkeepView(
        day=long_date(builder.today),
        chart=upkeep_chart(builder.cluster_groups(), modules, builder.today),
        clusters=links,
        groups=groups,
        calendars=calendars,
        total=count(len(modules), "module", "modules"),
    )
    return Page(
        address=here.address,
        template="actualiteit.html",
        title=title,
        crumbs=() if here.address == UPKEEP else (TO_UPKEEP,),
        wide=True,
        description="Welke modules herzien moeten worden, en wanneer.",
        view=view,
        fictional=any(item.fictional for item in modules),
        index=False,
        updated=newest(modules),
    )


def _validity(wanted: Validity) -> Callable[[Module, date], bool]:
    return lambda module, today: module.state(today).validity is wanted


# A module in revision is in its own list and in that of its term.
_URGENCIES = (
    _Urgency("Termijn verlopen", "Blijft leidend tot de herziening klaar is.", _validity(Validity.EXPIRED)),
    _Urgency("Herzien binnen 6 maanden", "", _validity(Validity.WITHIN_6_MONTHS)),
    _Urgency("Herzien binnen 12 maanden", "", _validity(Validity.WITHIN_12_MONTHS)),
    _Urgency("Later", "", _validity(Validity.VALID)),
    _Urgency("In herziening", "Staat ook bij de eigen termijn.", lambda module, _: module.status is Status.IN_REVISION),
    _Urgency("Concept en commentaar", "Nog niet vastgesteld.", lambda module, _: module.status.draft),
    _Urgency("Vervallen", "Niet meer gebruiken.", lambda module, _: module.status is Status.LAPSED),
)  # fmt: skip


def _upkeep_row(builder: Builder, module: Module) -> UpkeepRow:
    cluster = builder.library.clusters_by_id.get(module.cluster)
    term = term_of(module, builder.today)
    return UpkeepRow(
        link=LinkView(module.title, address_of(module)),
        cluster=cluster.name if cluster else "alle clusters",
        status=short_status(module, builder.today),
        until=long_date(module.review_before) if module.review_before and term else "",
        until_iso=term.until if term else "",
        version=str(module.version),
    )
