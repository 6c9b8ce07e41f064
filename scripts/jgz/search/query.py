"""From what a reader typed to weighted terms. One specification with `theme/assets/zoek/vraag.js`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jgz.language.stems import stem
from jgz.model.phase import Phase, phases_at_age
from jgz.search.analyser import Word, words
from jgz.search.index import phrases_in
from jgz.search.words import AGE_UNITS, AGE_WORDS, PARTICLES, PASSING, SEPARABLE, STOP_WORDS, WEAK_WORDS

# Longer than any question; what comes after it is not read, so that no query can keep a device busy.
LONGEST = 200
MOST_WORDS = 16
WEAK = 0.4
_UNITS = "|".join(sorted(AGE_UNITS, key=lambda unit: (-len(unit), unit)))
# A number of at most three digits, with decimals, that is no end of a longer one.
_AGE = re.compile(r"(?:^|[^0-9.,])([0-9]{1,3}(?:[.,][0-9]{1,2})?)[ -]?(%s)(?![a-z])" % _UNITS)
# The other way around: `dag 10`, but not the `jaar 6` of `2 jaar 6 maanden`.
_NAMED_AGE = re.compile(r"(?:^|[^a-z])(dag|week|maand) ([0-9]{1,3})(?![0-9]|[ -]?(?:%s))" % _UNITS)
_WEAK_TERMS = frozenset(map(stem, WEAK_WORDS))
_SEPARABLE_TERMS = {stem(word): word for word in sorted(SEPARABLE)}
_AGE_TERMS = {stem(word): phases for word, phases in AGE_WORDS.items()}


@dataclass(frozen=True, slots=True)
class Query:
    """A query: the words to look for with their weight (0-1), every word's term in order, the phases it names, and the
    runs of words that may be a phrase of the index.
    """

    words: tuple[tuple[Word, float], ...]
    terms: tuple[str, ...]
    phases: frozenset[str]
    phrases: tuple[str, ...] = ()


def read_query(text: str, phases: tuple[Phase, ...]) -> Query:
    """Reads what was typed; `phases` are those of the library."""
    plain = words(text[:LONGEST])[:MOST_WORDS]
    typed = _put_together(plain)
    named = _phases(text[:LONGEST], typed, phases)
    kept = [item for item in typed if item.text not in STOP_WORDS] or typed
    weights = [WEAK if _is_weak(item, bool(named)) else 1.0 for item in kept]
    if 1.0 not in weights:
        weights = [1.0] * len(kept)
    texts = [item.text for item in plain]
    return Query(tuple(zip(kept, weights, strict=True)), tuple(map(stem, texts)), named, phrases_in(texts))


def _put_together(typed: Sequence[Word]) -> list[Word]:
    """The words, a verb of which a part stands elsewhere whole again: `ze schelden hem uit` asks of `uitschelden`."""
    found = list(typed)
    texts = [item.text for item in typed]
    for place, text in enumerate(texts):
        if text in PARTICLES:
            following = texts[place + 1] if place + 1 < len(texts) else ""
            for other in _verb_places(place, following, len(texts)):
                if whole := _SEPARABLE_TERMS.get(stem(text + texts[other])):
                    found[other] = Word(whole)
    return found


def _verb_places(place: int, following: str, number: int) -> range:
    """Where the verb of a particle may stand: behind it in `uit te schelden`, else before it unless a noun follows, to
    which it is a preposition.
    """
    if following == "te":
        return range(place + 2, min(place + 3, number))
    is_apart = not following or (following in STOP_WORDS and following not in PASSING)
    return range(place if is_apart else 0)


def _is_weak(word: Word, has_age: bool) -> bool:
    return stem(word.text) in _WEAK_TERMS or (has_age and word.text.isdigit())


def _phases(text: str, typed: list[Word], phases: tuple[Phase, ...]) -> frozenset[str]:
    found: set[str] = set()
    ages = [(match[1], match[2]) for match in _AGE.finditer(text.lower())]
    ages += [(match[2], match[1]) for match in _NAMED_AGE.finditer(text.lower())]
    for number, unit in ages:
        days = int(float(number.replace(",", ".")) * AGE_UNITS[unit])
        found.update(item.id for item in phases_at_age(phases, days))
    for word in typed:
        found.update(_AGE_TERMS.get(stem(word.text), ()))
    return frozenset(found)
