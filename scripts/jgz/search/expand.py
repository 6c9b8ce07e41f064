"""The terms of the index that a typed word may mean. One specification with `zoek/verruim.js` and `zoek/gissen.js`.

A known word is itself, its neighbours in inflection and the longer words that begin with it. Only an unknown word is
taken for a misspelling, when it is most likely the same; failing that, for something related, and then it is said that
there is nothing about the word itself. The first that gives anything decides.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from jgz.language.edits import distance
from jgz.language.stems import stem
from jgz.search.analyser import Word
from jgz.search.index import JOIN
from jgz.search.sound import are_mixed_up, sound, trigrams
from jgz.search.words import STOP_WORDS

# How much a found term is worth beside the word itself.
SAME_SOUND, ONE_EDIT, TWO_EDITS, SPLIT = 0.85, 0.7, 0.5, 0.8
LOSES_T, GAINS_T, LONGER, LONGER_UNKNOWN = 0.8, 0.7, 0.35, 0.5
MOST_LONGER = 24
# Shorter words are other words when another letter stands in the place of one, up to so many letters unless it is
# one that is likely to stand there for the other.
SHORTEST_REPLACED, ANY_REPLACED = 6, 8
# A stem shorter than this tells little: its first letter must be right, and the end that the stemmer took counts.
SHORTEST_HEARD = 5
# From so many letters on a word may lack the `n` of its end, which is not heard.
SHORTEST_SPOKEN = 3
# The stemmer takes no more than this of such a word: `wasbaren` has nothing to do with `was`.
MOST_ENDING = 2
# Terms that share so many of their trigrams (0-1) are most likely the same word: the best few of them.
ALIKE_FROM, SAME_FROM, ALIKE, MOST_ALIKE = 0.5, 0.7, 0.6, 3
# Failing those, a word of so many letters that the word begins with is something related.
BEGUN, SHORTEST_BEGIN = 0.4, 6
# The same word is no more edits away: `zorgverzekering` shares most with `zorgverlener`, and is another one.
FURTHEST = 2
# A guess of something related, not of the word itself; and one of the same word.
RELATED, SPELLING = "verwant", "spelling"
# Two edits are a misspelling in a word of so many letters; in a shorter one when nearly all its letters are there.
LONG_WORD, MOST_OTHER = 10, 1
# Ends of a plural that is written with an apostrophe.
BARE_PLURALS = ("as", "is", "os", "us", "ys")
# Two signs for one vowel: with these a word ends in its own s (`luis`, `kaas`, `reus`).
ONE_VOWEL = ("aa", "ee", "eu", "ei", "oo", "ou", "ui")
LINKS = ("", "s", "e", "en", "n")

Group = Mapping[str, float]


@dataclass(frozen=True)
class Vocabulary:
    """The terms of the index, sorted: `all` of them, and the `quick` ones, which misspellings are compared with. Those
    of `ordinary` words are no misspelling of any.
    """

    all: Sequence[str]
    quick: Sequence[str]
    ordinary: frozenset[str] = frozenset()

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

    @property
    def is_absent(self) -> bool:
        """Whether there is nothing about the word itself."""
        return not self.groups or self.guess == RELATED


def expand(word: Word, vocabulary: Vocabulary, says_little: bool = False) -> Meaning:
    """What a word may mean. (In the browser a word may be unfinished as well; here it never is.)

    A word that says little brings no other words: those would be read for next to nothing.
    """
    term = stem(word.text)
    if term in vocabulary.known:
        return Meaning((_known(term, vocabulary, not says_little),))
    if without_s := _without_apostrophe(word.text, vocabulary):
        return Meaning((_known(without_s, vocabulary),))
    if word.parts:
        found = [expand(Word(part), vocabulary) for part in word.parts]
        guess = RELATED if any(item.is_absent for item in found) else "delen"
        return Meaning(tuple(group for item in found for group in item.groups), guess)
    if len(term) > 3 and term.endswith("t") and term[:-1] in vocabulary.known:
        return Meaning(({term[:-1]: LOSES_T},))
    return _unknown(word.text, term, vocabulary)


def _without_apostrophe(text: str, vocabulary: Vocabulary) -> str:
    """The term of a word whose plural was typed without its apostrophe: `babys`, `omas`; empty when it is none."""
    if len(text) < 4 or not text.endswith(BARE_PLURALS) or text[-3:-1] in ONE_VOWEL:
        return ""
    term = stem(text[:-1])
    return term if term in vocabulary.known else ""


def _known(term: str, vocabulary: Vocabulary, with_more: bool = True) -> Group:
    found = {term: 1.0}
    if len(term) <= 3 or not with_more:
        return found
    if term.endswith("t") and term[:-1] in vocabulary.known:
        found[term[:-1]] = LOSES_T
    if f"{term}t" in vocabulary.known:
        found[f"{term}t"] = GAINS_T
    for longer in vocabulary.longer(term):
        found.setdefault(longer, LONGER)
    return found


def _unknown(text: str, term: str, vocabulary: Vocabulary) -> Meaning:
    """What a word is taken for; an ordinary one for something related at most."""
    is_ordinary = term in vocabulary.ordinary
    if not is_ordinary and (near := _misspelt(text, term, vocabulary)):
        return Meaning((near,), SPELLING)
    if parts := _split(text, vocabulary):
        return Meaning(tuple({part: SPLIT} for part in parts), RELATED)
    if len(term) > 6 and not is_ordinary and (near := _twice(term, vocabulary)):
        return Meaning((near,), SPELLING)
    if longer := _beginning_so(text, term, vocabulary):
        return Meaning((dict.fromkeys(longer, LONGER_UNKNOWN),), RELATED)
    if len(term) < SHORTEST_HEARD:
        return Meaning(())
    if not is_ordinary and (near := _most_alike(term, vocabulary)):
        return Meaning((near,), SPELLING)
    begun = _begun(text, vocabulary)
    return Meaning(({begun: BEGUN},), RELATED) if begun else Meaning(())


def _misspelt(text: str, term: str, vocabulary: Vocabulary) -> Group:
    """The terms of which a word is a misspelling in one place, or by its sound."""
    if spoken := _spoken(text, vocabulary):
        return dict.fromkeys(spoken, SAME_SOUND)
    # Before the sound: `koorst` is `koorts` and no `korst`.
    if swapped := _swapped(text, vocabulary):
        return dict.fromkeys(swapped, ONE_EDIT)
    # Of a word that is long enough a short stem may be left (`gehor` -> `hor`).
    alike = _other_end(text, vocabulary) or _heard(term, vocabulary) if len(text) > 3 else None
    if alike:
        return dict.fromkeys(alike, SAME_SOUND)
    return _near(term, vocabulary, 1, ONE_EDIT) | _near_whole(text, term, vocabulary) if len(term) > 3 else {}


def _most_alike(term: str, vocabulary: Vocabulary) -> Group:
    """The few terms that share most of their trigrams with a word."""
    same = [
        (likeness, other)
        for likeness, other in _sharing(term, vocabulary)
        if -likeness >= SAME_FROM and other[0] == term[0] and distance(term, other, FURTHEST) <= FURTHEST
    ]
    return {other: -alike * ALIKE for alike, other in same[:MOST_ALIKE]}


def _beginning_so(text: str, term: str, vocabulary: Vocabulary) -> list[str]:
    """The terms that begin as a word does. A short stem says too little: `luister` has nothing to do with `luis`, nor
    with `luizen`, but `zindelijk` has with `zinde`."""
    if len(text) < SHORTEST_HEARD:
        return []
    return [longer for longer in vocabulary.longer(term) if len(term) >= SHORTEST_HEARD or longer.startswith(text)]


def _begun(text: str, vocabulary: Vocabulary) -> str:
    """The quick term of the longest word that a word begins with; empty when there is none that is long enough.

    `gewichtstoename` is near weight; `waterpokken` has nothing to do with water.
    """
    starts = (stem(text[:cut]) for cut in range(len(text) - 1, SHORTEST_BEGIN - 1, -1))
    return next((term for term in starts if term in vocabulary.known_quick), "")


def _spoken(text: str, vocabulary: Vocabulary) -> list[str]:
    """The quick term of the word with the `n` that nobody says (`slape`, `prikke`), if that is all that it lacks."""
    term = stem(f"{text}n") if len(text) >= SHORTEST_SPOKEN and text.endswith("e") else ""
    return [term] if len(term) >= len(text) - MOST_ENDING and term in vocabulary.known_quick else []


def _other_end(text: str, vocabulary: Vocabulary) -> list[str]:
    """The term of the word with `d` for a final `t` or the reverse: its end then bends otherwise (`-heit`, `-ent`)."""
    other = {"t": "d", "d": "t"}.get(text[-1])
    term = stem(text[:-1] + other) if other else ""
    return [term] if term in vocabulary.known_quick else []


def _swapped(text: str, vocabulary: Vocabulary) -> list[str]:
    """The quick terms of the words that it becomes when two neighbours change places; its first letter stays."""
    if len(text) < SHORTEST_HEARD:
        return []
    others = (stem(f"{text[:at]}{text[at + 1]}{text[at]}{text[at + 2 :]}") for at in range(1, len(text) - 1))
    return [term for term in dict.fromkeys(others) if term in vocabulary.known_quick]


def _heard(term: str, vocabulary: Vocabulary) -> list[str]:
    """The quick terms that sound the same. So many words are like a short stem that its first letter must be right."""
    found = vocabulary.by_sound.get(sound(term), [])
    return [other for other in found if len(term) >= SHORTEST_HEARD or other[0] == term[0]]


def _near_whole(text: str, term: str, vocabulary: Vocabulary) -> dict[str, float]:
    """The quick terms within one edit of a word of which the stemmer took an end that belongs to it (`koors`)."""
    return _near(text, vocabulary, 1, ONE_EDIT) if text != term and len(term) < SHORTEST_HEARD else {}


def _near(term: str, vocabulary: Vocabulary, edits: int, worth: float) -> dict[str, float]:
    """The quick terms with the same initial within so many edits, by sign or by sound."""
    heard = sound(term)
    return {
        other: worth
        for other in vocabulary.quick
        if len(other) > 3
        and other[0] == term[0]
        and (_is_near(term, other, edits) or (len(term) >= SHORTEST_REPLACED and _is_near(heard, sound(other), edits)))
    }


def _twice(term: str, vocabulary: Vocabulary) -> dict[str, float]:
    """The quick terms with the same initial that two edits make of a term."""
    return {
        other: TWO_EDITS
        for other in vocabulary.quick
        if len(other) > 3
        and other[0] == term[0]
        and abs(len(other) - len(term)) <= 1
        and distance(term, other, 2) <= 2
        and (len(term) >= LONG_WORD or _others(term, other) <= MOST_OTHER)
    }


def _others(one: str, other: str) -> int:
    """How many letters stand in one of two words more often than in the other."""
    letters = Counter(one)
    letters.subtract(other)
    return sum(map(abs, letters.values()))


def _is_near(one: str, other: str, edits: int) -> bool:
    """Whether two words are so many edits apart.

    In a short one letters may be missing or change places, in a longer one a letter may be mixed up with another.
    """
    if abs(len(one) - len(other)) > 1 or distance(one, other, edits) > edits:
        return False
    if len(one) != len(other) or len(one) >= ANY_REPLACED or sorted(one) == sorted(other):
        return True
    replaced = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    return len(one) >= SHORTEST_REPLACED and all(are_mixed_up(*pair) for pair in replaced)


def _split(text: str, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """Two quick terms that a compound is made of, with or without a joint; the most even cut wins."""
    best: tuple[int, int] | None = None
    parts: tuple[str, str] | None = None
    for cut in range(3, len(text) - 2):
        left = stem(text[:cut])
        if left not in vocabulary.known_quick or text[:cut] in STOP_WORDS:
            continue
        for link in LINKS:
            right_text = text[cut + len(link) :]
            if len(right_text) < 3 or not text.startswith(link, cut):
                continue
            right = stem(right_text)
            rank = (min(cut, len(right_text)), -len(link))
            if right in vocabulary.known_quick and right_text not in STOP_WORDS and (best is None or rank > best):
                best, parts = rank, (left, right)
    return parts


def _sharing(term: str, vocabulary: Vocabulary) -> list[tuple[float, str]]:
    """The quick terms that share many of their trigrams, each after its likeness as a negative, best first."""
    own = trigrams(term)
    shared = []
    for other in vocabulary.quick:
        theirs = trigrams(other)
        alike = 2 * len(own & theirs) / (len(own) + len(theirs))
        if alike > ALIKE_FROM:
            shared.append((-alike, other))
    return sorted(shared)
