"""The index as small files: cut by range of terms, so that a query fetches only the pieces that hold its words.

Both tiers (the quick fields and the others) come from one build, so a term's rarity is the same in each and the
pieces add up to exactly the whole index; `theme/assets/zoek/lader.js` is the reader. The form of a piece:

    [[term, places, [field, page, page, …], …], …]

`places` is the number of page-and-field pairs with the term in the whole index (lunr's idf needs it); `field` is the
number of the field; a page is the step from the page before, times `MOST`, plus how often the term occurs less one.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jgz.search.index import BOOSTS, MOST, QUICK, SearchIndex

# What a piece may weigh over the line, in bytes. Smaller ones make more requests, larger ones carry more ballast.
PIECE = 1_200
_FIELDS = tuple(BOOSTS)
_TIERS = {"snel": QUICK, "rest": tuple(name for name in BOOSTS if name not in QUICK)}

Row = list[Any]


@dataclass(frozen=True, slots=True)
class Piece:
    """A file with the terms from `first` up to the next piece of its tier."""

    first: str
    text: str


def cut(index: SearchIndex) -> dict[str, tuple[Piece, ...]]:
    """The pieces of each tier, in the order of their terms."""
    return {tier: tuple(_pieces(list(_rows(index, names)))) for tier, names in _TIERS.items()}


def _rows(index: SearchIndex, names: Sequence[str]) -> Iterator[Row]:
    for term in index.terms:
        posting = index.postings[term]
        fields = [[_FIELDS.index(name), *_pages(index, term, name, posting[name])] for name in names if posting[name]]
        if fields:
            yield [term, sum(len(posting[name]) for name in _FIELDS), *fields]


def _pages(index: SearchIndex, term: str, name: str, refs: Mapping[str, Any]) -> Iterator[int]:
    before = 0
    for ref in refs:
        number = int(ref)
        yield (number - before) * MOST + index.frequencies[f"{name}/{ref}"][term] - 1
        before = number


def _pieces(rows: list[Row]) -> Iterator[Piece]:
    """Cuts rows into pieces of about equal weight."""
    if not rows:
        return
    whole = len(gzip.compress(_text(rows).encode(), mtime=0))
    number = max(1, -(-whole // PIECE))
    sizes = [len(_text([row])) for row in rows]
    most = sum(sizes) / number
    start, size = 0, 0
    for place, own in enumerate(sizes):
        size += own
        if size >= most or place == len(rows) - 1:
            piece = rows[start : place + 1]
            yield Piece(piece[0][0], _text(piece))
            start, size = place + 1, 0


def _text(rows: list[Row]) -> str:
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
