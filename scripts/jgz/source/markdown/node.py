"""What was read of a text: its blocks as a tree, where code stands, and addresses that stand by themselves."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import NamedTuple


class Shape(Enum):
    """What a node is."""

    ROOT = auto()
    QUOTE = auto()
    LIST = auto()
    ITEM = auto()
    NOTE = auto()
    PARAGRAPH = auto()
    HEADING = auto()
    RULE = auto()
    CODE = auto()
    TABLE = auto()
    FENCE = auto()  # a line of `///`


class Row(NamedTuple):
    """A line of text of a node: its number and where it begins, both counted from 0, and what stands there."""

    number: int
    begin: int
    words: str


@dataclass(slots=True)
class Node:
    """A piece of a text that begins on `line`; `rows` are its lines of text.

    `level` is that of a heading, or the first number of a list. `sign` is that of a list, what stands behind the signs
    of code, or the name of a note. `indent` is how far the lines of an item or note stand in. With `no_table` a
    paragraph has a line that looked like the separator of a table and was none.
    """

    shape: Shape
    line: int
    level: int = 0
    sign: str = ""
    indent: int = 0
    loose: bool = False
    no_table: bool = False
    rows: list[Row] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The lines of text, one below the other."""
        return "\n".join(row.words for row in self.rows)


@dataclass(frozen=True, slots=True)
class CodeFence:
    """What opens code: its line and column, its signs, what stands behind them, and its last line (0: none)."""

    line: int
    column: int
    signs: str
    info: str
    end: int


@dataclass(slots=True)
class Reference:
    """An address that stands by itself: the line of its name, its name, where it leads and its title.

    `place` is the line and column on which the address is written.
    """

    line: int
    name: str
    address: str
    title: str
    place: tuple[int, int]
