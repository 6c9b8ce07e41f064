"""A pattern of `directe-hulp.yml` made ready to look for, and the words of a query in which it is looked for.

One specification with `theme/assets/zoek/gevaar.js`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from jgz.language.patterns import Entry, Item, Row, read_pattern

# So many other words may stand between two words in a row.
GAP = 5
# No entry: where a pattern needs no word at all.
ANY = ""
# Before a word these say that it is not so.
_NEGATIONS = ("geen", "zonder")


@dataclass(frozen=True, slots=True)
class Place:
    """What may stand at one place of a row: words, phrases of words right after each other, or the end of the query."""

    words: frozenset[Entry]
    phrases: tuple[tuple[Entry, ...], ...]
    is_end: bool


Places = tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Sought:
    """A pattern, made ready to look for."""

    rows: tuple[Places, ...]
    without: tuple[Places, ...]


class Typed:
    """The words of a query, and of each the entries that it fits by itself, and together with the next one."""

    def __init__(
        self, typed: Sequence[str], whole: Sequence[frozenset[Entry]], cut: Sequence[frozenset[Entry]]
    ) -> None:
        self._typed, self._whole, self._cut = typed, whole, cut
        self.present = frozenset().union(*whole, *cut)

    def fits(self, search: Sought) -> bool:
        """Whether a pattern stands in the query."""
        return all(map(self.has, search.rows)) and not self.is_barred(search)

    def is_barred(self, search: Sought) -> bool:
        """Whether something stands in the query that the pattern must not have."""
        return any(map(self.has, search.without))

    def has(self, row: Places) -> bool:
        """Whether the places of a row stand in the query."""
        return all(map(self._may_have, row)) and self._goes_on(row, 0, -1)

    def _may_have(self, place: Place) -> bool:
        return (
            place.is_end
            or not self.present.isdisjoint(place.words)
            or any(self.present.issuperset(phrase) for phrase in place.phrases)
        )

    def _goes_on(self, row: Places, at: int, after: int) -> bool:
        """Whether the places from `at` on stand in the query; `after` is where the one before ended."""
        place, whole = row[at], len(self._typed)
        if place.is_end and after == whole:
            return True
        first, last = (0, whole) if after < 0 else (after, min(after + GAP + 1, whole))
        return any(
            at + 1 == len(row) or self._goes_on(row, at + 1, end)
            for start in range(first, last)
            if start == after or not self._is_denied(start)
            for end in self._ends(place, start)
        )

    def _ends(self, place: Place, start: int) -> Iterator[int]:
        """Where what may stand at a place ends, when it begins at `start`."""
        if not self._whole[start].isdisjoint(place.words):
            yield start + 1
        if not self._cut[start].isdisjoint(place.words):
            yield start + 2
        for phrase in place.phrases:
            at = start
            for entry in phrase:
                step = self._step(entry, at)
                at += step
                if not step:
                    break
            else:
                yield at

    def _step(self, entry: Entry, at: int) -> int:
        """How many words of the query fit an entry; 0 when none do."""
        if at >= len(self._typed):
            return 0
        return 1 if entry in self._whole[at] else 2 * (entry in self._cut[at])

    def _is_denied(self, start: int) -> bool:
        before = self._typed[max(0, start - 2) : start]
        return bool(before) and (before[-1] in _NEGATIONS or before == ["zonder", "te"])


def sought(texts: Iterable[str], groups: Mapping[str, Item]) -> list[Sought]:
    """Patterns as they are looked for."""
    found = (read_pattern(text, groups) for text in texts)
    return [Sought(tuple(map(_places, item.rows)), tuple(map(_places, item.without))) for item in found]


def _places(row: Row) -> Places:
    return tuple(map(place_of, row))


@lru_cache(maxsize=10_000)
def place_of(item: Item) -> Place:
    """An item as it is looked for."""
    words = frozenset(alternative[0] for alternative in item if len(alternative) == 1)
    return Place(words, tuple(alternative for alternative in item if len(alternative) > 1), () in item)


def entries_of(row: Places) -> Iterator[Entry]:
    """Every entry that may stand in a row."""
    for place in row:
        yield from place.words
        for phrase in place.phrases:
            yield from phrase


def beginnings(search: Sought) -> set[Entry]:
    """Entries of which a query has one when the pattern fits; `ANY` for a pattern that needs none."""
    places = [place for row in search.rows for place in row if not place.is_end]
    needed = ({*place.words, *(phrase[0] for phrase in place.phrases)} for place in places)
    return min(needed, key=len, default={ANY})
