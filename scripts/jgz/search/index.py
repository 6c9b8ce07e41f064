"""The lunr index of a library: one build over every field, from terms that our own analyser made.

What a term is worth for a page is what lunr makes of it: its idf, and its formula in `worths`. lunr's own builder
takes several times as long; a test holds every figure here to what it serializes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from lunr.idf import idf

from jgz.language.stems import stem
from jgz.search.analyser import terms, words
from jgz.search.documents import Target

# The fields and how much a word in each is worth; the first ones (`QUICK`) answer while a reader types.
# Found by trying on the queries in `tests/zoeken/`; ratios matter, not the figures themselves. No query there turns on
# `kop`: that a heading tells more than running text is our own choice, which a test of the ranking holds.
BOOSTS: dict[str, float] = {
    "titel": 8,
    "trefwoorden": 6,
    "zinnen": 10,
    "synoniemen": 3,
    "delen": 2,
    "samenvatting": 2,
    "aanbeveling": 3,
    "vraag": 2,
    "kop": 2,
    "tekst": 1,
}
QUICK = ("titel", "trefwoorden", "zinnen", "synoniemen", "delen")
# The field of whole phrases: the only one whose terms are more than one word.
PHRASES = "zinnen"
# A term counts at most so often in a field: more says little, and a page stays one number in the index.
MOST = 4
K1 = 1.2
# Joins the words of a phrase into one term; no letter, so no word can look like it.
JOIN = "_"
LONGEST_PHRASE = 6

# Term -> field -> the number of a page -> what the term is worth there.
Postings = Mapping[str, Mapping[str, Mapping[int, float]]]


@dataclass(frozen=True)
class Lexicon:
    """What editors have laid down: other words for a term, and the parts of a compound (both by term)."""

    synonyms: Mapping[str, tuple[str, ...]]
    parts: Mapping[str, tuple[str, ...]]


def phrase(text: str) -> str:
    """A text of two or more words as one term; empty when it is one word, or too long to be typed."""
    found = words(text)
    return JOIN.join(stem(item.text) for item in found) if 2 <= len(found) <= LONGEST_PHRASE else ""


def field_terms(target: Target, lexicon: Lexicon) -> dict[str, list[str]]:
    """The terms of a page by field."""
    found = {name: _terms(texts) for name, texts in target.texts.items()}
    found["trefwoorden"] = _terms(target.keywords)
    phrases = {text: phrase(text) for text in (*target.keywords, target.title)}
    known = {whole or "".join(terms(text)[:1]) for text, whole in phrases.items()} | set(found["titel"])
    other = [text for key in sorted(known) for text in lexicon.synonyms.get(key, ())]
    found["synoniemen"] = _terms(other)
    named = (*(phrases[text] for text in (*target.keywords, target.title)), *map(phrase, other))
    found["zinnen"] = [item for item in named if item]
    whole = [term for name in BOOSTS if name != "tekst" for term in found.get(name, ())]
    found["delen"] = [part for term in whole if term in lexicon.parts for part in lexicon.parts[term]]
    return found


def _terms(texts: Iterable[str]) -> list[str]:
    """The terms of some texts; no word goes on over the end of a line."""
    return terms("\n".join(texts))


@dataclass(frozen=True)
class SearchIndex:
    """What each term is worth, with the pages it is about. A page is known by its number, its place in `targets`.

    `postings` has the terms in order of alphabet, of a term only the fields that have it, of a field its pages by
    number; a worth is lunr's own, to the three decimals that it serializes.
    """

    targets: Sequence[Target]
    postings: Postings

    @property
    def terms(self) -> list[str]:
        """Every term, sorted."""
        return list(self.postings)

    def places(self, term: str) -> int:
        """The number of page-and-field pairs that have a term."""
        return sum(map(len, self.postings[term].values()))

    def rarity(self, term: str) -> float:
        """lunr's idf: how much a term tells pages apart. Zero for a term that the index does not have."""
        posting = self.postings.get(term)
        return float(idf(posting, len(self.targets))) if posting else 0.0


@lru_cache(maxsize=10_000)
def worths(rarity: float, boost: float) -> tuple[float, ...]:
    """What lunr makes of a term of this rarity that stands 1, 2 … `MOST` times in a field with this boost.

    lunr's BM25 without a length in it. `theme/assets/zoek/rangschik.js` works it out with the same formula, so that a
    browser needs the number of times alone.
    """
    return tuple(round(rarity * ((K1 + 1) * times) / (K1 + times) * boost, 3) for times in range(1, MOST + 1))


FieldTerms = Mapping[str, Sequence[str]]


def build_index(
    targets: Sequence[Target], lexicon: Lexicon, terms_of: Callable[[Target, Lexicon], FieldTerms] = field_terms
) -> SearchIndex:
    """Builds the index; the same library always gives the same one. `terms_of` gives the terms of a page by field."""
    times: dict[str, dict[str, dict[int, int]]] = {}
    for number, target in enumerate(targets):
        found = terms_of(target, lexicon)
        for name in BOOSTS:
            for term, count in Counter(found.get(name, ())).items():
                times.setdefault(term, {}).setdefault(name, {})[number] = min(count, MOST)
    return SearchIndex(targets, {term: _worth(times[term], len(targets)) for term in sorted(times)})


def _worth(times: Mapping[str, Mapping[int, int]], pages: int) -> Mapping[str, Mapping[int, float]]:
    """What a term is worth, by field and page, from how many times it stands there."""
    rarity = float(idf(times, pages))
    found = {}
    for name, by_page in times.items():
        known = worths(rarity, BOOSTS[name])
        found[name] = {number: known[count - 1] for number, count in by_page.items()}
    return found
