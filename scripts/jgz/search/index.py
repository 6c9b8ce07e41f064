"""The lunr index of a library: one build over pages and their parts, from terms that our own analyser made.

lunr's builder is given the terms and says what each is worth for each page. Only what it serializes is read of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain, repeat
from typing import Any

from lunr.builder import Builder
from lunr.idf import idf
from lunr.pipeline import Pipeline

from jgz.language.stems import stem
from jgz.search.analyser import terms, words
from jgz.search.documents import Target
from jgz.search.parts import Part
from jgz.search.words import PASSING

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
    "vraag": 2,
    "kop": 2,
    "tekst": 1,
}
# The same for a part of a page: its own keywords, the words and the whole of those that are phrases, its title, what
# else is said for its words, its text and what explains it. A term stands in the first of these that has it, once.
PART_BOOSTS: dict[str, float] = {
    "eigen_woorden": 6,
    "eigen_zinnen": 2,
    "woorden_uit_zinnen": 4,
    "eigen_titel": 3,
    "eigen_synoniemen": 0.8,
    "eigen_tekst": 0.6,
    "toelichting": 0.4,
}
FIELDS = {**BOOSTS, **PART_BOOSTS}
QUICK = ("titel", "trefwoorden", "zinnen", "synoniemen", "delen", "eigen_woorden", "eigen_zinnen")
# The field whose words tell what a part is about as well, but are no words to take a misspelled one for.
PART_TITLE = "eigen_titel"
# The fields of whole phrases: the only ones whose terms are more than one word.
PHRASES = ("zinnen", "eigen_zinnen")
# A term counts at most so often in a field: more says little, and a page stays one number in the index.
MOST = 4
K1 = 1.2
# Joins the words of a phrase into one term; no letter, so no word can look like it.
JOIN = "_"
LONGEST_PHRASE = 6

# The terms of a page or part by field.
FieldTerms = Mapping[str, Sequence[str]]
# Term -> field -> the number of a page or part -> what the term is worth there.
Postings = Mapping[str, Mapping[str, Mapping[int, float]]]


@dataclass(frozen=True)
class Lexicon:
    """What editors have laid down: other words for a term, and the parts of a compound (both by term)."""

    synonyms: Mapping[str, tuple[str, ...]]
    parts: Mapping[str, tuple[str, ...]]

    @cached_property
    def _by_first(self) -> Mapping[str, Sequence[str]]:
        """The compounds of two parts or more by the first of these."""
        found: dict[str, list[str]] = {}
        for compound, parts in sorted(self.parts.items()):
            if len(parts) > 1:
                found.setdefault(parts[0], []).append(compound)
        return found

    def compounds_of(self, terms: Set[str]) -> list[str]:
        """The compounds of which all parts are among some terms: who says *vocht* and *oor* is asked for *vochtoor*."""
        begun = (compound for term in sorted(terms) for compound in self._by_first.get(term, ()))
        return [compound for compound in begun if terms >= {*self.parts[compound]}]


def most_in(field: str) -> int:
    """How often a term can stand in a field: once in one of a part."""
    return 1 if field in PART_BOOSTS else MOST


def phrase(text: str) -> str:
    """A text of two or more words as one term; empty when it is one word, or too long to be typed.

    It goes without the words that may stand in it or not, as long as two are left.
    """
    typed = [item.text for item in words(text)]
    kept = [item for item in typed if item not in PASSING]
    found = kept if len(kept) > 1 else typed
    return JOIN.join(map(stem, found)) if 2 <= len(found) <= LONGEST_PHRASE else ""


def phrases_in(typed: Sequence[str]) -> tuple[str, ...]:
    """Every run of some words that `phrase` may have made, shortest first; those that go with every word come last."""
    kept = [item for item in typed if item not in PASSING]
    bare = [run for run in _runs(typed) if sum(item not in PASSING for item in run) < 2]
    return tuple(dict.fromkeys(JOIN.join(map(stem, run)) for run in (*_runs(kept), *bare)))


def _runs(typed: Sequence[str]) -> Iterator[Sequence[str]]:
    for length in range(2, LONGEST_PHRASE + 1):
        for place in range(len(typed) - length + 1):
            yield typed[place : place + length]


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


def part_terms(part: Part, lexicon: Lexicon) -> dict[str, list[str]]:
    """The terms of a part by field; each stands in one of them."""
    said = (part.title, part.text, *part.keywords)
    single = [item for item in part.keywords if not phrase(item)]
    other = [text for key in _keys(said) for text in lexicon.synonyms.get(key, ())]
    whole = dict.fromkeys(terms("\n".join(said)))
    pieces = [piece for term in whole for piece in lexicon.parts.get(term, ())]
    found = {
        "eigen_woorden": _terms(single),
        "eigen_zinnen": [item for item in map(phrase, (*part.keywords, part.title, *other)) if item],
        "woorden_uit_zinnen": _terms(part.keywords),
        "eigen_titel": terms(part.title),
        "eigen_synoniemen": [*_terms(other), *pieces, *lexicon.compounds_of(whole.keys())],
        "eigen_tekst": terms(part.text),
        "toelichting": _terms(part.more),
    }
    seen: set[str] = set()
    for name in PART_BOOSTS:
        found[name] = [term for term in dict.fromkeys(found[name]) if term not in seen]
        seen.update(found[name])
    return found


def _keys(texts: Iterable[str]) -> Iterable[str]:
    """Every run of words in some texts as one term, once, to look synonyms up by."""
    runs: dict[str, None] = {}
    for text in texts:
        typed = [item.text for item in words(text)]
        runs |= dict.fromkeys((*map(stem, typed), *phrases_in(typed)))
    return runs


def _terms(texts: Iterable[str]) -> list[str]:
    """The terms of some texts; no word goes on over the end of a line."""
    return terms("\n".join(texts))


@dataclass(frozen=True)
class SearchIndex:
    """What lunr built, with the pages it is about. A page is known by its number, its place in `targets`; the numbers
    of parts follow on those.

    `postings` has the terms in order of alphabet, of a term only the fields that have it, of a field its pages by
    number; a worth is lunr's own, to the three decimals that it serializes.
    """

    targets: Sequence[Target]
    parts: Sequence[Part]
    postings: Postings

    @property
    def size(self) -> int:
        """How many pages and parts there are."""
        return len(self.targets) + len(self.parts)

    @property
    def terms(self) -> list[str]:
        """Every term, sorted."""
        return list(self.postings)

    def places(self, term: str) -> int:
        """The number of pairs, of a page or part and a field, that have a term."""
        return sum(map(len, self.postings[term].values()))

    def rarity(self, term: str) -> float:
        """lunr's idf: how much a term tells pages and parts apart. Zero for a term that the index does not have."""
        posting = self.postings.get(term)
        return float(idf(posting, self.size)) if posting else 0.0


@lru_cache(maxsize=10_000)
def worths(rarity: float, boost: float) -> tuple[float, ...]:
    """What lunr makes of a term of this rarity that stands 1, 2 … `MOST` times in a field with this boost.

    lunr's BM25 without a length in it. `theme/assets/zoek/rangschik.js` works it out with the same formula, so that a
    browser needs the number of times alone.
    """
    return tuple(round(rarity * ((K1 + 1) * times) / (K1 + times) * boost, 3) for times in range(1, MOST + 1))


def build_index(
    targets: Sequence[Target],
    parts: Sequence[Part],
    lexicon: Lexicon,
    page_terms: Callable[[Target, Lexicon], FieldTerms] = field_terms,
    terms_of_part: Callable[[Part, Lexicon], FieldTerms] = part_terms,
) -> SearchIndex:
    """Builds the index with lunr; the same library always gives the same index. The last two give terms by field."""
    found = [*(page_terms(item, lexicon) for item in targets), *(terms_of_part(item, lexicon) for item in parts)]
    return SearchIndex(targets, parts, postings_of(dict(enumerate(found)), len(found)))


def postings_of(found: Mapping[int, FieldTerms], size: int) -> Postings:
    """What lunr makes of the terms of pages and parts by number, when there are `size` of them.

    Those that are not among them have none of these terms, but count for how rare a term is.
    """
    if not found:
        return {}
    builder = Builder()
    builder.k1(K1)
    # Pages differ in length because subjects do, not because short ones are better; see `MOST`.
    builder.b(0)
    # lunr's own steps know no Dutch: `field_terms` has done that work, and only lays its terms in a row.
    builder.pipeline.add(_in_row)
    for name, boost in FIELDS.items():
        builder.field(name, boost)
    for number, document in found.items():
        builder.add({"id": number, **_document(document)})
    builder.document_count = size
    return _postings(builder.build().serialize())


def _document(found: Mapping[str, Sequence[str]]) -> dict[str, list[str] | None]:
    """The terms of a page by field, each at most `MOST` times, as one piece of text for `_in_row`."""
    return {name: [" ".join(_repeated(found[name]))] if found.get(name) else None for name in FIELDS}


def times_in(terms: Iterable[str]) -> dict[str, int]:
    """How often each of these terms counts."""
    return {term: min(count, MOST) for term, count in Counter(terms).items()}


def _repeated(terms: Iterable[str]) -> Iterable[str]:
    return chain.from_iterable(repeat(term, count) for term, count in times_in(terms).items())


def _in_row(piece: object, place: int, pieces: object) -> list[str]:
    """A step of lunr's pipeline: the terms in a piece of text."""
    return str(piece).split(" ")


# lunr complains of a step that it does not know by name.
Pipeline.register_function(_in_row, "jgz-terms")


def _postings(serialized: Mapping[str, Any]) -> Postings:
    """What lunr serialized, by term: it keeps the worths by page, under numbers that it gave to the terms."""
    found: dict[str, dict[str, dict[int, float]]] = {term: {} for term, _ in serialized["invertedIndex"]}
    by_number = {posting["_index"]: found[term] for term, posting in serialized["invertedIndex"]}
    for place, elements in serialized["fieldVectors"]:
        field, _, page = place.partition("/")
        numbers = iter(elements)
        for number, worth in zip(numbers, numbers, strict=True):
            by_number[number].setdefault(field, {})[int(page)] = worth
    return found
