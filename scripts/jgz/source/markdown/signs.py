"""What a line is by the signs that it begins with, whatever stands above it.

Where this differs from CommonMark, it is what Python-Markdown reads: a number and a bracket begin no list, any number
of `#` makes a heading, with or without a space behind it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

# The sign of a quote or of an item of a list, with the spaces before it. A number ends in a dot: `1)` begins no list.
_CONTAINER = re.compile(r"[ \t]*(?:(>)|([-*+]|\d+\.)(?=[ \t]))")
RULE = re.compile(r"[ ]{0,3}([-_*])(?:[ ]{0,2}\1){2,}[ ]*$")
_DEFINED = re.compile(r"\[(\^[^\]]+|[^\[\]]+)\]:[ \t]*")
_LARGEST_LEVEL = 6
# Far deeper than any text may go (`limits`); a line of nothing but signs costs no more than that.
_DEEPEST = 20
_QUOTES = frozenset("\"'(")


class Kind(Enum):
    """What a line is. Running text may go on with the item, quote or note above it."""

    BLANK = auto()
    TEXT = auto()
    HEADING = auto()
    UNDERLINE = auto()  # makes the line above it a heading
    SHIFTED_HEADING = auto()  # text, because of the spaces before it
    RULE = auto()
    ITEM = auto()
    NOTE = auto()  # gives the text of a footnote
    ADDRESS = auto()  # gives where `[name]` leads
    SOURCE = auto()  # gives a source, as other systems have it
    ROW = auto()  # of a table, its head included
    SEPARATOR = auto()
    FENCE = auto()  # opens or closes a block of ours
    OPTION = auto()
    CODE = auto()  # between fences, and these fences


ENDS_TABLE = frozenset({Kind.FENCE, Kind.OPTION, Kind.CODE})
# Text below these begins a paragraph, without a blank line between.
ENDS_PARAGRAPH = ENDS_TABLE | {Kind.HEADING, Kind.UNDERLINE, Kind.RULE}


@dataclass(slots=True)
class Line:
    """A line that is more than running text at its beginning. Nobody changes it; there are too many to freeze.

    `begin` is the column, from 0, behind the signs of quotes and lists and their spaces, or behind the slashes of a
    fence or the name of a note or address. `level` is that of a heading, or the number of slashes. `name` is that of
    a note or address, or what stands behind the slashes. `quotes` and `lists` tell how deep the line stands in those,
    by its own signs and the spaces before them.
    """

    kind: Kind
    begin: int = 0
    level: int = 0
    name: str = ""
    quotes: int = 0
    lists: int = 0


def _width(before: str) -> int:
    """The number of columns that what stands before something takes, tabs included."""
    return len(before.expandtabs(4))


def by_its_signs(line: str, below: str) -> Line | None:
    """What a line is, with the one below it; None for running text without any sign or space before it."""
    place = quotes = lists = 0
    while quotes + lists < _DEEPEST and (match := _CONTAINER.match(line, place)):
        if match[1]:
            quotes += 1
        elif RULE.match(line, place):
            break
        else:
            # Four spaces before the sign make one level more.
            lists += 1 + (_width(line[: match.start(2)]) - _width(line[:place])) // 4
        place = match.end()
    rest = line[place:].lstrip(" \t")
    begin = len(line) - len(rest)
    found = Line(Kind.ITEM if lists else Kind.TEXT if rest else Kind.BLANK, begin, 0, "", quotes, lists)
    sign = rest[:1]
    if sign == "#":
        found.level = level_of(rest)
        found.kind = _heading(line, place, begin)
    elif sign == "[" and (defined := _DEFINED.match(rest)):
        _define(found, defined, line, below)
    elif sign and sign in "-_*" and RULE.match(line, place):
        found.kind = Kind.RULE
    return found if place or (rest and (begin or found.kind is not Kind.TEXT)) else None


def level_of(heading: str) -> int:
    """The level of a heading that begins with its `#`."""
    return min(len(heading) - len(heading.lstrip("#")), _LARGEST_LEVEL)


def _heading(line: str, place: int, begin: int) -> Kind:
    """The kind of a line with a `#` at `begin`, behind signs of quotes and lists up to `place` and some spaces."""
    in_quote = line[:place].endswith(">")
    spaces = _width(line[:begin]) - _width(line[:place]) - in_quote
    # Behind the sign of an item any spaces will do; indented by four, it goes on with an item.
    if spaces <= 0 or spaces >= 4 or (place and not in_quote):
        return Kind.HEADING
    return Kind.TEXT if line[begin:].lstrip("#")[:1].strip() else Kind.SHIFTED_HEADING


def _define(found: Line, defined: re.Match[str], line: str, below: str) -> None:
    """Takes in `[name]:` behind the signs of a line, which may be the beginning of a sentence as well."""
    name = defined[1]
    said = line[found.begin + defined.end() :] or below
    if name.startswith("^"):
        found.kind = Kind.NOTE
    elif name.startswith("@") and not found.quotes and not found.lists and found.begin < 4:
        found.kind = Kind.SOURCE
    elif _is_address(said):
        found.kind = Kind.ADDRESS
    else:
        return
    found.name = name.removeprefix("^")
    found.begin += defined.end()


def _is_address(said: str) -> bool:
    """Whether some text is one word, with at most a title behind it, between quotes or brackets."""
    word, *more = said.split(maxsplit=1) or [""]
    return word != "" and (not more or more[0][0] in _QUOTES or not _QUOTES.isdisjoint(word[1:]))
