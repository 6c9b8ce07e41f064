"""What each line of a text is: read once, and asked by everyone who judges a text or looks for places in it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate

from jgz.source.markdown.node import CodeFence, Node, Reference
from jgz.source.markdown.signs import Kind, Line
from jgz.source.markdown.spans import without_code_spans
from jgz.source.markdown.structure import Reading


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its first line, its rows as they are written behind signs of quotes, and the column of each."""

    start: int
    rows: tuple[str, ...]
    columns: tuple[int, ...]


@lru_cache(maxsize=4)
def lines_of(text: str, first_line: int) -> Lines:
    """The lines of a text. Who reads it and who judges it right after share what was found out; nobody changes it."""
    return Lines(text, first_line)


class Lines:
    """A text by its lines, counted from 0. `first_line` is the line of the file on which the text begins."""

    def __init__(self, text: str, first_line: int = 1) -> None:
        self.text = text
        self.first_line = first_line
        self.lines = text.split("\n")

    @cached_property
    def _reading(self) -> Reading:
        return Reading(self.lines)

    def kind(self, number: int) -> Kind:
        """What a line is."""
        if line := self.marked.get(number):
            return line.kind
        return Kind.TEXT if self.lines[number].strip(" \t") else Kind.BLANK

    def quotes(self, number: int) -> int:
        """In how many quotes a line stands."""
        return self.marked[number].quotes if number in self.marked else 0

    def of_kind(self, *kinds: Kind) -> list[tuple[int, Line]]:
        """The lines of some kinds other than text and blank, in order, each with its number."""
        return [(number, line) for number, line in self.marked.items() if line.kind in kinds]

    @cached_property
    def marked(self) -> dict[int, Line]:
        """Every line that is more than running text at its beginning, by number and in order."""
        return dict(sorted(self._reading.marked.items()))

    @property
    def root(self) -> Node:
        """The text as a tree of its blocks."""
        return self._reading.root

    @property
    def code_fences(self) -> list[CodeFence]:
        """Where blocks of code begin, also those that nothing closes."""
        return self._reading.code_fences

    @property
    def code(self) -> set[int]:
        """The lines of blocks of code, fences included."""
        return self._reading.code

    @cached_property
    def fenced(self) -> frozenset[int]:
        """The lines of code between fences, with these; other code is what four spaces make it."""
        return frozenset(number for item in self.code_fences if item.end for number in range(item.line, item.end + 1))

    @property
    def references(self) -> list[Reference]:
        """The addresses that stand by themselves, `[name]: address`."""
        return self._reading.references

    def piece_of(self, number: int) -> Node | None:
        """The paragraph, heading or table that a line of text belongs to."""
        return self._reading.leaf_of.get(number)

    @cached_property
    def running(self) -> dict[int, tuple[Node, int]]:
        """The lines of paragraphs, headings and tables, without addresses, each with its piece and its first column."""
        pieces = {id(piece): piece for piece in self._reading.leaf_of.values()}
        return {number: (piece, begin) for piece in pieces.values() for number, begin, _ in piece.rows}

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """Every table."""
        return tuple(
            Table(node.line, tuple(row.words for row in node.rows), tuple(row.begin for row in node.rows))
            for node in self._reading.tables
        )

    @cached_property
    def visible(self) -> str:
        """The text with everything blanked that is shown as code, so that offsets stay the same."""
        text = self.text
        if self.code:
            lines = (" " * len(line) if number in self.code else line for number, line in enumerate(self.lines))
            text = "\n".join(lines)
        if "`" not in text:
            return text
        return without_code_spans(text, [self._starts[number] for number in sorted(self._reading.begins)])

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
