"""The line of phases from before birth to adulthood, with the contacts in each, and what runs along it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from math import isqrt

from jgz.model import Phase
from jgz.model.addresses import age_address, phase_address
from jgz.rendering.pieces.builder import Builder

_NUMBER = re.compile(r"\d+")
# Days that one step of width stands for the square of: with true lengths the first week would be a hair.
_STEP_DAYS = 90
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Stop:
    """A phase on the line. `width` is 2 and more, by the root of how long it lasts; `contacts` how many there usually
    are (0 where the frame names no number)."""

    title: str
    address: str
    width: int
    contacts: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """The phases in a row, and those that run along them."""

    stops: tuple[Stop, ...]
    beside: tuple[Stop, ...]


def timeline(builder: Builder, *, for_parents: bool) -> Timeline:
    """The line whose stops lead to the pages for parents or to those for professionals."""
    name: Callable[[Phase], str] = (lambda item: item.parent_name) if for_parents else (lambda item: item.name)
    address = age_address if for_parents else phase_address
    phases = builder.library.phases
    born = next((item.order for item in phases if item.from_days is not None), 0)
    stops: list[Stop] = []
    beside: list[Stop] = []
    for item in phases:
        across = item.from_days is None and item.order > born
        (beside if across else stops).append(Stop(name(item), address(item.id), _width(item), _contacts(item)))
    return Timeline(tuple(stops), tuple(beside))


def _width(phase: Phase) -> int:
    if phase.from_days is None or phase.to_days is None:
        return _SHORTEST
    return max(_SHORTEST, isqrt((phase.to_days - phase.from_days + 1) // _STEP_DAYS) + 1)


def _contacts(phase: Phase) -> int:
    found = _NUMBER.search(phase.contacts.partition(";")[0])
    return int(found[0]) if found and phase.from_days is not None else 0
