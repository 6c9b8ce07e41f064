"""The line that a diagnostic is about, with a mark under the exact part, as plain text of a bounded width."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from jgz.diagnostics import Location
from jgz.reports.check.presentation import ROOM, LinesOf

# The part of the room that stays for what stands before the mark when the line is too long to show whole.
_BEFORE = 3
_TAB = "→   "
_CUT = "…"
# What is meant at a place of which only the beginning is known: a whole heading, fence, row or indented line, an
# element of html, a field with its value; else a quoted value, a word or address, or some signs.
_MEANT = re.compile(
    r"(?:#{1,6}[ ]|/{3,}|-{3,}|`{3,}|~{3,}|\||[ ]+\S).*"
    r"|<!--.*?(?:-->|$)|</?[A-Za-z][^<>]*>?"
    r"|[a-z_]+:[ ]+\S.*"
    r"|\"[^\"]*\"?|'[^']*'?|[@#/]*[^\W_][\w./#@-]*|[^\w\s]+|."
)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line of a file as it may be shown, and where the mark begins and how wide it is, in cells from 0."""

    number: int
    text: str
    start: int
    width: int


def excerpt(location: Location, lines_of: LinesOf, room: int = ROOM) -> Excerpt | None:
    """The line at a place, in about `room` cells; None when it can't be shown or holds nothing to look at."""
    lines = lines_of(location.path)
    if not 1 <= location.line <= len(lines):
        return None
    line = lines[location.line - 1].rstrip()
    if not line:
        return None
    start = min(location.column - 1, len(line))
    end = _end(line, start, location.length, room)
    first, last = _window(line, start, end, room)
    before, marked = _drawn(line[first:start]), _drawn(line[start:end])
    text = f"{_CUT * (first > 0)}{before}{marked}{_drawn(line[end:last])}{_CUT * (last < len(line))}"
    return Excerpt(location.line, text, width_of(before) + (first > 0), max(width_of(marked), 1))


def _end(line: str, start: int, length: int, room: int) -> int:
    """Where the marked part ends: as given, or the word at the place; never more than there is room for."""
    if not length:
        match = _MEANT.match(line[start : start + room])
        length = len(match.group().rstrip()) if match else 0
    end = min(start + length, len(line))
    end = min(end, start + room)
    while end > start and width_of(line[start:end]) > room - room // _BEFORE:
        end -= 1
    return end


def _window(line: str, start: int, end: int, room: int) -> tuple[int, int]:
    """The part of a line to show round the mark: all of it when that fits."""
    if len(line) <= room and width_of(line) <= room:
        return 0, len(line)
    first = start
    while first > 0 and start - first < room and width_of(line[first - 1 : start]) <= room // _BEFORE:
        first -= 1
    last = end
    while last < len(line) and last - first < room and width_of(line[first : last + 1]) <= room:
        last += 1
    return first, last


def _drawn(text: str) -> str:
    return "".join(map(_sign, text))


def _sign(char: str) -> str:
    """A character as it may reach a terminal: what would not be seen, or acted on, shows its number."""
    if char == "\t":
        return _TAB
    if char.isprintable():
        return char
    return chr(0x2400 + ord(char)) if ord(char) < 0x20 else f"<U+{ord(char):04X}>"


def width_of(text: str) -> int:
    """The number of cells that a text takes in a terminal."""
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(_cells(char) for char in _drawn(text))


def _cells(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
