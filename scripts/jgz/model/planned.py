"""The days ahead that people may want to know of: the end of a round of comments, and when a working group meets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from jgz.model.consultation import ConsultationRound
from jgz.model.documents import Cluster, Module
from jgz.model.library import Library
from jgz.model.practice import Meeting
from jgz.model.status import Status


@dataclass(frozen=True, slots=True)
class LastDay:
    """The last day to react to a version of a module. `round` is the list of reactions, once there is one."""

    module: Module
    start: date
    on: date
    round: ConsultationRound | None = None

    @property
    def id(self) -> str:
        """The name that it never loses, also when the day moves."""
        return f"commentaar/{self.module.id}/{self.round.id if self.round else self.module.version}"

    @property
    def cluster(self) -> str:
        """The cluster that keeps the module."""
        return self.module.cluster

    @property
    def known_since(self) -> date:
        """The day that brought it: the first on which people may react."""
        return self.start


@dataclass(frozen=True, slots=True)
class Gathering:
    """A meeting of the working group of a cluster. It is the next one from the day `known_since` on."""

    group: Cluster
    meeting: Meeting
    known_since: date

    @property
    def id(self) -> str:
        """The name that it never loses."""
        return f"bijeenkomst/{self.group.id}/{self.meeting.on.isoformat()}"

    @property
    def cluster(self) -> str:
        """The cluster of the group."""
        return self.group.id

    @property
    def on(self) -> date:
        """The day itself."""
        return self.meeting.on


Planned = LastDay | Gathering


def planned_in(library: Library) -> tuple[Planned, ...]:
    """Every such day, what was brought last first. It depends on the content alone, never on the day of asking."""
    found: list[Planned] = [*_rounds(library), *(one for item in library.clusters for one in _meetings(item))]
    return tuple(sorted(found, key=lambda item: (-item.known_since.toordinal(), item.on, item.id)))


def _rounds(library: Library) -> Iterator[LastDay]:
    listed = set()
    for item in library.registers.rounds:
        if module := library.modules_by_id.get(item.module):
            listed.add((module.id, item.version))
            yield LastDay(module, item.start, item.end, item)
    for module in library.modules:
        asked = module.commenting if module.status is Status.COMMENTING else None
        if asked and (module.id, module.version) not in listed:
            yield LastDay(module, asked.start, asked.end)


def _meetings(cluster: Cluster) -> Iterator[Gathering]:
    """The meetings, each known since the one before: nobody knows when it was planned."""
    held = sorted(cluster.meetings, key=lambda item: item.on)
    if held:
        yield Gathering(cluster, held[0], cluster.started_on)
    for before, item in pairwise(held):
        yield Gathering(cluster, item, before.on)
