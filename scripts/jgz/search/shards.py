"""The index as small files: cut by range of terms, so that a query fetches only the pieces that hold its words.

Both tiers (the quick fields, with each phrase behind the word that it begins with, and the other fields) come from one
build, so a term's rarity is the same in each and the pieces add up to exactly the whole index;
`theme/assets/zoek/indexvorm.js` is the reader. A piece is JSON, with its terms front coded and a row for each:

    ["AoogDarts", "2A5,1kC3 1B9"]

A row begins with `places`, the number of pairs of a page or part and a field with the term in the whole index (lunr's
idf needs it). Then for each field a capital for its number (`A` is the first), and its pages with a comma between: a
page is the step from the page before, times the most that a term can stand in the field, plus how often it does less
one. Numbers are written to base 36: a sixth less, compressed, than lists of decimal ones.

How often is read off lunr's own figure: the one that it must be (`index.worths`). A figure that a browser could not
work out again stops the build.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from jgz.search.front_coding import front_coded
from jgz.search.index import FIELDS, JOIN, QUICK, SearchIndex, most_in, worths

# Letters that a piece may hold; a term that has more on its own stands alone. Smaller pieces make more requests (each
# with a head of some 200 bytes), larger ones carry more ballast.
PIECE = 1_750
_FIELDS = tuple(FIELDS)
_FIELD = re.compile("([A-Z])([^A-Z]*)")
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_TIERS = {
    "snel": QUICK,
    "rest": tuple(name for name in FIELDS if name not in QUICK),
}

Row = tuple[str, str]
# Tier -> term, in order of alphabet -> its row.
Rows = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Piece:
    """A file with the terms that come before those of the next piece of its tier.

    `first` is the shortest text that lies after every term of the piece before and not after any of its own.
    """

    first: str
    text: str


def rows_of(index: SearchIndex) -> Rows:
    """The rows of an index."""
    return {tier: dict(_rows(index, names)) for tier, names in _TIERS.items()}


def cut(rows: Rows) -> dict[str, tuple[Piece, ...]]:
    """The pieces of each tier, in the order of their terms."""
    return {tier: tuple(_pieces(iter(rows[tier].items()))) for tier in _TIERS}


def quick_words(rows: Rows) -> list[str]:
    """The words of the quick fields, sorted: what misspelled ones are compared with."""
    return [term for term in rows["snel"] if JOIN not in term]


def read_row(text: str) -> Iterator[tuple[str, int, int]]:
    """What a row says: field, number of a page or part, and how often the term stands there."""
    for letter, steps in _FIELD.findall(text):
        name, number = _FIELDS[ord(letter) - ord("A")], 0
        most = most_in(name)
        for step in steps.split(","):
            more, times = divmod(int(step, 36), most)
            number += more
            yield name, number, times + 1


def _rows(index: SearchIndex, names: Sequence[str]) -> Iterator[Row]:
    """Each term that these fields have, with its row."""
    fields = [(name, chr(ord("A") + _FIELDS.index(name))) for name in names]
    for term, posting in index.postings.items():
        shown = [(name, letter) for name, letter in fields if name in posting]
        if shown:
            rarity = index.rarity(term)
            found = [f"{letter}{','.join(_pages(posting[name], rarity, name))}" for name, letter in shown]
            yield term, f"{_base36(index.places(term))}{''.join(found)}"


def _pages(posting: Mapping[int, float], rarity: float, name: str) -> Iterator[str]:
    """Each page or part with a term in a field as text."""
    known, most = worths(rarity, FIELDS[name]), most_in(name)
    before = 0
    for number, worth in posting.items():
        yield _base36((number - before) * most + known.index(worth))
        before = number


@cache
def _base36(number: int) -> str:
    more, last = divmod(number, 36)
    return f"{_base36(more) if more else ''}{_DIGITS[last]}"


def _pieces(rows: Iterator[Row]) -> Iterator[Piece]:
    """Puts rows together until the next one does not fit."""
    held: list[Row] = []
    first, last, size = "", "", 0
    for term, text in rows:
        more = len(term) + len(text)
        if held and size + more > PIECE:
            yield _piece(first, held)
            held, size = [], 0
        if not held:
            first = _between(last, term)
        held.append((term, text))
        size += more
        last = term
    if held:
        yield _piece(first, held)


def _piece(first: str, rows: Sequence[Row]) -> Piece:
    terms, texts = zip(*rows, strict=True)
    return Piece(first, json.dumps([front_coded(terms), " ".join(texts)], ensure_ascii=False, separators=(",", ":")))


def _between(before: str, term: str) -> str:
    """The shortest beginning of a term that comes after the term before it."""
    return next(term[:length] for length in range(1, len(term) + 1) if term[:length] > before)
