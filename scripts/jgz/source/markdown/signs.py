"""What a line can be, and the signs that it begins with. CommonMark with the tables and notes of GitHub says which."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

# Each is matched on what is left of a line behind the signs and spaces that were read before.
RULE = re.compile(r"([-_*])(?:[ ]*\1){2,}[ ]*$")
_MOST_DIGITS = 9
_DIGITS = "0123456789"
NOTE = re.compile(r"\[\^([^\]\s]+)\]:[ ]*")
# A place where a link leads, `[name]: address "title"`, at the beginning of a paragraph.
DEFINED = re.compile(
    r"\[(?P<name>(?:[^\[\]\\]|\\.){1,999})\]:[ ]*\n?[ ]*(?P<address><[^<>\n]*>|[^\s<]\S*)"
    r"(?P<title>(?:[ ]+|[ ]*\n[ ]*)(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\))(?=[ ]*(?:\n|$)))?"
    r"[ ]*(?:\n|$)"
)
# What begins a frame or a tab in MkDocs and in other systems, the last before a title in quotes.
_FRAMES = ("!!!", "???", "???+")
_COLONS = ":::"
_TABS = ("===", "===+")
LARGEST_LEVEL = 6
CODE_SIGNS = ("```", "~~~")
BLOCK_SIGN = "///"


class Kind(Enum):
    """What a line is. Running text may go on with the item, quote or note above it."""

    BLANK = auto()
    TEXT = auto()
    HEADING = auto()
    UNDERLINE = auto()  # makes the lines above it a heading
    RULE = auto()
    ITEM = auto()
    NOTE = auto()  # gives the text of a footnote
    ADDRESS = auto()  # gives where `[name]` leads
    SOURCE = auto()  # gives a source, as other systems have it
    ROW = auto()  # of a table, its head included
    SEPARATOR = auto()
    FENCE = auto()  # opens or closes a block of ours
    OPTION = auto()
    CODE = auto()  # between fences, and these fences; or behind four spaces


@dataclass(slots=True)
class Line:
    """A line that is more than running text at its beginning. Nobody changes it; there are too many to freeze.

    `begin` is the column, from 0, behind the signs of quotes and lists and their spaces, or behind the slashes of a
    fence or the name of a note or address. `level` is that of a heading, or the number of slashes. `name` is that of
    a note or address, or what stands behind the slashes. `quotes` and `lists` tell how deep the line stands in those.
    """

    kind: Kind
    begin: int = 0
    level: int = 0
    name: str = ""
    quotes: int = 0
    lists: int = 0


def level_of(words: str) -> int:
    """The level of the heading that a line of words begins with its `#`, or 0."""
    level = len(words) - len(words.lstrip("#"))
    return level if level <= LARGEST_LEVEL and words[level : level + 1] in ("", " ") else 0


def marker_of(words: str) -> str:
    """The sign of an item that a line of words begins with, such as `-` or `12.`, or nothing."""
    digits = len(words) - len(words.lstrip(_DIGITS))
    sign = words[: digits + 1]
    is_sign = sign[-1:] in ((".", ")") if digits else ("-", "*", "+"))
    return sign if is_sign and digits <= _MOST_DIGITS and words[len(sign) : len(sign) + 1] in ("", " ") else ""


def frame_of(words: str) -> str:
    """The sign of a frame or tab of another system that a line of words begins with, or nothing."""
    first, _, rest = words.partition(" ")
    title = rest.lstrip(" ")
    if first.strip() in _FRAMES or (first in _TABS and title.startswith('"')):
        return first.strip()
    name = words.lstrip(":").lstrip(" ")
    named = words.startswith(_COLONS) and (name[:1].isalnum() or name[:1] == "_")
    return _COLONS if named else ""


def abbreviation_of(words: str) -> str:
    """The sign of an abbreviation, `*[words]:`, that a line of words begins with, or nothing."""
    name, closing, rest = words.removeprefix("*[").partition("]")
    return f"*[{name}]:" if words.startswith("*[") and name and closing and rest.startswith(":") else ""
