"""Reading the pieces of the index back: a decoder of its own, from the description of their form."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log
from typing import Any

from jgz.search.index import SearchIndex
from jgz.search.shards import cut, rows_of

# term -> field -> page -> how often
Times = dict[str, dict[str, dict[int, int]]]


@dataclass(frozen=True)
class Head:
    """What the head of the index says to whoever reads its pieces."""

    fields: list[list[Any]]
    k1: float


def decode(pieces: Iterable[str], head: Head) -> tuple[Times, dict[str, int]]:
    """How often terms stand where, by some pieces, and for each its number of pairs of a page or part and a field."""
    times: Times = {}
    places: dict[str, int] = {}
    for text in pieces:
        for term, row in rows_in(text):
            number, *fields = re.findall("[A-Z]?[^A-Z]+", row)
            assert places.setdefault(term, int(number, 36)) == int(number, 36)
            for field in fields:
                name, _, most = head.fields[ord(field[0]) - 65]
                assert name not in times.setdefault(term, {}), "a field of a term stands in two pieces"
                times[term][name] = _pages([int(step, 36) for step in field[1:].split(",")], most)
    return times, places


def rows_in(piece: str) -> list[tuple[str, str]]:
    """The terms of a piece, each with its row."""
    terms, rows = json.loads(piece)
    return list(zip(unfolded(terms), rows.split(" "), strict=True))


def unfolded(text: str) -> list[str]:
    """The words that `front_coded` packed."""
    found = [""]
    for same, rest in re.findall("([A-Z])([^A-Z]*)", text):
        found.append(found[-1][: ord(same) - 65] + rest)
    return found[1:]


def _pages(steps: list[int], most: int) -> dict[int, int]:
    found, page = {}, 0
    for step in steps:
        page += step // most
        found[page] = step % most + 1
    return found


def decoded(index: SearchIndex, head: Head) -> SearchIndex:
    """The whole index from its pieces: what each term is worth, by nothing but what a browser reads."""
    times, places = decode((piece.text for pieces in cut(rows_of(index)).values() for piece in pieces), head)
    boosts = {name: boost for name, boost, _ in head.fields}
    postings = {}
    for term in sorted(times):
        rarity = log(1 + abs((index.size - places[term] + 0.5) / (places[term] + 0.5)))
        postings[term] = {
            field: {page: _worth(rarity, often, boosts[field], head) for page, often in pages.items()}
            for field, pages in times[term].items()
        }
    return SearchIndex(tuple(index.targets), tuple(index.parts), postings)


def _worth(rarity: float, times: int, boost: float, head: Head) -> float:
    return round(rarity * ((head.k1 + 1) * times) / (head.k1 + times) * boost, 3)


def as_lunr_loads(index: SearchIndex, fields: list[str]) -> dict[str, Any]:
    """An index in the form that lunr serializes and loads, terms numbered by alphabet."""
    vectors: dict[str, list[float]] = {}
    inverted = []
    for number, (term, posting) in enumerate(index.postings.items()):
        for name, pages in posting.items():
            for page, worth in pages.items():
                vectors.setdefault(f"{name}/{page}", []).extend((number, worth))
        refs: Mapping[str, Any] = {name: {str(page): {} for page in posting.get(name, ())} for name in fields}
        inverted.append([term, {"_index": number, **refs}])
    return {
        "version": "2.3.9",
        "fields": fields,
        "fieldVectors": list(map(list, vectors.items())),
        "invertedIndex": inverted,
        "pipeline": [],
    }
