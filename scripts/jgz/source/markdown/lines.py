"""What each line of a text is: read once, and asked by everyone who judges a text or looks for places in it.

A line is what Python-Markdown with our extensions makes of it. One thing depends on more than this tells: an indented
line goes on with an item of a list, or is code.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property
from itertools import accumulate

from jgz.source.markdown.rows import columns_of, is_separator, without_escaped_bars
from jgz.source.markdown.spans import without_code_spans

# The sign of a quote or of an item of a list, with the spaces before it. A number ends in a dot: `1)` begins no list.
_CONTAINER = re.compile(r"[ \t]*(?:(>)|([-*+]|\d+\.)(?=[ \t]))")
_RULE = re.compile(r"[ ]{0,3}([-_*])(?:[ ]{0,2}\1){2,}[ ]*$")
_DEFINED = re.compile(r"\[(\^[^\]]+|[^\[\]]+)\]:[ \t]*")
_LARGEST_LEVEL = 6
_QUOTES = frozenset("\"'(")
_CODE_SIGNS = ("```", "~~~")
_BLOCK_SIGN = "///"
_SPACES = (" ", "\t")


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


_ENDS_TABLE = frozenset({Kind.FENCE, Kind.OPTION, Kind.CODE})
# Text below these begins a paragraph, without a blank line between.
ENDS_PARAGRAPH = _ENDS_TABLE | {Kind.HEADING, Kind.UNDERLINE, Kind.RULE}


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


_OPTION, _CODE, _ROW, _SEPARATOR = map(Line, (Kind.OPTION, Kind.CODE, Kind.ROW, Kind.SEPARATOR))


@dataclass(frozen=True, slots=True)
class CodeFence:
    """What opens code: its line, its signs, what stands behind them, and the line that closes it (0: none does)."""

    line: int
    signs: str
    info: str
    end: int


@dataclass(frozen=True, slots=True)
class Table:
    """A paragraph with a table: its first line, its rows without code, and the index of the row below the head."""

    start: int
    rows: tuple[str, ...]
    separator: int


class Lines:
    """A text by its lines, counted from 0. `first_line` is the line of the file on which the text begins."""

    def __init__(self, text: str, first_line: int = 1) -> None:
        self.text = text
        self.first_line = first_line
        self.lines = text.split("\n")

    def kind(self, number: int) -> Kind:
        """What a line is."""
        if line := self.marked.get(number):
            return line.kind
        return Kind.TEXT if self.lines[number].strip(" \t") else Kind.BLANK

    def of_kind(self, *kinds: Kind) -> list[tuple[int, Line]]:
        """The lines of some kinds other than text and blank, in order, each with its number."""
        return [(number, line) for number, line in self.marked.items() if line.kind in kinds]

    @cached_property
    def marked(self) -> dict[int, Line]:
        """Every line that is more than running text at its beginning, by number and in order."""
        if not self.tables:
            return self._reading.marked
        rows = {
            number: _SEPARATOR if number == table.start + table.separator else _ROW
            for table in self.tables
            # Below other text in the same paragraph no table begins.
            if table.separator == 1
            for number in range(table.start + table.separator - 1, table.start + len(table.rows))
        }
        return dict(sorted((self._reading.marked | rows).items()))

    @property
    def code_fences(self) -> list[CodeFence]:
        """Where blocks of code begin, also those that nothing closes."""
        return self._reading.code_fences

    @cached_property
    def code(self) -> frozenset[int]:
        """The lines of blocks of code, fences included."""
        return frozenset(number for item in self.code_fences if item.end for number in range(item.line, item.end + 1))

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """Every paragraph with a table."""
        return tuple(self._tables()) if self._reading.separators else ()

    @cached_property
    def visible(self) -> str:
        """The text with everything blanked that is shown as code, so that offsets stay the same."""
        if not self.code:
            return without_code_spans(self.text)
        lines = (" " * len(line) if number in self.code else line for number, line in enumerate(self.lines))
        return without_code_spans("\n".join(lines))

    def start(self, number: int) -> int:
        """The offset in the text at which a line begins."""
        return self._starts[number]

    def number(self, offset: int) -> int:
        """The line in which an offset in the text lies."""
        return bisect_right(self._starts, offset) - 1

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column in the file of an offset in the text, each from 1."""
        number = self.number(offset)
        return self.first_line + number, offset - self._starts[number] + 1

    @cached_property
    def _starts(self) -> list[int]:
        return list(accumulate((len(line) + 1 for line in self.lines), initial=0))

    @cached_property
    def _reading(self) -> _Reading:
        return _Reading(self.lines)

    def _tables(self) -> Iterator[Table]:
        visible = self.visible.split("\n")
        done = 0
        for number in self._reading.separators:
            start = number if number < done else self._reading.paragraph_of(number)
            if number == start:
                continue
            done = end = self._reading.end_of_table(number)
            rows = tuple(map(without_escaped_bars, visible[start:end]))
            separator = number - start
            if "|" in rows[separator - 1] and columns_of(rows[separator - 1]) == columns_of(rows[separator]):
                yield Table(start, rows, separator)


class _Reading:
    """One reading of a text, line after line; which lines are a table, follows from it."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self.marked: dict[int, Line] = {}
        self.code_fences: list[CodeFence] = []
        self.separators: list[int] = []
        number = 0
        while number < len(lines):
            line = lines[number]
            # What begins with a letter is text, and most lines do.
            if line and not line[0].isalpha():
                number = self._take(number, line)
            number += 1

    def _take(self, number: int, line: str) -> int:
        """Takes in a line; the last line that belongs to it."""
        first = line[0]
        if first == "/" and line.startswith(_BLOCK_SIGN):
            return self._fence(number, line)
        if first in "`~" and line.startswith(_CODE_SIGNS):
            return self._code(number, line)
        if first == "#":
            self.marked[number] = Line(Kind.HEADING, 0, _level(line))
            return number
        if first == "|":
            # Nothing else begins with a bar.
            if is_separator(line):
                self.separators.append(number)
            return number
        found = _by_its_signs(line, self._lines[number + 1] if number + 1 < len(self._lines) else "")
        if line[-1] in "=- " and (level := self._underlines(number, line)):
            found = Line(Kind.UNDERLINE, level=level)
        if found:
            self.marked[number] = found
        if "|" in line and is_separator(line):
            self.separators.append(number)
        return number

    def _code(self, number: int, line: str) -> int:
        info = line.lstrip(line[0])
        signs = line[: len(line) - len(info)]
        if "`" in info:
            return number
        ends = self._code_ends.get(signs, [])
        place = bisect_right(ends, number)
        end = ends[place] if place < len(ends) else 0
        self.code_fences.append(CodeFence(number, signs, info, end))
        if not end:
            return number
        self.marked.update(dict.fromkeys(range(number, end + 1), _CODE))
        return end

    @cached_property
    def _code_ends(self) -> dict[str, list[int]]:
        """The lines that can close a block of code, by their signs."""
        ends: dict[str, list[int]] = {}
        for number, line in enumerate(self._lines):
            if line.startswith(_CODE_SIGNS) and not (signs := line.rstrip(" ")).strip(line[0]):
                ends.setdefault(signs, []).append(number)
        return ends

    def _fence(self, number: int, line: str) -> int:
        rest = line.lstrip("/")
        slashes = len(line) - len(rest)
        name = rest.strip()
        self.marked[number] = Line(Kind.FENCE, slashes, slashes, name)
        last = len(self._lines) - 1
        while (
            name and number < last and self._lines[number + 1].startswith(_SPACES) and self._lines[number + 1].strip()
        ):
            number += 1
            self.marked[number] = _OPTION
        return number

    def _underlines(self, number: int, line: str) -> int:
        """The level of the heading that a line makes of the one above it, or 0.

        The one above must be the first of its paragraph, in the same quote, or as far indented in the same item.
        """
        marks = line.lstrip(" >\t")
        before = line[: len(line) - len(marks)]
        if not number or not marks or marks.rstrip(" ").strip("=-"):
            return 0
        above = self._lines[number - 1]
        same = above.startswith(before.rstrip(" ")) if ">" in before else _indent(above) == before
        begins = self._begins_paragraph(number - 1)
        # A rule across the page is taken out of a list first; a shorter underline belongs to the item.
        in_item = not _RULE.match(marks) and number - 1 in self.marked and self.marked[number - 1].kind is Kind.ITEM
        if not same or not (begins or in_item) or not self._may_be_underlined(number - 1, before):
            return 0
        return 1 if marks[0] == "=" else 2

    def _begins_paragraph(self, number: int) -> bool:
        """Whether a line is the first of its paragraph: below one that ends the last, or in a quote below text.

        An indented line at the beginning of a paragraph is taken out of it, as code or to go on with an item.
        """
        above = number - 1
        while above >= 0 and _indent(self._lines[above]) and not _indent(self._lines[number]):
            above -= 1
        return above < 0 or self._lies_between(above) or self._quotes(number) > self._quotes(above)

    def _may_be_underlined(self, number: int, before: str) -> bool:
        """Whether an underline behind `before` makes a heading of a line; a `#` behind a sign is then its text."""
        line = self.marked.get(number)
        if line and (line.kind is Kind.RULE or (line.kind is Kind.HEADING and line.begin and not before)):
            return True
        return not self._lies_between(number)

    def _quotes(self, number: int) -> int:
        return self.marked[number].quotes if number in self.marked else 0

    def _lies_between(self, number: int) -> bool:
        """Whether a line, also of a quote, lies between two paragraphs."""
        return self._ends(number, ENDS_PARAGRAPH) or not self._lines[number].strip(" >\t")

    def _ends(self, number: int, kinds: frozenset[Kind]) -> bool:
        """Whether a line is blank or of one of some kinds."""
        line = self.marked.get(number)
        return line.kind in kinds if line else not self._lines[number].strip(" \t")

    def paragraph_of(self, number: int) -> int:
        """The first line of the paragraph that a line is in; a quote begins one."""
        while number > 0 and not self._ends(number - 1, ENDS_PARAGRAPH):
            if self._quotes(number) > self._quotes(number - 1):
                break
            number -= 1
        return number

    def end_of_table(self, number: int) -> int:
        """The line after the last row: a table takes in all up to a blank line, code or a block; in a quote less."""
        kinds = ENDS_PARAGRAPH if self._quotes(number) else _ENDS_TABLE
        while number < len(self._lines) and not self._ends(number, kinds):
            number += 1
        return number


def _indent(line: str) -> str:
    """The spaces before a line that count: those of a quote or of an item that it goes on with."""
    spaces = line[: len(line) - len(line.lstrip(" \t"))]
    return spaces if len(spaces) >= 4 else ""


def _width(before: str) -> int:
    """The number of columns that what stands before something takes, tabs included."""
    return len(before.expandtabs(4))


def _by_its_signs(line: str, below: str) -> Line | None:
    """What a line is, with the one below it; None for running text without any sign or space before it."""
    place = quotes = lists = 0
    while match := _CONTAINER.match(line, place):
        if match[1]:
            quotes += 1
        elif _RULE.match(line, place):
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
        found.level = _level(rest)
        found.kind = _heading(line, place, begin)
    elif sign == "[" and (defined := _DEFINED.match(rest)):
        _define(found, defined, line, below)
    elif sign and sign in "-_*" and _RULE.match(line, place):
        found.kind = Kind.RULE
    return found if place or (rest and (begin or found.kind is not Kind.TEXT)) else None


def _level(heading: str) -> int:
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
