"""What each line of a text is: read once, and asked by everyone who judges a text or looks for places in it.

A line is what Python-Markdown with our extensions makes of it. One thing depends on more than this tells: an indented
line goes on with an item of a list, or is code.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from jgz.source.markdown.rows import is_separator, makes_table, without_escaped_bars
from jgz.source.markdown.signs import ENDS_PARAGRAPH, ENDS_TABLE, RULE, Kind, Line, by_its_signs, level_of
from jgz.source.markdown.spans import without_code_spans

_CODE_SIGNS = ("```", "~~~")
_BLOCK_SIGN = "///"
_SPACES = (" ", "\t")


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

    def quotes(self, number: int) -> int:
        """In how many quotes a line stands, by its own signs."""
        return self.marked[number].quotes if number in self.marked else 0

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
            done = end = self._reading.end_of_table(start)
            rows = tuple(map(without_escaped_bars, visible[start:end]))
            separator = number - start
            if makes_table(rows[separator], rows[separator - 1]):
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
            self.marked[number] = Line(Kind.HEADING, 0, level_of(line))
            return number
        if first == "|":
            # Nothing else begins with a bar.
            if is_separator(line):
                self.separators.append(number)
            return number
        found = by_its_signs(line, self._lines[number + 1] if number + 1 < len(self._lines) else "")
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
        # The host takes a rule across the page out of a paragraph before it takes in items and addresses.
        begins = self._begins_paragraph(number - 1) or (not RULE.match(marks) and self._begins_text(number - 1))
        if not same or not begins or not self._may_be_underlined(number - 1, before):
            return 0
        return 1 if marks[0] == "=" else 2

    def _begins_text(self, number: int) -> bool:
        """Whether a line is the first of an item, or the first below an address."""
        here, above = self.marked.get(number), self.marked.get(number - 1)
        if here and here.kind is Kind.ITEM:
            return True
        if above and above.kind is Kind.ITEM:
            return not self._lines[number - 1][above.begin :]
        return above is not None and above.kind is Kind.ADDRESS

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

    def end_of_table(self, start: int) -> int:
        """The line after the last row of a table that begins on a line.

        It takes in all up to a blank line, code or a block: also a heading, unless the host had to look for what stands
        above the table first.
        """
        above = self.marked.get(start - 1)
        in_item = above is not None and above.kind is Kind.HEADING and above.begin > 0
        late = in_item or (above is not None and above.kind in (Kind.RULE, Kind.UNDERLINE))
        kinds = ENDS_PARAGRAPH if late or self._quotes(start) else ENDS_TABLE
        number = start
        while number < len(self._lines) and not self._ends(number, kinds):
            number += 1
        return number


def _indent(line: str) -> str:
    """The spaces before a line that count: those of a quote or of an item that it goes on with."""
    spaces = line[: len(line) - len(line.lstrip(" \t"))]
    return spaces if len(spaces) >= 4 else ""
