"""The lunr index of a library: one build over every field, from terms that our own analyser made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, cast

from lunr.builder import Builder
from lunr.index import Index

from jgz.search.analyser import stem, terms, words
from jgz.search.documents import Target

# The fields and how much a word in each is worth; the first ones (`QUICK`) answer while a reader types.
# Found by trying on the queries in `tests/zoeken/`; ratios matter, not the figures themselves.
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
# What lunr keeps of a term at a place: nothing. One value for all, since there are hundreds of thousands.
_NOTHING: dict[str, Any] = {}


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
    """An index with the pages it is about. A page is known by its number, its place in `targets`.

    lunr's builder holds the postings; what it is worth to work out only for asking (vectors, automaton) waits for that.
    """

    targets: Sequence[Target]
    builder: Builder

    @property
    def postings(self) -> Mapping[str, Mapping[str, Any]]:
        """Term -> field -> the numbers of the pages that have it there, in order."""
        return cast("Mapping[str, Mapping[str, Any]]", self.builder.inverted_index)

    @property
    def frequencies(self) -> Mapping[str, Mapping[str, int]]:
        """How often, at most `MOST`, each term stands in a `field/page`."""
        return cast("Mapping[str, Mapping[str, int]]", self.builder.field_term_frequencies)

    @cached_property
    def terms(self) -> list[str]:
        """Every term, sorted."""
        return sorted(self.postings)

    @cached_property
    def lunr(self) -> Index:
        """The index, ready to be asked."""
        return self.builder.build()


def build_index(targets: Sequence[Target], lexicon: Lexicon) -> SearchIndex:
    """Builds the index; the same library always gives the same bytes."""
    builder = Builder()
    builder.k1(K1)
    # Pages differ in length because subjects do, not because short ones are better; see `MOST`.
    builder.b(0)
    for name, boost in BOOSTS.items():
        builder.field(name, boost)
    for number, target in enumerate(targets):
        _add(builder, str(number), field_terms(target, lexicon))
    return SearchIndex(targets, builder)


def _add(builder: Builder, ref: str, found: Mapping[str, Sequence[str]]) -> None:
    """Adds a page by its terms: `Builder.add` without its tokenizer and pipeline, which know no Dutch."""
    builder._documents[ref] = {}
    builder.document_count += 1
    inverted = builder.inverted_index
    for name in BOOSTS:
        counts = Counter(found.get(name, ()))
        frequencies = {term: count if count < MOST else MOST for term, count in counts.items()}
        builder.field_term_frequencies[f"{name}/{ref}"] = frequencies
        builder.field_lengths[f"{name}/{ref}"] = len(counts)
        for term in frequencies:
            posting = inverted.get(term)
            if posting is None:
                posting = inverted[term] = {"_index": builder.term_index, **{field: {} for field in BOOSTS}}
                builder.term_index += 1
            posting[name][ref] = _NOTHING
