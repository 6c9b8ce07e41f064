"""A decision table: conditions with what to do, and the proof that it answers every case once.

Places on a line of numbers are pairs: a number, and 0 for just before it or 1 for just behind it. So every range, with
its ends in it or not, is all that lies from one place up to another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from itertools import pairwise

Place = tuple[Fraction | float, int]
NOWHERE: Place = (float("-inf"), 0)
BEYOND: Place = (float("inf"), 0)
# More cases than anyone can look through: then nothing is proven.
_MOST_STEPS = 500_000
_MOST_FOUND = 20


class OutcomeColumns(StrEnum):
    """How many columns of a table say what to do."""

    ONE = "1"
    TWO = "2"
    THREE = "3"


class TooManyCasesError(ValueError):
    """A table that has more cases than can be looked at."""


@dataclass(frozen=True, slots=True)
class Range:
    """All numbers from one place up to another."""

    low: Place = NOWHERE
    high: Place = BEYOND

    @property
    def is_empty(self) -> bool:
        """Whether no number is in it."""
        return self.low >= self.high

    def holds(self, other: Range) -> bool:
        """Whether all of another range is in it."""
        return self.low <= other.low and other.high <= self.high

    def within(self, other: Range) -> Range:
        """What it shares with another range."""
        return Range(max(self.low, other.low), min(self.high, other.high))


@dataclass(frozen=True, slots=True)
class Choices:
    """Some of the words that a column chooses from."""

    words: frozenset[str]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to choose."""
        return not self.words


Condition = Range | Choices


@dataclass(frozen=True, slots=True)
class Column:
    """A column with conditions: its name, all that it is about, and for numbers their unit and whether only whole
    numbers occur. `words` are what it chooses from, in order, for a column without numbers."""

    name: str
    domain: Condition
    unit: str = ""
    whole: bool = False
    words: tuple[str, ...] = ()


# What a case says of each column; None where it doesn't matter.
Case = tuple[Condition | None, ...]


@dataclass(frozen=True, slots=True)
class Double:
    """A case that two rows answer, by their numbers from 0."""

    case: Case
    first: int
    second: int


@dataclass(frozen=True)
class Proof:
    """What was found wrong with a table: cases that no row answers, and cases that two rows answer."""

    missing: tuple[Case, ...]
    double: tuple[Double, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as it is written, and where."""

    text: str
    line: int
    column: int


@dataclass(frozen=True)
class DecisionTable:
    """A block `beslistabel` as it is written: its id, the line of its head, and its cells. `outcomes` is how many of
    the last columns say what to do."""

    id: str
    line: int
    outcomes: int
    head: tuple[Cell, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()

    @cached_property
    def conditions(self) -> int:
        """How many columns say when a row holds."""
        return max(0, len(self.head) - self.outcomes)


def prove(columns: Sequence[Column], rows: Sequence[tuple[Condition, ...]]) -> Proof:
    """Looks at every case that the columns know: each must be answered by exactly one row.

    Cases beside each other that are answered alike are one. Raises `TooManyCasesError` for a table with too many.
    """
    walk = _Walk(columns, rows)
    walk.go(0, (1 << len(rows)) - 1, ())
    return Proof(tuple(walk.missing), tuple(walk.double))


class _Walk:
    """Goes through the columns one by one, with the rows that still hold, as bits."""

    def __init__(self, columns: Sequence[Column], rows: Sequence[tuple[Condition, ...]]) -> None:
        self._columns = columns
        self._elements = [_elements(column, [row[place] for row in rows]) for place, column in enumerate(columns)]
        self._steps = 0
        self._found = 0
        self._clean: set[tuple[int, int]] = set()
        self._told: set[tuple[int, int]] = set()
        self.missing: list[Case] = []
        self.double: list[Double] = []

    def go(self, place: int, left: int, case: Case) -> None:
        """Looks at the cases that begin so, with the rows that hold for them."""
        if (place, left) in self._clean:
            return
        before = self._found
        if not left:
            self._found += 1
            if len(self.missing) < _MOST_FOUND:
                self.missing.append((*case, *(None for _ in self._columns[place:])))
        elif place == len(self._columns):
            self._note_double(left, case)
        else:
            for condition, rest in self._pieces(place, left):
                self.go(place + 1, rest, (*case, condition))
        if self._found == before:
            self._clean.add((place, left))

    def _work(self, steps: int) -> None:
        self._steps += steps + 1
        if self._steps > _MOST_STEPS:
            raise TooManyCasesError

    def _note_double(self, left: int, case: Case) -> None:
        numbers = [number for number in range(left.bit_length()) if left >> number & 1]
        for second in numbers[1:]:
            self._found += 1
            if (numbers[0], second) not in self._told and len(self.double) < _MOST_FOUND:
                self._told.add((numbers[0], second))
                self.double.append(Double(case, numbers[0], second))

    def _pieces(self, place: int, left: int) -> Iterator[tuple[Condition | None, int]]:
        """The conditions of a column between which rows begin or cease to hold, with the rows that do."""
        column = self._columns[place]
        self._work(len(self._elements[place]))
        pieces = [(piece, rows & left) for piece, rows in self._elements[place]]
        if len({rest for _, rest in pieces}) == 1:
            yield None, pieces[0][1]
            return
        if isinstance(column.domain, Choices):
            by_rows: dict[int, set[str]] = {}
            for piece, rest in pieces:
                by_rows.setdefault(rest, set()).update(piece.words if isinstance(piece, Choices) else ())
            yield from ((Choices(frozenset(words)), rest) for rest, words in by_rows.items())
            return
        start = 0
        for number in range(1, len(pieces) + 1):
            if number == len(pieces) or pieces[number][1] != pieces[start][1]:
                first, last = pieces[start][0], pieces[number - 1][0]
                assert isinstance(first, Range)
                assert isinstance(last, Range)
                yield Range(first.low, last.high), pieces[start][1]
                start = number


def _elements(column: Column, conditions: Sequence[Condition]) -> list[tuple[Condition, int]]:
    """The smallest pieces of a column between which no row begins or ceases to hold, with the rows that do, as bits."""
    if isinstance(column.domain, Choices):
        chosen = [(1 << number, item) for number, item in enumerate(conditions) if isinstance(item, Choices)]
        return [
            (Choices(frozenset({word})), sum(bit for bit, item in chosen if word in item.words))
            for word in column.words
        ]
    ranges = [(1 << number, item) for number, item in enumerate(conditions) if isinstance(item, Range)]
    ends = {column.domain.low, column.domain.high, *(end for _, item in ranges for end in (item.low, item.high))}
    places = sorted(end for end in ends if column.domain.low <= end <= column.domain.high)
    pieces = (Range(low, high) for low, high in pairwise(places))
    return [(piece, sum(bit for bit, item in ranges if item.holds(piece))) for piece in pieces]
