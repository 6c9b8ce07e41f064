"""What the working group of a cluster has to talk about when it meets next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import islice

from jgz.model.addresses import ROUNDS, TOOLS, address_of
from jgz.model.choices import WorkingRole
from jgz.model.documents import Cluster, Module
from jgz.model.library import Library
from jgz.model.pair import Pair
from jgz.model.practice import Meeting
from jgz.model.practice_state import changed_since, held_against, tools_of
from jgz.model.steps import NextStep, Step, next_step
from jgz.model.validity import add_months

# Source: the call for members of the working groups: these three are in every group, and these take part.
_PRESENT = ("jeugdarts", "jeugdverpleegkundige", "doktersassistent")
_TAKING_PART = (WorkingRole.DEVELOPER, WorkingRole.EXPERT, WorkingRole.CLIENT)
_YEAR = 12
# What a group still reads at a meeting.
MOST_PAIRS = 5


class Topic(StrEnum):
    """What a point of an agenda is about, in the order of the agenda."""

    OVERDUE = "Termijn verlopen"
    DUE = "Binnen 12 maanden aan herziening toe"
    REVISION = "In herziening"
    DRAFT = "Nieuwe teksten"
    ROUND = "Commentaarrondes"
    PAIR = "Aanbevelingen die elkaar misschien tegenspreken"
    PLAIN = "Pagina's voor ouders en jongeren die achterlopen"
    BEHIND = "Hulpmiddelen en toetsvragen die achterlopen"
    GROUP = "De werkgroep zelf"


@dataclass(frozen=True, slots=True)
class Point:
    """A point of an agenda: what it is about, what to decide, and where to read on (may be empty). `beside` is the
    place of what to hold it against.
    """

    topic: Topic
    title: str
    what: str
    address: str = ""
    day: date | None = None
    beside: str = ""


def next_meeting(cluster: Cluster, today: date) -> Meeting | None:
    """The first meeting that is not over yet; None when none is planned."""
    return min((item for item in cluster.meetings if item.on >= today), key=lambda item: item.on, default=None)


def agenda_of(cluster: Cluster, library: Library, today: date, pairs: Iterable[Pair] = ()) -> tuple[Point, ...]:
    """Every point, by topic and then by day and title. `pairs` are those that nobody judged, the most telling first;
    the first few with a recommendation of the cluster are on its agenda.
    """
    modules = [item for item in library.modules if item.cluster == cluster.id]
    points = [
        *_steps(modules, library, today),
        *_rounds(modules, library, today),
        *_pairs(modules, library, pairs),
        *_plain_pages(modules, library),
        *_behind(modules, library),
        *_members(cluster, today),
    ]
    order = list(Topic)
    return tuple(
        sorted(
            points, key=lambda item: (order.index(item.topic), item.day or date.max, item.title.casefold(), item.what)
        )
    )


_TOPICS = {
    Step.START: Topic.OVERDUE,
    Step.JUDGE: Topic.DUE,
    Step.PLAN: Topic.DUE,
    Step.REVISE: Topic.REVISION,
    Step.WRITE: Topic.DRAFT,
    Step.COLLECT: Topic.ROUND,
    Step.ANSWER: Topic.ROUND,
    Step.TREAT: Topic.DRAFT,
    Step.SIGN: Topic.DRAFT,
}


def _steps(modules: list[Module], library: Library, today: date) -> Iterator[Point]:
    listed = {item.module for item in library.registers.rounds if not item.closed}
    for module in modules:
        step = next_step(module, library, today)
        told = _TOPICS.get(step.step) is Topic.ROUND and module.id in listed
        if step.step in _TOPICS and not told:
            yield Point(_TOPICS[step.step], module.title, _what(step), address_of(module), step.until or step.since)


def _what(step: NextStep) -> str:
    return f"{step.step.value[0].upper()}{step.step.value[1:]} ({step.who})"


def _rounds(modules: list[Module], library: Library, today: date) -> Iterator[Point]:
    own = {item.id: item for item in modules}
    for item in library.registers.rounds:
        if item.module not in own or item.closed:
            continue
        left = len(item.unanswered)
        open_now = item.is_open_on(today)
        what = "Reageren kan nog" if open_now else f"Reacties zonder antwoord: {left}"
        yield Point(Topic.ROUND, own[item.module].title, f"{item.title}. {what}.", ROUNDS, item.end)


def _pairs(modules: list[Module], library: Library, pairs: Iterable[Pair]) -> Iterator[Point]:
    own = {item.id for item in modules}
    concerned = (pair for pair in pairs if pair.one.module_id in own or pair.other.module_id in own)
    for pair in islice(concerned, MOST_PAIRS):
        # What the group itself keeps comes first.
        one, other = sorted((pair.one, pair.other), key=lambda item: item.module_id not in own)
        first, second = (library.modules_by_id[item.module_id] for item in (one, other))
        yield Point(
            Topic.PAIR,
            f"{one.name} ({first.title})",
            f"Houd dit naast “{other.name}” ({second.title}): {pair.why}",
            f"{address_of(first)}#{one.id}",
            beside=f"{address_of(second)}#{other.id}",
        )


def _plain_pages(modules: list[Module], library: Library) -> Iterator[Point]:
    own = {item.id: item for item in modules}
    for page in library.parent_pages:
        late = [
            f"{id} (nagekeken bij {version}, nu {own[id].version})"
            for id, version in page.checked_against.items()
            if id in own and own[id].version.main != version.main
        ]
        if late:
            yield Point(
                Topic.PLAIN, page.title, f"Vergelijken met {', '.join(late)}", address_of(page), page.checked_on
            )


def _behind(modules: list[Module], library: Library) -> Iterator[Point]:
    seen: set[str] = set()
    for module in modules:
        for tool in tools_of(module, library):
            if tool.id not in seen and any(item.is_behind for item in held_against(tool, library)):
                seen.add(tool.id)
                yield Point(Topic.BEHIND, tool.name, "Past het nog bij de nieuwe versie?", f"{TOOLS}{tool.id}/")
        for question in module.quiz_questions:
            if changed_since(module, question):
                what = f"Toetsvraag `{question.id}` nakijken"
                yield Point(Topic.BEHIND, module.title, what, f"{address_of(module)}#{question.id}")


def _members(cluster: Cluster, today: date) -> Iterator[Point]:
    active = [item for item in cluster.working_group if item.active_on(today)]
    for item in active:
        if item.until and item.until <= add_months(today, _YEAR):
            yield Point(Topic.GROUP, item.discipline, "Termijn loopt af: wie volgt op?", "", item.until)
    for name in _PRESENT:
        if not any(item.discipline == name for item in active):
            yield Point(Topic.GROUP, name, "Ontbreekt in de werkgroep")
    for role in _TAKING_PART:
        if not any(item.role == role for item in active):
            yield Point(Topic.GROUP, role.value, "Ontbreekt in de werkgroep")
