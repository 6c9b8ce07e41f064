"""Phase pages: every key recommendation of a phase exactly once, by cluster."""

from __future__ import annotations

from dataclasses import dataclass

from jgz.labels import count
from jgz.model import GENERIC_FOLDER, Module, Phase
from jgz.model.addresses import age_address, phase_address
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.lists import phase_cards
from jgz.rendering.pieces.page import Crumb, Page, newest
from jgz.rendering.pieces.timeline import Timeline, timeline
from jgz.rendering.pieces.views import LineView, LinkView, ModuleCard


@dataclass(frozen=True, slots=True)
class PhaseGroup:
    """The key recommendations of one cluster in a phase by module, and all its modules for that phase. `id` is its
    anchor."""

    id: str
    title: str
    keys: tuple[tuple[ModuleCard, tuple[LineView, ...]], ...]
    modules: tuple[ModuleCard, ...]

    @property
    def key_count(self) -> int:
        """How many key recommendations there are."""
        return sum(len(lines) for _, lines in self.keys)


@dataclass(frozen=True, slots=True)
class PhaseView:
    """A phase with its neighbours."""

    name: str
    contacts: str
    previous: LinkView | None
    next: LinkView | None
    groups: tuple[PhaseGroup, ...]
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
            address="/fasen/",
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
    keys = sum(group.key_count for group in groups)
    modules = sum(len(group.modules) for group in groups)
    view = PhaseView(
        name=phase.name,
        contacts=phase.contacts,
        previous=builder.phase_links[phases[number - 1].id] if number else None,
        next=builder.phase_links[phases[number + 1].id] if number + 1 < len(phases) else None,
        groups=groups,
        key_count=count(keys, "kernaanbeveling", "kernaanbevelingen"),
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
        crumbs=(Crumb("Fasen", "/fasen/"),),
        wide=True,
        fictional=any(item.fictional for item in in_phase),
        updated=newest(in_phase),
    )


def _group(builder: Builder, phase_id: str, cluster_id: str, name: str) -> PhaseGroup:
    modules = [item for item in builder.library.in_force if item.cluster == cluster_id and phase_id in item.phases]
    modules.sort(key=lambda item: (item.title.casefold(), item.id))
    keys = tuple((builder.cards[item.id], _lines(builder, item, phase_id)) for item in modules)
    return PhaseGroup(
        id=cluster_id or GENERIC_FOLDER,
        title=name,
        keys=tuple((card, lines) for card, lines in keys if lines),
        modules=tuple(builder.cards[item.id] for item in modules),
    )


def _lines(builder: Builder, module: Module, phase_id: str) -> tuple[LineView, ...]:
    own = (item for item in module.recommendations if item.key and phase_id in item.phases)
    return tuple(builder.line(module, item) for item in own)
