"""Putting modules into practice: a card for the team per module, and what managers and municipalities arrange."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from jgz.labels import CHANGE, count, long_date
from jgz.model import ChangeKind, Guideline, Module
from jgz.model.addresses import (
    INTRODUCE,
    address_of,
    introduction_of_cluster,
    introduction_of_phase,
    root_from,
    team_card,
)
from jgz.model.sections import FOR_MANAGERS, IMPLEMENTATION, RECORDING
from jgz.rendering.pieces.account import indicator_line
from jgz.rendering.pieces.body import TextPart
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.crumbs import TO_INTRODUCE
from jgz.rendering.pieces.page import Crumb, Page, newest
from jgz.rendering.pieces.practice import ToolView, tool_views
from jgz.rendering.pieces.views import LineView, LinkView

_TELLS_PRACTICE = frozenset({ChangeKind.NEW, ChangeKind.RECOMMENDATION, ChangeKind.RECTIFICATION})


class ChangedFor(NamedTuple):
    """Whom a change is for, and the recommendations that it is about."""

    who: str
    lines: tuple[LineView, ...]


@dataclass(frozen=True, slots=True)
class CardView:
    """The card of a module: what changed last and for whom, the key recommendations, what to arrange and to measure."""

    module: LinkView
    version: str
    changed: str
    why: str
    now: str
    changed_for: tuple[ChangedFor, ...]
    keys: tuple[LineView, ...]
    register: tuple[TextPart, ...]
    arrange: tuple[TextPart, ...]
    bds: tuple[str, ...]
    tools: tuple[ToolView, ...]
    indicators: tuple[str, ...]
    questions: LinkView | None
    csv: str
    parent_pages: tuple[LinkView, ...]


class Arranged(NamedTuple):
    """A module with what its section *Implementatie* says."""

    link: LinkView
    card: str
    parts: tuple[TextPart, ...]


class ForManagers(NamedTuple):
    """A guideline with what it says to who pays and plans."""

    link: LinkView
    parts: tuple[TextPart, ...]
    modules: tuple[Arranged, ...]


class Choice(NamedTuple):
    """A phase or cluster, with how many guidelines say something there."""

    link: LinkView
    number: str


@dataclass(frozen=True, slots=True)
class GatheredView:
    """What is to be arranged, gathered from the guidelines of a phase or a cluster."""

    phases: tuple[Choice, ...]
    clusters: tuple[Choice, ...]
    guidelines: tuple[ForManagers, ...]
    about: str


def introduction_pages(builder: Builder) -> list[Page]:
    """The way in, what each phase and each cluster asks, and a card for each module that one may work with."""
    wanted = (item for item in builder.library.in_force if builder.wants(team_card(item.id)))
    return [*_gathered_pages(builder), *(_card_page(builder, item) for item in wanted)]


def _gathered_pages(builder: Builder) -> list[Page]:
    library = builder.library
    pages = []
    phases = []
    for phase in library.phases:
        modules = [item for item in library.in_force if phase.id in item.phases]
        address = introduction_of_phase(phase.id)
        found = _gathered(builder, modules, root_from(address), short=True)
        if found:
            phases.append(Choice(LinkView(phase.name, address), _number(found)))
            pages.append(_gathered_page(address, phase.name, GatheredView((), (), found, "fase"), modules))
    clusters = []
    for id, name in builder.cluster_groups():
        modules = [item for item in library.modules_of_cluster(id) if item.status.in_force]
        address = introduction_of_cluster(id)
        found = _gathered(builder, modules, root_from(address), short=False)
        if found:
            clusters.append(Choice(LinkView(name, address), _number(found)))
            pages.append(_gathered_page(address, name, GatheredView((), (), found, "cluster"), modules))
    view = GatheredView(tuple(phases), tuple(clusters), (), "")
    return [_gathered_page(INTRODUCE, "", view, list(library.in_force)), *pages]


def _number(found: Sequence[ForManagers]) -> str:
    return count(len(found), "richtlijn", "richtlijnen")


def _gathered(builder: Builder, modules: list[Module], root: str, short: bool) -> tuple[ForManagers, ...]:
    """By guideline, in the order of their titles; `short` leaves out what each module says."""
    by_guideline: dict[str, list[Module]] = {}
    for item in modules:
        by_guideline.setdefault(item.guideline_id if item.cluster else item.id, []).append(item)
    found = []
    for id, own in by_guideline.items():
        guideline = builder.library.guidelines_by_id.get(id)
        document = guideline or own[0]
        parts = _managers(builder, guideline, root)
        arranged = tuple(item for item in (_arranged(builder, module, root) for module in own) if item.parts)
        if parts or (arranged and not short):
            link = LinkView(document.title, address_of(document))
            found.append(ForManagers(link, parts, () if short else arranged))
    return tuple(sorted(found, key=lambda item: item.link.title.casefold()))


def _managers(builder: Builder, guideline: Guideline | None, root: str) -> tuple[TextPart, ...]:
    section = guideline.body.section(FOR_MANAGERS) if guideline else None
    if guideline is None or section is None:
        return ()
    return tuple(TextPart(builder.links.fill(part.html, guideline, root, elsewhere=True)) for part in section.parts)


def _arranged(builder: Builder, module: Module, root: str) -> Arranged:
    return Arranged(
        LinkView(module.title, address_of(module)),
        team_card(module.id),
        _section(builder, module, IMPLEMENTATION, root),
    )


def _section(builder: Builder, module: Module, title: str, root: str) -> tuple[TextPart, ...]:
    section = module.body.section(title)
    parts = section.parts if section else ()
    return tuple(
        TextPart(builder.links.fill(part.html, module, root, elsewhere=True)) for part in parts if part.block is None
    )


def _gathered_page(address: str, name: str, view: GatheredView, modules: list[Module]) -> Page:
    title = f"Invoeren: {name}" if name else "Invoeren: voor managers, gemeenten en teams"
    return Page(
        address=address,
        template="invoeren.html",
        title=title,
        description="Wat een organisatie of gemeente regelt om met de richtlijnen te werken, per fase en per cluster.",
        view=view,
        crumbs=(TO_INTRODUCE,) if name else (),
        fictional=any(item.fictional for item in modules),
        index=not name,
        updated=newest(modules),
    )


def _card_page(builder: Builder, module: Module) -> Page:
    address = team_card(module.id)
    root = root_from(address)
    change = next((item for item in module.changes if item.kind in _TELLS_PRACTICE), module.changes[0])
    keys = tuple(builder.line(module, item) for item in module.recommendations if item.key)
    reason = f"Versie {change.version}, {long_date(change.date)} ({CHANGE[change.kind].lower()})"
    tests = len(module.quiz_questions)
    practise = LinkView(
        f"{count(tests, 'toetsvraag', 'toetsvragen')} bij deze module", f"{address_of(module)}#toets-jezelf"
    )
    view = CardView(
        module=LinkView(module.title, address_of(module)),
        version=str(module.version),
        changed=reason,
        why=change.text,
        now="" if change.version == module.version else f"Nu geldt versie {module.version}.",
        changed_for=_changed_for(builder, module, change.recommendations),
        keys=keys,
        register=_section(builder, module, RECORDING, root),
        arrange=_section(builder, module, IMPLEMENTATION, root),
        bds=tuple(dict.fromkeys(id for item in module.recommendations for id in item.bds)),
        tools=tool_views(builder, module),
        indicators=tuple(indicator_line(item) for item in module.indicators),
        questions=practise if tests else None,
        csv=f"{address}audit",
        parent_pages=_plain(builder, module),
    )
    return Page(
        address=address,
        template="teamkaart.html",
        title=f"Teamkaart: {module.title}",
        description=f"Zo voert een team de module {module.title} in: wat er verandert, wat je regelt en waarop je let.",
        view=view,
        crumbs=(TO_INTRODUCE, Crumb(module.title, address_of(module))),
        fictional=module.fictional,
        index=False,
        updated=module.last_change,
        leave_to=builder.leave_to(module),
    )


def _changed_for(builder: Builder, module: Module, touched: tuple[str, ...]) -> tuple[ChangedFor, ...]:
    """Each profession with the recommendations of a change that are meant for it; the same list is said once."""
    about = [item for item in module.recommendations if item.id in touched]
    names = {item.id: item.plural for item in builder.library.registers.professions}
    groups: dict[tuple[str, ...], list[str]] = {}
    for profession in module.audience:
        own = tuple(item.id for item in about if profession in item.audience)
        if own:
            groups.setdefault(own, []).append(names.get(profession, profession))
    by_id = {item.id: item for item in about}
    return tuple(
        ChangedFor(", ".join(who).capitalize(), tuple(builder.line(module, by_id[id]) for id in ids))
        for ids, who in groups.items()
    )


def _plain(builder: Builder, module: Module) -> tuple[LinkView, ...]:
    subject = module.guideline_id if module.cluster else module.id
    pages = builder.library.parent_pages_by_guideline.get(subject, ())
    return tuple(LinkView(item.title, address_of(item)) for item in pages)
