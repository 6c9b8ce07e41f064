"""All recommendations: the front page with the filter and the counts, and a page per cluster and phase."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from jgz.labels import count
from jgz.model import Module
from jgz.model.addresses import RECOMMENDATIONS, address_of, recommendations_address
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.crumbs import TO_RECOMMENDATIONS
from jgz.rendering.pieces.page import Page, newest
from jgz.rendering.pieces.recommendation_data import Facet, facets, sorted_modules
from jgz.rendering.pieces.views import LineView, LinkView


@dataclass(frozen=True, slots=True)
class Cell:
    """A count in the table of recommendations, with the page that lists them."""

    number: int
    address: str
    phase: str
    label: str


class CountRow(NamedTuple):
    """A cluster in the table: its name, a cell for each phase, and how many recommendations it has."""

    name: str
    cells: tuple[Cell, ...]
    total: int


class ModuleLines(NamedTuple):
    """A module with its recommendations for the phase."""

    link: LinkView
    lines: tuple[LineView, ...]


@dataclass(frozen=True, slots=True)
class FrontView:
    """What can be chosen, and all recommendations counted by cluster and phase.

    A recommendation for two phases counts in both.
    """

    facets: tuple[Facet, ...]
    rows: tuple[CountRow, ...]
    total: int
    key: int


@dataclass(frozen=True, slots=True)
class RecommendationsView:
    """The recommendations of one cluster in one phase, by module."""

    cluster: str
    phase: LinkView
    modules: tuple[ModuleLines, ...]
    counts: str


def recommendation_pages(builder: Builder) -> list[Page]:
    """The front page, and a page per cluster and phase that has any."""
    pages: list[Page] = []
    rows = []
    for cluster_id, name in builder.cluster_groups():
        modules = sorted_modules(builder, cluster_id)
        if not modules:
            continue
        cells = []
        for phase in builder.library.phases:
            view = _cluster_phase(builder, name, phase.id, modules)
            number = sum(len(lines) for _, lines in view.modules)
            address = recommendations_address(cluster_id, phase.id)
            cells.append(Cell(number, address, phase.name, f"{phase.name} ({number}), {name}"))
            if number:
                pages.append(_list_page(address, view, modules))
        rows.append(CountRow(name, tuple(cells), sum(len(item.recommendations) for item in modules)))
    return [_front(builder, tuple(rows)), *pages]


def _front(builder: Builder, rows: tuple[CountRow, ...]) -> Page:
    library = builder.library
    key = sum(item.key for _, item in library.recommendations())
    return Page(
        address=RECOMMENDATIONS,
        template="aanbevelingen.html",
        title="Alle aanbevelingen",
        description="Alle geldende aanbevelingen, per cluster en ontwikkelfase.",
        view=FrontView(facets(builder), rows, sum(total for _, _, total in rows), key),
        wide=True,
        fictional=any(item.fictional for item in library.in_force),
        updated=newest(library.in_force),
    )


def _cluster_phase(builder: Builder, cluster: str, phase_id: str, modules: list[Module]) -> RecommendationsView:
    found = []
    for module in modules:
        lines = tuple(builder.line(module, item) for item in module.recommendations if phase_id in item.phases)
        if lines:
            found.append(ModuleLines(LinkView(module.title, address_of(module)), lines))
    number = sum(len(lines) for _, lines in found)
    counts = count(number, "aanbeveling", "aanbevelingen")
    return RecommendationsView(cluster, builder.phase_links[phase_id], tuple(found), counts)


def _list_page(address: str, view: RecommendationsView, modules: list[Module]) -> Page:
    return Page(
        address=address,
        template="aanbevelingen-lijst.html",
        title=f"{view.cluster}: {view.phase.title}",
        description=f"Alle aanbevelingen van {view.cluster} voor de fase {view.phase.title}.",
        view=view,
        crumbs=(TO_RECOMMENDATIONS,),
        fictional=any(item.fictional for item in modules),
        index=False,
        updated=newest(modules),
    )
