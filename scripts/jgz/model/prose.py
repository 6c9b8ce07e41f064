"""Running text as a reader sees it, with the way back to where each word stands in the file."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from jgz.diagnostics import Location


class Role(StrEnum):
    """What a passage is on the page."""

    PARAGRAPH = "alinea"
    HEADING = "kop"
    ITEM = "punt"
    CELL = "cel"


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, heading, item of a list or cell of a table on one line, without marks, code and citations.

    `runs` says where pieces of `text` were copied from: offset in the text, line and column in the file.
    `block` and `block_line` are the kind and first line of the block that it stands in, `links` the parts of `text`
    that are links.
    """

    path: str
    text: str
    role: Role
    runs: tuple[tuple[int, int, int], ...]
    block: str = ""
    block_line: int = 0
    links: tuple[tuple[int, int], ...] = ()

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column in the file of the character at `offset`."""
        start, line, column = self.runs[max(0, bisect_right(self.runs, (offset, 1 << 31, 0)) - 1)]
        return line, column + offset - start

    def location(self, start: int, end: int) -> Location:
        """The place of a part of the text; its length goes no further than the line it begins on."""
        line, column = self.place(start)
        last = end - 1
        while last > start and self.place(last)[0] != line:
            last -= 1
        return Location(self.path, line, column, self.place(max(last, start))[1] - column + 1)
