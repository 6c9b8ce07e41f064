"""Reading the pieces of the index back: a decoder of its own, from the description of their form."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import log
from typing import Any

from lunr.index import Index

from jgz.search.documents import Target
from jgz.search.index import SearchIndex
from jgz.search.shards import cut

# term -> field -> page -> how often
Postings = dict[str, dict[str, dict[int, int]]]


@dataclass(frozen=True)
class Head:
    """What the head of the index says to whoever reads its pieces."""

    fields: list[list[Any]]
    k1: float
    most: int


def decode(pieces: Iterable[str], head: Head) -> tuple[Postings, dict[str, int]]:
    """The postings in some pieces, and for each term its number of page-and-field pairs in the whole index."""
    postings: Postings = {}
    places: dict[str, int] = {}
    for text in pieces:
        for term, number, *fields in json.loads(text):
            assert places.setdefault(term, number) == number
            for field, *steps in fields:
                name = head.fields[field][0]
                assert name not in postings.setdefault(term, {}), "a field of a term stands in two pieces"
                postings[term][name] = _pages(steps, head.most)
    return postings, places


def _pages(steps: list[int], most: int) -> dict[int, int]:
    found, page = {}, 0
    for step in steps:
        page += step // most
        found[page] = step % most + 1
    return found


def whole_form(postings: Postings, places: Mapping[str, int], head: Head, pages: int) -> dict[str, Any]:
    """The postings in the form that lunr serializes, terms numbered by alphabet."""
    inverted, vectors = [], {f"{name}/{number}": [] for name, _ in head.fields for number in range(pages)}
    for number, term in enumerate(sorted(postings)):
        rarity = log(1 + abs((pages - places[term] + 0.5) / (places[term] + 0.5)))
        for name, boost in head.fields:
            for page, times in postings[term].get(name, {}).items():
                worth = rarity * ((head.k1 + 1) * times) / (head.k1 + times) * boost
                vectors[f"{name}/{page}"] += [number, round(worth, 3)]
        fields = {name: {str(page): {} for page in postings[term].get(name, {})} for name, _ in head.fields}
        inverted.append([term, {"_index": number, **fields}])
    return {
        "version": "2.3.9",
        "fields": [name for name, _ in head.fields],
        "fieldVectors": [[name, vector] for name, vector in vectors.items()],
        "invertedIndex": inverted,
        "pipeline": [],
    }


def by_alphabet(serialized: Mapping[str, Any]) -> dict[str, Any]:
    """What lunr serialized, with its terms numbered by alphabet instead of by when it met them."""
    rows = sorted(serialized["invertedIndex"])
    new = {posting["_index"]: number for number, (_, posting) in enumerate(rows)}
    vectors = []
    for name, elements in serialized["fieldVectors"]:
        pairs = sorted((new[term], round(worth, 3)) for term, worth in zip(elements[::2], elements[1::2], strict=True))
        vectors.append([name, [value for pair in pairs for value in pair]])
    inverted = [[term, {**posting, "_index": new[posting["_index"]]}] for term, posting in rows]
    return {**serialized, "fieldVectors": vectors, "invertedIndex": inverted}


@dataclass(frozen=True)
class DecodedIndex:
    """An index made of pieces, to rank with: what `SearchIndex` gives, from nothing but what a browser reads."""

    targets: tuple[Target, ...]
    postings: Mapping[str, Any]
    serialized: Mapping[str, Any]

    @property
    def terms(self) -> list[str]:
        """Every term, sorted."""
        return sorted(self.postings)

    @cached_property
    def lunr(self) -> Index:
        """The index, ready to be asked."""
        return Index.load(dict(self.serialized))


def decoded(index: SearchIndex, head: Head) -> DecodedIndex:
    """The whole index from its pieces."""
    postings, places = decode((piece.text for pieces in cut(index).values() for piece in pieces), head)
    serialized = whole_form(postings, places, head, len(index.targets))
    empty = {name: {} for name, _ in head.fields}
    return DecodedIndex(tuple(index.targets), {term: {**empty, **item} for term, item in postings.items()}, serialized)
