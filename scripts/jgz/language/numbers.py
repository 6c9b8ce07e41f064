"""The numbers to call in running text, each with its place and with what keeps it from being a link that calls."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from jgz.diagnostics import Location
from jgz.model import Passage, Role, find_numbers


@dataclass(frozen=True, slots=True)
class WrittenNumber:
    """A number: where and how it is written, and what is dialled for it.

    `linked` tells that it stands in a link, `heading` that it is part of a heading, `broken` that it has marks in it.
    """

    place: Location
    text: str
    dialled: str
    linked: bool = False
    heading: bool = False
    broken: bool = False


def written_numbers(passages: Iterable[Passage]) -> Iterator[WrittenNumber]:
    """Every number in some passages, in order."""
    for passage in passages:
        for number in find_numbers(passage.text):
            start, end = number.start, number.end
            yield WrittenNumber(
                passage.location(start, end),
                passage.text[start:end],
                number.dialled,
                linked=any(begin <= start < stop for begin, stop in passage.links),
                heading=passage.role is Role.HEADING,
                broken=_is_broken(passage, start, end),
            )


def _is_broken(passage: Passage, start: int, end: int) -> bool:
    """Whether something that is not printed stands between the signs of a part; the end of a line may."""
    places = [passage.place(offset) for offset in range(start, end)]
    return any(line == after and there != column + 1 for (line, column), (after, there) in pairwise(places))
