"""Which entries of patterns a typed word fits: the same word, and one that is most likely a misspelling of it.

One specification with `theme/assets/zoek/passend.js`. An ordinary word is never taken for a misspelling: one of titles
and keywords, and the group GEWOON.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache, reduce
from itertools import pairwise
from operator import or_

from jgz.language.edits import distance
from jgz.language.patterns import Entry, plain
from jgz.language.stems import stem
from jgz.search.analyser import words
from jgz.search.sound import are_neighbours, sound

# What is read of a query: longer than what search reads, as a whole sentence may end on what matters.
LONGEST = 500
# Two words may be one that was cut, from so many letters on; one may be two, of which the other has so many.
_SHORTEST_CUT, SHORTEST_PART = 8, 3
# So many letters more than an entry has may two words have that are a misspelling of it.
_LONGER_CUT = 2
# The fewest letters before the `*` of an entry.
_SHORTEST_BEGINNING = 3
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
# Words that differ more in length are not compared.
_FURTHEST = 3

# Says of a term whether titles or keywords have it.
IsKnown = Callable[[str], bool]


class Fitting:
    """Knows some entries, words that are ordinary ones, and small words that people type on to others."""

    def __init__(self, entries: Iterable[Entry], ordinary: Iterable[str], joined: Iterable[str]) -> None:
        self.entries = frozenset(entries)
        self.ordinary, self.joined = frozenset(ordinary), tuple(joined)
        # By how a word begins, as it sounds: a misspelling begins the same.
        self._by_initial: dict[str, list[Entry]] = {}
        # By the whole of its sound: those are the same word (`stopd`), also where a beginning fits.
        self._by_sound: dict[str, frozenset[Entry]] = {}
        for entry in sorted(self.entries):
            if len(entry) >= _SHORTEST_SOUND:
                self._by_initial.setdefault(sound(entry)[0], []).append(entry)
                self._by_sound[sound(entry)] = self._by_sound.get(sound(entry), frozenset()) | {entry}
        self._misspelt = lru_cache(maxsize=20_000)(self._find_misspelt)

    def of(self, word: str, is_known: IsKnown) -> frozenset[Entry]:
        """The entries that a word fits; what is known is asked only where it tells."""
        found = self.exact(word)
        if word in found or len(word) < _SHORTEST_SOUND or self.is_ordinary(word):
            return found
        whole = found | self._headed(word)
        is_sure = any(len(word) - len(entry) < _GOES_ON for entry in whole)
        heard = self._by_sound.get(sound(word), frozenset())
        guessed = whole | heard | (frozenset() if is_sure else self._misspelt(word))
        return found if guessed == found or is_known(stem(word)) else guessed

    def is_ordinary(self, word: str) -> bool:
        """Whether a word, or its beginning, is an ordinary one that only looks like an entry."""
        return any(entry in self.ordinary for entry in (word, *_beginnings(word)))

    def exact(self, word: str) -> frozenset[Entry]:
        """The word itself, as it is spoken, and its beginnings, as far as they are entries."""
        found = (word, *_written_out(word), *_beginnings(word))
        return frozenset(entry for entry in found if entry in self.entries)

    def _headed(self, word: str) -> frozenset[Entry]:
        """The entries that a compound ends with: it is a kind of that (`hartmedicijnen`)."""
        for cut in range(SHORTEST_PART, len(word) - _SHORTEST_HEAD + 1):
            found = frozenset(entry for entry in self.exact(word[cut:]) if len(entry) >= _SHORTEST_HEAD)
            if found:
                return found
        return frozenset()

    def apart(self, word: str, is_known: IsKnown) -> tuple[str, ...]:
        """A word, or the two that were typed as one (`ikwil`, `slaatme`)."""
        if self.exact(word) or self.is_ordinary(word):
            return (word,)
        parts = (pair for pair, rest in self.split(word) if rest in self.entries)
        found = next(parts, None)
        return found if found and not is_known(stem(word)) else (word,)

    def split(self, word: str) -> Iterator[tuple[tuple[str, str], str]]:
        """Each way in which a small word stands at the beginning or end of a word: the two, and the other one."""
        for small in self.joined:
            if len(word) - len(small) >= SHORTEST_PART:
                if word.startswith(small):
                    yield (small, word.removeprefix(small)), word.removeprefix(small)
                if word.endswith(small):
                    yield (word.removesuffix(small), small), word.removesuffix(small)

    def cut(self, typed: Sequence[str]) -> list[frozenset[Entry]]:
        """Of each word the entries that it fits with the next one, as one word that was cut (`zelf moord`)."""
        found = [frozenset[Entry]()] * len(typed)
        for at, (one, other) in enumerate(pairwise(typed)):
            if min(len(one), len(other)) >= SHORTEST_PART:
                whole = self.exact(one + other) or self._misspelt_cut(one, other)
                found[at] = frozenset(entry for entry in whole if len(entry) >= _SHORTEST_CUT)
        return found

    def _misspelt_cut(self, one: str, other: str) -> frozenset[Entry]:
        """The entries of which two words are a misspelling that was cut (`zelf moort`): both parts are no words of a
        pattern by themselves, each begins as its part of the entry does (unlike `zelf kort`, `per regio`), and together
        they are hardly longer (unlike `zelf doorslapen`).
        """
        if self.exact(one) and self.exact(other):
            return frozenset()
        starts, most = sound(one) + sound(other)[:1], len(one + other)
        return frozenset(
            entry
            for entry in self._misspelt(one + other)
            if sound(entry).startswith(starts) and most - len(entry.removesuffix("*")) <= _LONGER_CUT
        )

    def _find_misspelt(self, word: str) -> frozenset[Entry]:
        return frozenset(entry for entry in self._by_initial.get(sound(word)[0], ()) if _is_like(word, entry))


def typed_words(text: str) -> list[str]:
    """The words of a query, as they are compared with entries."""
    return [plain(part) for word in words(text[:LONGEST]) for part in (word.parts or (word.text,))]


def _beginnings(word: str) -> Iterator[Entry]:
    """Each beginning of a word that an entry may be."""
    return (f"{word[:length]}*" for length in range(_SHORTEST_BEGINNING, len(word) + 1))


def _written_out(word: str) -> Iterator[str]:
    """The word of which the end was left out, as it is in speech."""
    if len(word) >= _SHORTEST_SPOKEN and word.endswith("e"):
        yield f"{word}n"
    elif len(word) >= _SHORTEST_SPOKEN and word.endswith(_BEFORE_T):
        yield f"{word}t"


def is_misspelt(word: str, entry: Entry) -> bool:
    """Whether a word is most likely a misspelling of an entry."""
    right = entry.removesuffix("*")
    return len(right) >= _SHORTEST_SOUND and sound(word)[0] == sound(right)[0] and _is_like(word, entry)


def _is_like(word: str, entry: Entry) -> bool:
    """The same of an entry that begins with the same sound; this is asked millions of times."""
    right = entry.removesuffix("*")
    length = len(right)
    if length < _SHORTEST_SOUND:
        return False
    if right == entry:
        return -_FURTHEST <= len(word) - length <= _FURTHEST and _alike(word, right)
    if length >= _ONE_EDIT and sound(word).startswith(sound(right)):
        return True
    # As much of the word as the beginning is long, or a letter more or less.
    return len(word) >= length - 1 and (
        _alike(word[:length], right)
        or (len(word) >= length and _alike(word[: length - 1], right))
        or (len(word) > length and _alike(word[: length + 1], right))
    )


def _alike(word: str, right: str) -> bool:
    heard, meant = sound(word), sound(right)
    if heard == meant:
        return True
    if len(right) >= _ONE_EDIT:
        most = 2 if len(right) >= _TWO_EDITS else 1
        return _within(word, right, most) or _within(heard, meant, most)
    return len(right) >= _BY_FINGER and len(word) == len(right) and _is_slip(word, right)


def _within(one: str, other: str, most: int) -> bool:
    """Whether two spellings lie at most so many edits apart."""
    # An edit brings or takes at most two letters: most words need no table.
    return (_letters(one) ^ _letters(other)).bit_count() <= 2 * most and distance(one, other, most) <= most


@lru_cache(maxsize=100_000)
def _letters(word: str) -> int:
    """The letters of a word as bits; two rare letters may share one, which tells less and never too much."""
    return reduce(or_, (1 << ord(letter) % 64 for letter in word), 0)


def _is_slip(word: str, right: str) -> bool:
    """Whether two neighbours changed places, or one letter is that of a key beside the right one."""
    places = [place for place, (one, other) in enumerate(zip(word, right, strict=False)) if one != other]
    if len(word) != len(right) or not places or len(places) > 2:
        return False
    first, last = places[0], places[-1]
    if len(places) == 2:
        return last == first + 1 and word[first] == right[last] and word[last] == right[first]
    return are_neighbours(word[first], right[first])
