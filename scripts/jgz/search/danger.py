"""Whether a query speaks of danger, by the patterns of `directe-hulp.yml`.

One specification with `theme/assets/zoek/gevaar.js`; every sentence in `tests/zoeken/` holds both sides together. A
word of a pattern fits a word of the query that is the same, and one that is most likely a misspelling of it. An
ordinary word is never taken for a misspelling: those of titles and keywords, and the group GEWOON.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from jgz.language.edits import distance
from jgz.language.patterns import Entry, Item, Row, plain, read_groups, read_pattern
from jgz.language.stems import stem
from jgz.model import DirectHelp, Registers, WordGroup
from jgz.search.analyser import words
from jgz.search.likeness import Likeness, learned_worths
from jgz.search.sound import are_neighbours, sound

# What is read of a query: longer than what search reads, as a whole sentence may end on what matters.
LONGEST = 500
# So many other words may stand between two words in a row.
GAP = 5
# Groups with a meaning of their own: words of professionals, before which a subject is no cry for help, ordinary words
# that look like words of danger, and small words that people type on to the next one.
TRADE, ORDINARY, JOINED = "VAKTAAL", "GEWOON", "AANEEN"
# Before a word these say that it is not so.
_NEGATIONS = ("geen", "zonder")
# Two words may be one that was cut, from so many letters on; one may be two, of which the other has so many.
_SHORTEST_CUT, _SHORTEST_PART = 8, 3
# A compound may end with an entry of so many letters.
_SHORTEST_HEAD = 8
# From so many letters on a word may have lost the `n` or `t` of its end, as it is spoken (`gedronke`, `luch`).
_SHORTEST_SPOKEN = 4
# A word that goes on so many letters after a beginning that fits may well be another one, misspelled (`stopkontact`).
_GOES_ON = 4
# From so many letters on a word may be misspelled in one or two places; before that only in ways that sound the same or
# that fingers make: neighbours that changed places, or a key beside the right one.
_BY_FINGER, _ONE_EDIT, _TWO_EDITS = 5, 7, 11
_SHORTEST_SOUND = 4
# After these a final `t` is hardly heard.
_BEFORE_T = ("ch", "k", "p", "s", "f")
# No entry: where a pattern needs no word at all.
_ANY = ""
# Words that differ more in length are not compared.
_FURTHEST = 3


@dataclass(frozen=True, slots=True)
class _Place:
    """What may stand at one place of a row: words, phrases of words right after each other, or the end of the query."""

    words: frozenset[Entry]
    phrases: tuple[tuple[Entry, ...], ...]
    is_end: bool


_Places = tuple[_Place, ...]


@dataclass(frozen=True, slots=True)
class _Search:
    """A pattern, made ready to look for."""

    rows: tuple[_Places, ...]
    without: tuple[_Places, ...]


@dataclass(frozen=True, slots=True)
class Danger:
    """An answer that fits a query; `quiet` when a line is enough: someone asks about the subject."""

    help: DirectHelp
    quiet: bool


class Watch:
    """Knows the answers that fit a query."""

    @classmethod
    def of(cls, registers: Registers) -> Watch:
        """The one of some registers, made once for those read last."""
        return _made(tuple(registers.word_groups), tuple(registers.direct_help))

    def __init__(self, word_groups: Sequence[WordGroup], direct_help: Sequence[DirectHelp]) -> None:
        groups = read_groups((item.name, item.words) for item in word_groups)
        self._trade: _Places = (_place(groups[TRADE]),) if TRADE in groups else ()
        self._ordinary = {entry for alternative in groups.get(ORDINARY, ()) for entry in alternative}
        self._joined = [entry for alternative in groups.get(JOINED, ()) for entry in alternative]
        self._answers = [*direct_help]
        # Each with the number of its answer, and how it answers.
        self._searches = [
            (search, (number, kind))
            for number, item in enumerate(direct_help)
            for kind, texts in (("loud", item.sentences), ("word", item.words), ("quiet", item.quiet))
            for search in _searches(texts, groups)
        ]
        # Few patterns have any word of a query: only those are looked for.
        self._by_entry: dict[Entry, list[int]] = {}
        for number, (search, _) in enumerate(self._searches):
            for entry in _beginnings(search):
                self._by_entry.setdefault(entry, []).append(number)
        self._likeness = Likeness(learned_worths(), groups)
        rows = [row for search, _ in self._searches for row in (*search.rows, *search.without)]
        self._entries = sorted({entry for row in (*rows, self._trade) for entry in _entries(row)})
        self._known = frozenset(self._entries)
        # By how a word begins, as it sounds: a misspelling begins the same.
        self._by_initial: dict[str, list[Entry]] = {}
        # By the whole of its sound: those are the same word (`stopd`), also where a beginning fits.
        self._by_sound: dict[str, frozenset[Entry]] = {}
        for entry in self._entries:
            if len(entry) >= _SHORTEST_SOUND:
                self._by_initial.setdefault(sound(entry)[0], []).append(entry)
                self._by_sound[sound(entry)] = self._by_sound.get(sound(entry), frozenset()) | {entry}
        self._misspelt = lru_cache(maxsize=20_000)(self._find_misspelt)

    def read(self, text: str, is_known: Callable[[str], bool] = lambda term: False) -> list[Danger]:
        """The answers for a query, cards first; `is_known` says of a term whether titles or keywords have it."""
        found = words(text[:LONGEST])
        read = [plain(part) for word in found for part in (word.parts or (word.text,))]
        typed = [part for word in read for part in self._apart(word, is_known)]
        query = _Query(typed, [self._fitting(word, is_known) for word in typed], self._cut(typed))
        is_trade = bool(self._trade) and query.has(self._trade)
        dangers = []
        found_by = self._found_by(query)
        for number in sorted({number for number, _ in found_by}):
            is_loud = (number, "loud") in found_by or ((number, "word") in found_by and not is_trade)
            dangers.append(Danger(self._answers[number], not is_loud))
        return sorted(dangers, key=lambda item: item.quiet) if dangers or is_trade else self._like(read)

    def _found_by(self, query: _Query) -> set[tuple[int, str]]:
        """The numbers of the answers of which a pattern fits, and how they answer."""
        found: set[tuple[int, str]] = set()
        for number in {number for entry in (_ANY, *query.present) for number in self._by_entry.get(entry, ())}:
            search, answer = self._searches[number]
            if answer not in found and query.fits(search):
                found.add(answer)
        return found

    def _like(self, read: Sequence[str]) -> list[Danger]:
        """A line with each answer that a query is like, which fits no pattern."""
        by_id = {help.id: help for help in self._answers}
        return [Danger(by_id[kind], quiet=True) for kind in self._likeness.kinds_of(read) if kind in by_id]

    def _fitting(self, word: str, is_known: Callable[[str], bool]) -> frozenset[Entry]:
        """The entries of patterns that a word fits."""
        found = _exact(word, self._known)
        if word in found or len(word) < _SHORTEST_SOUND or word in self._ordinary or is_known(stem(word)):
            return found
        whole = found | self._headed(word)
        is_sure = any(len(word) - len(entry) < _GOES_ON for entry in whole)
        return whole | (self._by_sound.get(sound(word), frozenset()) if is_sure else self._misspelt(word))

    def _headed(self, word: str) -> frozenset[Entry]:
        """The entries that a compound ends with: it is a kind of that (`hartmedicijnen`)."""
        for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_HEAD + 1):
            found = frozenset(entry for entry in _exact(word[cut:], self._known) if len(entry) >= _SHORTEST_HEAD)
            if found:
                return found
        return frozenset()

    def _apart(self, word: str, is_known: Callable[[str], bool]) -> tuple[str, ...]:
        """A word, or the two that were typed as one (`ikwil`, `slaatme`)."""
        if _exact(word, self._known) or word in self._ordinary or is_known(stem(word)):
            return (word,)
        for small in self._joined:
            rest = word.removeprefix(small)
            if rest != word and self._is_part(rest):
                return small, rest
            rest = word.removesuffix(small)
            if rest != word and self._is_part(rest):
                return rest, small
        return (word,)

    def _is_part(self, word: str) -> bool:
        return len(word) >= _SHORTEST_PART and word in self._known

    def _cut(self, typed: Sequence[str]) -> list[frozenset[Entry]]:
        """Of each word the entries that it fits with the next one, as one word that was cut (`zelf moord`)."""
        found = [frozenset[Entry]()] * len(typed)
        for at, (one, other) in enumerate(pairwise(typed)):
            if min(len(one), len(other)) >= _SHORTEST_PART:
                # A misspelt one counts as well, unless both are words of a pattern by themselves.
                both = not (_exact(one, self._known) and _exact(other, self._known))
                whole = _exact(one + other, self._known) or (self._misspelt(one + other) if both else frozenset())
                found[at] = frozenset(entry for entry in whole if len(entry) >= _SHORTEST_CUT)
        return found

    def _find_misspelt(self, word: str) -> frozenset[Entry]:
        return frozenset(entry for entry in self._by_initial.get(sound(word)[0], ()) if is_misspelt(word, entry))


def together(own: Sequence[Danger], more: Sequence[Danger]) -> list[Danger]:
    """The answers of two readings of a query, each once: a card when either says so, cards first."""
    loud = {item.help.id for item in (*own, *more) if not item.quiet}
    helps = dict.fromkeys(item.help for item in (*own, *more))
    return sorted((Danger(help, help.id not in loud) for help in helps), key=lambda item: item.quiet)


@lru_cache(maxsize=1)
def _made(word_groups: tuple[WordGroup, ...], direct_help: tuple[DirectHelp, ...]) -> Watch:
    return Watch(word_groups, direct_help)


def _searches(texts: Iterable[str], groups: dict[str, Item]) -> list[_Search]:
    found = (read_pattern(text, groups) for text in texts)
    return [_Search(tuple(map(_places, item.rows)), tuple(map(_places, item.without))) for item in found]


def _places(row: Row) -> _Places:
    return tuple(map(_place, row))


@lru_cache(maxsize=10_000)
def _place(item: Item) -> _Place:
    words = frozenset(alternative[0] for alternative in item if len(alternative) == 1)
    return _Place(words, tuple(alternative for alternative in item if len(alternative) > 1), () in item)


def _entries(row: _Places) -> Iterable[Entry]:
    for place in row:
        yield from place.words
        for phrase in place.phrases:
            yield from phrase


def _beginnings(search: _Search) -> set[Entry]:
    """Entries of which a query has one when the pattern fits; `_ANY` for a pattern that needs none."""
    places = [place for row in search.rows for place in row if not place.is_end]
    needed = ({*place.words, *(phrase[0] for phrase in place.phrases)} for place in places)
    return min(needed, key=len, default={_ANY})


def _exact(word: str, known: frozenset[Entry]) -> frozenset[Entry]:
    starts = [f"{word[:length]}*" for length in range(3, len(word) + 1)]
    return frozenset(entry for entry in (word, *_written_out(word), *starts) if entry in known)


def _written_out(word: str) -> Iterator[str]:
    """The word of which the end was left out, as it is in speech."""
    if len(word) >= _SHORTEST_SPOKEN and word.endswith("e"):
        yield f"{word}n"
    elif len(word) >= _SHORTEST_SPOKEN and word.endswith(_BEFORE_T):
        yield f"{word}t"


class _Query:
    """The words of a query, and of each the entries that it fits by itself, and together with the next one."""

    def __init__(
        self, typed: Sequence[str], whole: Sequence[frozenset[Entry]], cut: Sequence[frozenset[Entry]]
    ) -> None:
        self._typed, self._whole, self._cut = typed, whole, cut
        self.present = frozenset().union(*whole, *cut)

    def fits(self, search: _Search) -> bool:
        return all(map(self.has, search.rows)) and not any(map(self.has, search.without))

    def has(self, row: _Places) -> bool:
        """Whether the places of a row stand in the query."""
        return all(map(self._may_have, row)) and self._goes_on(row, 0, -1)

    def _may_have(self, place: _Place) -> bool:
        return (
            place.is_end
            or not self.present.isdisjoint(place.words)
            or any(self.present.issuperset(phrase) for phrase in place.phrases)
        )

    def _goes_on(self, row: _Places, at: int, after: int) -> bool:
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

    def _ends(self, place: _Place, start: int) -> Iterator[int]:
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


def is_misspelt(word: str, entry: Entry) -> bool:
    """Whether a word is most likely a misspelling of an entry."""
    right = entry.removesuffix("*")
    if len(right) < _SHORTEST_SOUND or sound(word)[0] != sound(right)[0]:
        return False
    if right == entry:
        return abs(len(word) - len(right)) <= _FURTHEST and _alike(word, right)
    if len(right) >= _ONE_EDIT and sound(word).startswith(sound(right)):
        return True
    # As much of the word as the beginning is long, or a letter more or less.
    return len(word) >= len(right) - 1 and any(_alike(word[: len(right) + more], right) for more in (0, -1, 1))


def _alike(word: str, right: str) -> bool:
    heard, meant = sound(word), sound(right)
    if heard == meant:
        return True
    if len(right) >= _ONE_EDIT:
        most = 2 if len(right) >= _TWO_EDITS else 1
        # An edit brings or takes at most two letters: most words need no table.
        if len(_letters(word) ^ _letters(right)) > 2 * most and len(_letters(heard) ^ _letters(meant)) > 2 * most:
            return False
        return distance(word, right, most) <= most or distance(heard, meant, most) <= most
    return len(right) >= _BY_FINGER and _is_slip(word, right)


@lru_cache(maxsize=100_000)
def _letters(word: str) -> frozenset[str]:
    return frozenset(word)


def _is_slip(word: str, right: str) -> bool:
    """Whether two neighbours changed places, or one letter is that of a key beside the right one."""
    places = [place for place, (one, other) in enumerate(zip(word, right, strict=False)) if one != other]
    if len(word) != len(right) or not places or len(places) > 2:
        return False
    first, last = places[0], places[-1]
    if len(places) == 2:
        return last == first + 1 and word[first] == right[last] and word[last] == right[first]
    return are_neighbours(word[first], right[first])
