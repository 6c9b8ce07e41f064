"""Which of the eight masks a code to scan gets: the one that ISO/IEC 18004 (7.8.3) has for it, as segno chooses it.

segno looks at one square at a time, which takes most of the time of a code. Here a row is one number with a byte for
each square, so that a step is taken for all squares at once. segno still draws the code.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import segno

MASKS = range(8)
# Behind each row come as many light squares as a pattern needs beside it.
_BESIDE = 4
_FINDER = re.escape(b"\1\0\1\1\1\0\1")
_LIGHT = re.escape(bytes(_BESIDE))
_FINDERS = re.compile(rb"(?<=%b)%b|%b(?=%b)" % (_LIGHT, _FINDER, _FINDER, _LIGHT))
_RUN = 5
# Squares on a side of the first version; each next one has four more.
_SMALLEST = 21
# Codes larger than this say in two corners how large they are.
_TELLS_SIZE_FROM = 45

_Rows = Iterable[bytes]


@dataclass(frozen=True, slots=True)
class _Plan:
    """What all codes of a size have in common, as numbers, along the rows and along the columns.

    `squares` are all squares; `judged` are those that count, without what tells mask and size; `changes` turns a code
    with the first mask into one with each of the others.
    """

    size: int
    squares: int
    judged: tuple[int, int]
    changes: tuple[tuple[int, int], ...]


def best_mask(text: str, error: str) -> int:
    """The mask (0-7) of the code of a text, with this level of correction (l, m, q, h) and no higher one."""
    first = _rows(text, error, 0)
    plan = _plan_of((len(first) - _SMALLEST) // 4 + 1, error)
    codes = _both_ways(first)
    penalties = [
        _penalty(plan, *((codes[way] ^ change[way]) & plan.judged[way] for way in (0, 1))) for change in plan.changes
    ]
    return penalties.index(min(penalties))


def _rows(text: str, error: str, mask: int, version: int | None = None) -> tuple[bytes, ...]:
    return tuple(map(bytes, segno.make_qr(text, error, version, mask=mask, boost_error=False).matrix))


@cache
def _plan_of(version: int, error: str) -> _Plan:
    """The plan of a version; what any code of it says shows it as well as another."""
    codes = [_both_ways(_rows("0", error, mask, version)) for mask in MASKS]
    changes = tuple((rows ^ codes[0][0], columns ^ codes[0][1]) for rows, columns in codes)
    size = _SMALLEST + 4 * (version - 1)
    return _Plan(size, _number([b"\1" * size] * size), _both_ways(_judged(size)), changes)


def _judged(size: int) -> list[bytes]:
    """The squares that count: not those beside the corners that tell the mask, and the size."""
    rows = [bytearray(b"\1" * size) for _ in range(size)]
    for place in (*range(9), *range(size - 8, size)):
        # The sixth square is part of the row of dark and light ones.
        if place != 6:
            rows[8][place] = rows[place][8] = 0
    if size >= _TELLS_SIZE_FROM:
        for place in range(6):
            for other in range(size - 11, size - 8):
                rows[place][other] = rows[other][place] = 0
    return [bytes(row) for row in rows]


def _both_ways(rows: Iterable[bytes]) -> tuple[int, int]:
    kept = list(rows)
    return _number(kept), _number(bytes(column) for column in zip(*kept, strict=True))


def _number(rows: _Rows) -> int:
    beside = bytes(_BESIDE)
    return int.from_bytes(beside + b"".join(row + beside for row in rows), "little")


def _length(size: int) -> int:
    return _BESIDE + size * (size + _BESIDE)


def _penalty(plan: _Plan, rows: int, columns: int) -> int:
    """How hard a code is to read: the four features of table 11 of the standard."""
    across = 8 * (plan.size + _BESIDE)
    found = 0
    for dark in (rows, columns):
        found += 40 * len(_FINDERS.findall(dark.to_bytes(_length(plan.size), "little")))
        for one in (dark, dark ^ plan.squares):
            runs = one
            for step in range(1, _RUN):
                runs &= one >> 8 * step
            # A run of five counts for three, and each square more for one.
            found += runs.bit_count() + 2 * (runs & ~(runs << 8)).bit_count()
    for one in (rows, rows ^ plan.squares):
        pair = one & one >> 8
        found += 3 * (pair & pair >> across).bit_count()
    share = rows.bit_count() / plan.size**2
    return found + 10 * int(abs(share * 100 - 50) / 5)
