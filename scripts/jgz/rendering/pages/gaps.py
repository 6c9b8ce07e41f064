"""What nobody knows yet: every knowledge gap, by cluster, module and question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from jgz.labels import count
from jgz.model import KnowledgeGap, Module, sections
from jgz.model.addresses import GAPS, address_of, of_cluster
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.page import Crumb, Page, newest
from jgz.rendering.pieces.views import LinkView


class QuestionGaps(NamedTuple):
    """The gaps of one question of a module; `question` is empty where a gap is about the whole module."""

    question: str
    gaps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ModuleGaps:
    """A module with gaps, and the year in which it was adopted (empty for a draft)."""

    link: LinkView
    year: str
    questions: tuple[QuestionGaps, ...]


@dataclass(frozen=True, slots=True)
class GroupOfCluster:
    """A cluster in the list of clusters, with how many gaps it has."""

    link: LinkView
    number: str


@dataclass(frozen=True, slots=True)
class GapsView:
    """The gaps of a cluster, or the list of clusters."""

    total: str
    clusters: tuple[GroupOfCluster, ...]
    modules: tuple[ModuleGaps, ...]


def gap_pages(builder: Builder) -> list[Page]:
    """The list of clusters, and a page for each that has gaps."""
    groups = [(id, name, _with_gaps(builder, id)) for id, name in builder.cluster_groups()]
    links = tuple(
        GroupOfCluster(LinkView(name, of_cluster(GAPS, id)), _number(modules))
        for id, name, modules in groups
        if modules
    )
    every = [item for _, _, modules in groups for item in modules]
    pages = [_page(GAPS, sections.GAPS, GapsView(_number(every), links, ()), every)]
    for id, name, modules in groups:
        if modules:
            view = GapsView(_number(modules), links, tuple(map(_module, modules)))
            pages.append(_page(of_cluster(GAPS, id), f"{sections.GAPS}: {name}", view, modules))
    return pages


def _with_gaps(builder: Builder, cluster_id: str) -> list[Module]:
    return [
        item for item in builder.library.modules_of_cluster(cluster_id) if item.status.in_force and item.knowledge_gaps
    ]


def _number(modules: list[Module]) -> str:
    return count(sum(len(item.knowledge_gaps) for item in modules), "kennislacune", "kennislacunes")


def _page(address: str, title: str, view: GapsView, modules: list[Module]) -> Page:
    return Page(
        address=address,
        template="kennislacunes.html",
        title=title,
        description="Wat nog niemand weet: de vragen aan onderzoekers uit alle modules.",
        view=view,
        crumbs=() if address == GAPS else (Crumb(sections.GAPS, GAPS),),
        fictional=any(item.fictional for item in modules),
        index=address == GAPS,
        updated=newest(modules),
    )


def _module(module: Module) -> ModuleGaps:
    asked = {item.id: item.text for item in module.questions}
    found: dict[str, list[str]] = {}
    for gap in module.knowledge_gaps:
        for id in questions_of(module, gap) or ("",):
            found.setdefault(asked.get(id, ""), []).append(gap.text)
    year = str(module.adopted_on.year) if module.adopted_on else ""
    lines = tuple(QuestionGaps(question, tuple(gaps)) for question, gaps in found.items())
    return ModuleGaps(LinkView(module.title, f"{address_of(module)}#kennislacunes"), year, lines)


def questions_of(module: Module, gap: KnowledgeGap) -> tuple[str, ...]:
    """The questions that a gap is about; a module with one question needs not say so."""
    return gap.questions or (tuple(item.id for item in module.questions) if len(module.questions) == 1 else ())
