"""Showing what a repair would change, as a unified diff that any terminal can print."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import accumulate

_CONTEXT = 3
_NO_END = "\\ Geen regeleinde aan het eind van het bestand\n"


def write_diff(path: str, before: str, after: str) -> str:
    """The diff of one file. What can't be seen is shown: `␍` for a return, `·` for a space at the end of a line.

    Repairs take lines away at the start or the end at most, so lines are set side by side instead of looked for:
    that takes no longer for a file that someone made to be hard to compare.
    """
    rows = _rows(_lines(before), _lines(after))
    changed = [number for number, (old, new) in enumerate(rows) if old != new]
    above = _counts(rows)
    hunks = "".join(_hunk(rows, above, first, last) for first, last in _spans(changed))
    return f"--- a/{path}\n+++ b/{path}\n{hunks}"


_Row = tuple[str | None, str | None]


def _lines(text: str) -> list[str]:
    """Lines with their line feed; `splitlines` would also break at other characters."""
    return [line for line in re.split(r"(?<=\n)", text) if line]


def _rows(old: list[str], new: list[str]) -> list[_Row]:
    """The lines side by side, None where there is none on one of the sides."""
    head = 0
    while new and head < len(old) - len(new) and not old[head].strip() and new[0].strip():
        head += 1
    more = max(len(old) - head, len(new))
    left: list[str | None] = [*old[head:], *[None] * (more - len(old) + head)]
    right: list[str | None] = [*new, *[None] * (more - len(new))]
    return [*((line, None) for line in old[:head]), *zip(left, right, strict=True)]


def _spans(changed: list[int]) -> Iterator[tuple[int, int]]:
    """First and last of the changed rows that stand near enough to be shown together."""
    first = 0
    for number in range(1, len(changed) + 1):
        if number == len(changed) or changed[number] - changed[number - 1] > 2 * _CONTEXT:
            yield changed[first], changed[number - 1]
            first = number


def _hunk(rows: list[_Row], above: list[tuple[int, int]], first: int, last: int) -> str:
    start = max(first - _CONTEXT, 0)
    shown = rows[start : last + _CONTEXT + 1]
    end = above[start + len(shown)]
    old, new = (_range(above[start][side], end[side]) for side in (0, 1))
    return f"@@ -{old} +{new} @@\n" + "".join(_shown(shown))


def _counts(rows: list[_Row]) -> list[tuple[int, int]]:
    """How many lines of each file stand above each row, and at the end how many there are."""
    old, new = ([row[side] is not None for row in rows] for side in (0, 1))
    return list(zip(accumulate(old, initial=0), accumulate(new, initial=0), strict=True))


def _range(before: int, end: int) -> str:
    """Where a hunk begins in one of the files and how many lines it has there."""
    return f"{before + 1 if end > before else before},{end - before}"


def _shown(rows: list[_Row]) -> Iterator[str]:
    """The lines of a hunk: of neighbours that changed, first the old ones and then the new ones."""
    new_lines: list[str] = []
    for old, new in rows:
        if old == new and old is not None:
            yield from new_lines
            new_lines.clear()
            yield _line(" ", old)
            continue
        if old is not None:
            yield _line("-", old)
        if new is not None:
            new_lines.append(_line("+", new))
    yield from new_lines


def _line(sign: str, line: str) -> str:
    words = line.removesuffix("\n")
    kept = words if sign == " " else words.rstrip(" \t")
    end = "".join("·" if char == " " else "␉" for char in words[len(kept) :])
    shown = f"{sign}{''.join(map(_visible, kept))}{end}\n"
    return shown if line.endswith("\n") else shown + _NO_END


def _visible(char: str) -> str:
    if char.isprintable() and not unicodedata.combining(char):
        return char
    return chr(0x2400 + ord(char)) if char < " " else f"<U+{ord(char):04X}>"
