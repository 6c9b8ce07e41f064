"""Phase pages: every key recommendation of a phase exactly once, by cluster and module."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from jgz.labels import count
from jgz.model import GENERIC_FOLDER, Module, Phase
from jgz.model.addresses import PHASES, age_address, phase_address
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.crumbs import TO_PHASES
from jgz.rendering.pieces.lists import phase_cards
from jgz.rendering.pieces.page import Page, newest
from jgz.rendering.pieces.recommendation_data import Choice, Facet, facet_names, strengths_of
from jgz.rendering.pieces.timeline import Timeline, timeline
from jgz.rendering.pieces.views import LineView, LinkView, ModuleCard


@dataclass(frozen=True, slots=True)
class PhaseLine:
    """A key recommendation, and what it is chosen by: values of the facets with a space between them."""

    line: LineView
    professions: str
    strengths: str


@dataclass(frozen=True, slots=True)
class PhaseModule:
    """A module with its key recommendations for the phase. `id` is its anchor."""

    id: str
    card: ModuleCard
    lines: tuple[PhaseLine, ...]

    @property
    def professions(self) -> str:
        """For whom all of them are, said once; empty when that differs."""
        found = {line.professions for line in self.lines}
        return found.pop() if len(found) == 1 else ""


@dataclass(frozen=True, slots=True)
class PhaseGroup:
    """The key recommendations of one cluster in a phase by module, and all its modules for that phase. `id` is its
    anchor."""

    id: str
    title: str
    keys: tuple[PhaseModule, ...]
    modules: tuple[ModuleCard, ...]

    @property
    def key_count(self) -> int:
        """How many key recommendations there are."""
        return sum(len(item.lines) for item in self.keys)


@dataclass(frozen=True, slots=True)
class PhaseView:
    """A phase with its neighbours. `urgent` is how many of its key recommendations can't wait; `without_key` are its
    modules that have none for it."""

    name: str
    contacts: tuple[str, ...]
    source: str
    previous: LinkView | None
    next: LinkView | None
    groups: tuple[PhaseGroup, ...]
    facets: tuple[Facet, ...]
    without_key: tuple[ModuleCard, ...]
    urgent: int
    key_count: str
    module_count: str
    for_parents: LinkView
    timeline: Timeline


def phase_pages(builder: Builder) -> list[Page]:
    """A page per phase and the list of phases."""
    phases = builder.library.phases
    pages = [_page(builder, item, number) for number, item in enumerate(phases)]
    pages.append(
        Page(
            address=PHASES,
            template="fasen.html",
            title="Ontwikkelfasen",
            description="Kernaanbevelingen per ontwikkelfase.",
            view=phase_cards(builder),
            updated=newest(builder.library.in_force),
        )
    )
    return pages


def _page(builder: Builder, phase: Phase, number: int) -> Page:
    phases = builder.library.phases
    groups = tuple(_group(builder, phase.id, id, name) for id, name in builder.cluster_groups())
    groups = tuple(group for group in groups if group.modules)
    lines = tuple(line for group in groups for item in group.keys for line in item.lines)
    modules = sum(len(group.modules) for group in groups)
    view = PhaseView(
        name=phase.name,
        contacts=tuple(part.strip() for part in phase.contacts.split(";")),
        source=phase.source,
        previous=builder.phase_links[phases[number - 1].id] if number else None,
        next=builder.phase_links[phases[number + 1].id] if number + 1 < len(phases) else None,
        groups=groups,
        facets=_facets(builder, groups, lines),
        without_key=tuple(card for group in groups for card in group.modules if card not in _above(group)),
        urgent=sum(bool(item.line.urgency) for item in lines),
        key_count=count(len(lines), "kernaanbeveling", "kernaanbevelingen"),
        module_count=count(modules, "module", "modules"),
        for_parents=LinkView(phase.parent_name, age_address(phase.id)),
        timeline=timeline(builder, for_parents=False),
    )
    in_phase = [item for item in builder.library.in_force if phase.id in item.phases]
    return Page(
        address=phase_address(phase.id),
        template="fase.html",
        title=phase.name,
        description=f"Alle kernaanbevelingen voor de fase {phase.name}, per cluster.",
        view=view,
        crumbs=(TO_PHASES,),
        wide=True,
        fictional=any(item.fictional for item in in_phase),
        updated=newest(in_phase),
    )


def _above(group: PhaseGroup) -> tuple[ModuleCard, ...]:
    return tuple(item.card for item in group.keys)


def _facets(builder: Builder, groups: Iterable[PhaseGroup], lines: Iterable[PhaseLine]) -> tuple[Facet, ...]:
    """What can be chosen on the page, counted over its key recommendations."""
    names = facet_names(builder)
    clusters = tuple(Choice(item.id, item.title, item.key_count) for item in groups if item.key_count)
    found = [(line.professions.split(), line.strengths.split()) for line in lines]
    professions = _choices(names["beroep"], (one for one, _ in found))
    strengths = _choices(names["sterkte"], (one for _, one in found))
    return (
        Facet("cluster", "Cluster", clusters),
        Facet("beroep", "Beroep", professions),
        Facet("sterkte", "Sterkte", strengths),
    )


def _choices(names: tuple[tuple[str, str], ...], values: Iterable[list[str]]) -> tuple[Choice, ...]:
    every = [id for some in values for id in some]
    return tuple(Choice(id, title, every.count(id)) for id, title in names if id in every)


def _group(builder: Builder, phase_id: str, cluster_id: str, name: str) -> PhaseGroup:
    modules = [item for item in builder.library.in_force if item.cluster == cluster_id and phase_id in item.phases]
    modules.sort(key=lambda item: (item.title.casefold(), item.id))
    keys = tuple(PhaseModule(item.id, builder.cards[item.id], _lines(builder, item, phase_id)) for item in modules)
    keys = tuple(item for item in keys if item.lines)
    return PhaseGroup(
        id=cluster_id or GENERIC_FOLDER,
        title=name,
        keys=keys,
        modules=tuple(builder.cards[item.id] for item in modules),
    )


def _lines(builder: Builder, module: Module, phase_id: str) -> tuple[PhaseLine, ...]:
    own = (item for item in module.recommendations if item.key and phase_id in item.phases)
    return tuple(
        PhaseLine(builder.line(module, item), " ".join(item.audience), " ".join(strengths_of(item))) for item in own
    )
