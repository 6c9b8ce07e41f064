"""The terms of the index that a typed word may stand for. One specification with `theme/assets/zoek/verruim.js`.

A known word is itself, its neighbours in inflection and the longer words that begin with it. Only an unknown word
is taken for a misspelling, a compound or a part: tried in that order, and the first that gives anything decides.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from jgz.language.edits import distance
from jgz.language.stems import stem
from jgz.search.analyser import Word
from jgz.search.index import JOIN
from jgz.search.sound import sound, trigrams

# How much a found term is worth beside the word itself.
SAME_SOUND, ONE_EDIT, TWO_EDITS, SPLIT = 0.85, 0.7, 0.5, 0.8
LOSES_T, GAINS_T, LONGER, LONGER_UNKNOWN = 0.8, 0.7, 0.35, 0.5
OTHER_INITIAL = 0.7
MOST_LONGER = 24
# Of terms that share so many of their trigrams (0-1) the best few; failing those, terms that lie within the word.
ALIKE_FROM, ALIKE, MOST_ALIKE, WITHIN = 0.5, 0.6, 3, 0.4
# Ends of a plural that is written with an apostrophe.
BARE_PLURALS = ("as", "is", "os", "us", "ys")
LINKS = ("", "s", "e", "en", "n")

Group = Mapping[str, float]


@dataclass(frozen=True)
class Vocabulary:
    """The terms of the index, sorted: `all` of them, and the `quick` ones, which misspellings are compared with."""

    all: Sequence[str]
    quick: Sequence[str]

    @cached_property
    def known(self) -> frozenset[str]:
        """Every term, to look up."""
        return frozenset(self.all)

    @cached_property
    def known_quick(self) -> frozenset[str]:
        """The quick terms, to look up."""
        return frozenset(self.quick)

    @cached_property
    def by_sound(self) -> dict[str, list[str]]:
        """Sound -> the quick terms that sound so."""
        found: dict[str, list[str]] = {}
        for term in self.quick:
            found.setdefault(sound(term), []).append(term)
        return found

    def longer(self, start: str) -> list[str]:
        """The words that begin with `start` and go on, shortest first, at most `MOST_LONGER`."""
        found = []
        for place in range(bisect_left(self.all, start), len(self.all)):
            term = self.all[place]
            if not term.startswith(start):
                break
            if term != start and JOIN not in term:
                found.append(term)
        return sorted(found, key=lambda term: (len(term), term))[:MOST_LONGER]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a word was taken for: groups of terms (a group counts as one word) and how: empty when it was known."""

    groups: tuple[Group, ...]
    guess: str = ""


def expand(word: Word, vocabulary: Vocabulary) -> Meaning:
    """What a word may mean. (In the browser a word may be unfinished as well; here it never is.)"""
    term = stem(word.text)
    if term in vocabulary.known:
        return Meaning((_known(term, vocabulary),))
    if without_s := _without_apostrophe(word.text, vocabulary):
        return Meaning((_known(without_s, vocabulary),))
    if word.parts:
        found = [expand(Word(part), vocabulary) for part in word.parts]
        return Meaning(tuple(group for item in found for group in item.groups), "delen")
    if len(term) > 4 and term.endswith("t") and term[:-1] in vocabulary.known:
        return Meaning(({term[:-1]: LOSES_T},))
    return _unknown(word.text, term, vocabulary)


def _without_apostrophe(text: str, vocabulary: Vocabulary) -> str:
    """The term of a word whose plural was typed without its apostrophe: `babys`, `omas`; empty when it is none."""
    if len(text) < 4 or not text.endswith(BARE_PLURALS):
        return ""
    term = stem(text[:-1])
    return term if term in vocabulary.known else ""


def _known(term: str, vocabulary: Vocabulary) -> Group:
    found = {term: 1.0}
    if len(term) > 4 and term.endswith("t") and term[:-1] in vocabulary.known:
        found[term[:-1]] = LOSES_T
    if len(term) > 3 and f"{term}t" in vocabulary.known:
        found[f"{term}t"] = GAINS_T
    if len(term) > 3:
        for longer in vocabulary.longer(term):
            found.setdefault(longer, LONGER)
    return found


def _unknown(text: str, term: str, vocabulary: Vocabulary) -> Meaning:
    # Of a word that is long enough a short stem may be left (`gehor` -> `hor`).
    alike = _other_end(text, vocabulary) or vocabulary.by_sound.get(sound(term)) if len(text) > 3 else None
    if alike:
        return Meaning((dict.fromkeys(alike, SAME_SOUND),), "spelling")
    if len(term) > 3 and (near := _near(term, vocabulary, 1, ONE_EDIT)):
        return Meaning((near,), "spelling")
    if parts := _split(text, vocabulary):
        return Meaning(tuple({part: SPLIT} for part in parts), "delen")
    if len(term) > 6 and (near := _near(term, vocabulary, 2, TWO_EDITS)):
        return Meaning((near,), "spelling")
    if len(term) > 3 and (longer := vocabulary.longer(term)):
        return Meaning((dict.fromkeys(longer, LONGER_UNKNOWN),), "begin")
    if len(term) > 4 and (alike_in_parts := _overlap(term, vocabulary)):
        return Meaning((alike_in_parts,), "spelling")
    return Meaning(())


def _other_end(text: str, vocabulary: Vocabulary) -> list[str]:
    """The term of the word with `d` for a final `t` or the reverse: its end then bends otherwise (`-heit`, `-ent`)."""
    other = {"t": "d", "d": "t"}.get(text[-1])
    term = stem(text[:-1] + other) if other else ""
    return [term] if term in vocabulary.known_quick else []


def _near(term: str, vocabulary: Vocabulary, edits: int, worth: float) -> Group:
    """The quick terms within so many edits, by sign or by sound; those with another initial only when none has it."""
    heard = sound(term)
    found: dict[str, float] = {}
    for other in vocabulary.quick:
        if len(other) < 4 or JOIN in other or (edits > 1 and other[0] != term[0]):
            continue
        if distance(term, other, edits) <= edits or distance(heard, sound(other), edits) <= edits:
            found[other] = worth if other[0] == term[0] else worth * OTHER_INITIAL
    best = max(found.values(), default=0.0)
    return {other: value for other, value in found.items() if value == best}


def _split(text: str, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """Two quick terms that a compound is made of, with or without a joint; the most even cut wins."""
    best: tuple[int, int] | None = None
    parts: tuple[str, str] | None = None
    for cut in range(3, len(text) - 2):
        left = stem(text[:cut])
        if left not in vocabulary.known_quick:
            continue
        for link in LINKS:
            right_text = text[cut + len(link) :]
            if len(right_text) < 3 or not text.startswith(link, cut):
                continue
            right = stem(right_text)
            rank = (min(cut, len(right_text)), -len(link))
            if right in vocabulary.known_quick and (best is None or rank > best):
                best, parts = rank, (left, right)
    return parts


def _overlap(term: str, vocabulary: Vocabulary) -> Group:
    """The three quick terms that share most of their trigrams; failing those, the ones that lie within the word."""
    own = trigrams(term)
    shared = []
    for other in vocabulary.quick:
        if JOIN in other:
            continue
        theirs = trigrams(other)
        alike = 2 * len(own & theirs) / (len(own) + len(theirs))
        if alike > ALIKE_FROM:
            shared.append((-alike, other))
    if shared:
        return {other: -alike * ALIKE for alike, other in sorted(shared)[:MOST_ALIKE]}
    return {other: WITHIN for other in vocabulary.quick if len(other) > 3 and JOIN not in other and other in term}
