"""Questions from practice (*vraagbaak*) and test questions, by cluster."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from jgz.labels import count
from jgz.model import Module
from jgz.model.addresses import ASKED, PRACTISE, of_cluster, root_from
from jgz.model.sections import QUESTIONS
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.page import Crumb, Page, newest
from jgz.rendering.pieces.practice import AskedView, asked_view, quiz_view
from jgz.rendering.pieces.views import LinkView

# How many of the newest questions the first page shows.
_NEWEST = 8


@dataclass(frozen=True, slots=True)
class AskedGroup:
    """A cluster in the list of clusters, with how many questions it has."""

    link: LinkView
    number: str


@dataclass(frozen=True, slots=True)
class AskedPageView:
    """Questions; `phases` and `professions` are what one may choose by, each an id and its name."""

    clusters: tuple[AskedGroup, ...]
    items: tuple[AskedView, ...]
    total: str
    phases: tuple[tuple[str, str], ...] = ()
    professions: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Kind:
    """What tells the two kinds of pages apart."""

    folder: str
    template: str
    title: str
    description: str
    of_module: Callable[[Builder, Module, str], list[AskedView]]
    size: Callable[[Module], int]


def _asked(builder: Builder, module: Module, root: str) -> list[AskedView]:
    return [asked_view(builder, module, item, root) for item in module.practice_questions]


def _tests(builder: Builder, module: Module, root: str) -> list[AskedView]:
    return [quiz_view(builder, module, item, root) for item in module.quiz_questions]


_ASKED = _Kind(ASKED, "vragen.html", QUESTIONS, "Vragen van professionals over de richtlijnen, met het "
               "antwoord van de werkgroep.", _asked, lambda module: len(module.practice_questions))  # fmt: skip
_TESTS = _Kind(PRACTISE, "oefenen.html", "Oefenen", "Toetsvragen bij de aanbevelingen, per cluster, fase en beroep.",
               _tests, lambda module: len(module.quiz_questions))  # fmt: skip


def asked_pages(builder: Builder) -> list[Page]:
    """The newest questions from practice, and those of each cluster."""
    return _pages(builder, _ASKED)


def quiz_pages(builder: Builder) -> list[Page]:
    """The way to the test questions, and those of each cluster."""
    return _pages(builder, _TESTS)


def _pages(builder: Builder, kind: _Kind) -> list[Page]:
    groups = [
        (
            id,
            name,
            [item for item in builder.library.modules_of_cluster(id) if item.status.in_force and kind.size(item)],
        )
        for id, name in builder.cluster_groups()
    ]
    links = tuple(
        AskedGroup(LinkView(name, of_cluster(kind.folder, id)), _total(kind, modules))
        for id, name, modules in groups
        if modules
    )
    every = [item for _, _, modules in groups for item in modules]
    first = _newest(builder, every) if kind is _ASKED else ()
    pages = [_page(kind, kind.folder, kind.title, AskedPageView(links, first, _total(kind, every)), every)]
    for id, name, modules in groups:
        if modules:
            address = of_cluster(kind.folder, id)
            items = tuple(one for item in modules for one in kind.of_module(builder, item, root_from(address)))
            view = AskedPageView(links, items, _total(kind, modules), *_choices(builder, items))
            pages.append(_page(kind, address, f"{kind.title}: {name}", view, modules))
    return pages


def _choices(
    builder: Builder, items: tuple[AskedView, ...]
) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    """The phases and professions that there are questions for, with their names."""
    phases = {id for item in items for id in item.phases.split()}
    professions = {id for item in items for id in item.audience.split()}
    return (
        tuple((item.id, item.name) for item in builder.library.phases if item.id in phases),
        tuple((item.id, item.name) for item in builder.library.registers.professions if item.id in professions),
    )


def _newest(builder: Builder, modules: list[Module]) -> tuple[AskedView, ...]:
    asked = [(item.answered_on, module, item) for module in modules for item in module.practice_questions]
    newest_first = sorted(asked, key=lambda entry: (entry[0], entry[1].id, entry[2].id), reverse=True)
    return tuple(asked_view(builder, module, item, root_from(ASKED)) for _, module, item in newest_first[:_NEWEST])


def _total(kind: _Kind, modules: list[Module]) -> str:
    return count(sum(map(kind.size, modules)), "vraag", "vragen")


def _page(kind: _Kind, address: str, title: str, view: AskedPageView, modules: list[Module]) -> Page:
    return Page(
        address=address,
        template=kind.template,
        title=title,
        description=kind.description,
        view=view,
        crumbs=() if address == kind.folder else (Crumb(kind.title, kind.folder),),
        fictional=any(item.fictional for item in modules),
        index=address == kind.folder,
        updated=newest(modules),
    )
