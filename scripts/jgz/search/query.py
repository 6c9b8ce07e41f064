"""From what a reader typed to weighted terms. One specification with `theme/assets/zoek/vraag.js`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jgz.language.stems import stem
from jgz.model.phase import Phase, phases_at_age
from jgz.search.analyser import Word, words
from jgz.search.words import AGE_UNITS, AGE_WORDS, STOP_WORDS, WEAK_WORDS

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
_AGE_TERMS = {stem(word): phases for word, phases in AGE_WORDS.items()}


@dataclass(frozen=True, slots=True)
class Query:
    """A query: the words to look for with their weight (0-1), every word's term in order, and the phases it names."""

    words: tuple[tuple[Word, float], ...]
    terms: tuple[str, ...]
    phases: frozenset[str]


def read_query(text: str, phases: tuple[Phase, ...]) -> Query:
    """Reads what was typed; `phases` are those of the library."""
    typed = words(text[:LONGEST])[:MOST_WORDS]
    named = _phases(text[:LONGEST], typed, phases)
    kept = [item for item in typed if item.text not in STOP_WORDS] or typed
    weights = [WEAK if _is_weak(item, bool(named)) else 1.0 for item in kept]
    if 1.0 not in weights:
        weights = [1.0] * len(kept)
    return Query(tuple(zip(kept, weights, strict=True)), tuple(stem(item.text) for item in typed), named)


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
