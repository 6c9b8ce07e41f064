"""A page per profession: what it does by phase, what is meant for it alone, and what changed lately."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from jgz.labels import count, long_date
from jgz.model import Module, Profession, Recommendation
from jgz.model.addresses import PROFESSIONS, RECOMMENDATIONS, address_of
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.crumbs import TO_PROFESSIONS
from jgz.rendering.pieces.page import Page, newest
from jgz.rendering.pieces.views import LineView, LinkView

_NEWEST = 6
# What stands on the page at most; the filter has the rest.
_MOST_LINES = 60


class PhaseOfProfession(NamedTuple):
    """A phase, and how many key recommendations it has for the profession."""

    link: LinkView
    number: str


class ChangedModule(NamedTuple):
    """A module that changed what the profession does, and the day."""

    link: LinkView
    day: str
    text: str


@dataclass(frozen=True, slots=True)
class ProfessionView:
    """A profession. `all` is the address of the filter with this profession chosen; `own` are the recommendations that
    are not meant for the whole audience of their module, `left` how many more of those there are."""

    name: str
    plural: str
    all: str
    total: str
    phases: tuple[PhaseOfProfession, ...]
    own: tuple[LineView, ...]
    left: int
    news: tuple[ChangedModule, ...]


def profession_pages(builder: Builder) -> list[Page]:
    """The list of professions, and a page for each."""
    professions = builder.library.registers.professions
    links = tuple(LinkView(item.plural.capitalize(), f"{PROFESSIONS}{item.id}/") for item in professions)
    whole = Page(
        address=PROFESSIONS,
        template="beroepen.html",
        title="Per beroep",
        description="Wat elk beroep in de jeugdgezondheidszorg doet: aanbevelingen per fase, en wat er veranderde.",
        view=links,
        fictional=any(item.fictional for item in builder.library.in_force),
    )
    return [whole, *(_profession(builder, item) for item in professions)]


def _profession(builder: Builder, profession: Profession) -> Page:
    pairs = [(module, item) for module, item in builder.library.recommendations() if profession.id in item.audience]
    own = [(module, item) for module, item in pairs if item.audience != module.audience]
    view = ProfessionView(
        name=profession.name,
        plural=profession.plural,
        all=f"{RECOMMENDATIONS}#?beroep={profession.id}",
        total=count(len(pairs), "aanbeveling", "aanbevelingen"),
        phases=tuple(_phases(builder, pairs)),
        own=tuple(builder.line(module, item) for module, item in own[:_MOST_LINES]),
        left=max(len(own) - _MOST_LINES, 0),
        news=tuple(_news(builder, profession.id)),
    )
    modules = [module for module, _ in pairs]
    return Page(
        address=f"{PROFESSIONS}{profession.id}/",
        template="beroep.html",
        title=profession.plural.capitalize(),
        description=f"Wat de richtlijnen zeggen voor {profession.plural}.",
        view=view,
        crumbs=(TO_PROFESSIONS,),
        fictional=any(item.fictional for item in modules),
        updated=newest(modules),
    )


def _phases(builder: Builder, pairs: list[tuple[Module, Recommendation]]) -> list[PhaseOfProfession]:
    found = []
    for id, link in builder.phase_links.items():
        number = sum(id in item.phases and item.key for _, item in pairs)
        if number:
            found.append(PhaseOfProfession(link, count(number, "kernaanbeveling", "kernaanbevelingen")))
    return found


def _news(builder: Builder, profession: str) -> list[ChangedModule]:
    found = []
    for item in builder.news:
        if item.main and profession in item.module.audience and item.module.status.in_force:
            link = LinkView(item.module.title, address_of(item.module))
            found.append(ChangedModule(link, long_date(item.date), item.text))
        if len(found) == _NEWEST:
            break
    return found
