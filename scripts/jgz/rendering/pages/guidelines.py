"""Guideline pages and the list of all guidelines; cluster pages and the list of clusters."""

from __future__ import annotations

from dataclasses import dataclass

from jgz.labels import count
from jgz.model import Guideline
from jgz.model.addresses import GUIDELINES, address_of, root_from
from jgz.rendering.pieces.body import TextSection
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.lists import IndexEntry, IndexView, by_letter, parent_links
from jgz.rendering.pieces.page import Page, newest
from jgz.rendering.pieces.strip import ModuleBar, module_bars
from jgz.rendering.pieces.views import LinkView, ModuleCard


@dataclass(frozen=True, slots=True)
class GuidelineView:
    """A guideline: its modules in reading order, its parent pages, its introduction."""

    summary: str
    cluster: LinkView | None
    side_clusters: tuple[LinkView, ...]
    steward: str
    sections: tuple[TextSection, ...]
    modules: tuple[ModuleCard, ...]
    bars: tuple[ModuleBar, ...]
    parent_pages: tuple[LinkView, ...]
    sheet: LinkView | None


def guideline_pages(builder: Builder) -> list[Page]:
    """A page per guideline and the A-Z list."""
    wanted = (item for item in builder.library.guidelines if builder.wants(address_of(item)))
    return [*(_guideline(builder, item) for item in wanted), _all_guidelines(builder)]


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
        bars=module_bars(modules, builder.today),
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
        draft=guideline.is_concept,
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
        address=GUIDELINES,
        template="lijst.html",
        title="Alle richtlijnen",
        description="Alle richtlijnen voor de jeugdgezondheidszorg op alfabet.",
        view=IndexView(intro, by_letter(entries)),
        fictional=any(item.fictional for item in builder.library.guidelines),
        updated=newest(builder.library.modules),
    )
