"""The pieces of running text of a text: a paragraph, heading or cell row by its words, each with its places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jgz.source.markdown.lines import Lines
from jgz.source.markdown.node import Node, Row


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, heading or table without code. `rows` are its lines, without what code says."""

    node: Node
    rows: tuple[Row, ...]

    @property
    def text(self) -> str:
        """The words, one line below the other."""
        return "\n".join(row.words for row in self.rows)

    def place(self, offset: int) -> tuple[int, int]:
        """The line, counted from 0, and the column, from 1, of an offset in the text."""
        for number, begin, words in self.rows:
            if offset <= len(words):
                return number, begin + offset + 1
            offset -= len(words) + 1
        number, begin, words = self.rows[-1]
        return number, begin + len(words) + 1


def pieces_of(lines: Lines) -> Iterator[Piece]:
    """The pieces of a text, in order."""
    visible = lines.visible.split("\n")
    rows: list[Row] = []
    last: Node | None = None
    for number, (node, begin) in sorted(lines.running.items()):
        if node is not last and last is not None:
            yield Piece(last, tuple(rows))
            rows = []
        last = node
        rows.append(Row(number, begin, visible[number][begin:].rstrip("\t ")))
    if last is not None:
        yield Piece(last, tuple(rows))
