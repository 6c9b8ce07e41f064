"""The blocks of a text: one reading, line after line, by the rules of CommonMark and of GitHub's tables and notes.

So a text is what its writer saw at GitHub or in an editor. What each line is (`lines`) and the tree that the
compilation begins with (`tree`) both come from here: a check and a build can't read a text in two ways. The signs of
our own blocks (`///`) end all that is open; what stands between them is for the scanner (`fences`).
"""

from __future__ import annotations

from dataclasses import replace

from jgz.source.markdown.growing import CODE_INDENT
from jgz.source.markdown.leaves import Leaves
from jgz.source.markdown.node import Node, Row, Shape
from jgz.source.markdown.signs import (
    BLOCK_SIGN,
    NOTE,
    Kind,
    Line,
    marker_of,
)

# Far deeper than any text may go (`limits`); a line of nothing but signs costs no more than that.
_DEEPEST = 20
_SPACES = (" ", "\t")
_OPTION = Line(Kind.OPTION)


class Reading(Leaves):
    """One reading of a text; `root` is its tree."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__(lines)
        number = 0
        while number < len(lines):
            number = self._take(number, lines[number]) + 1
        self._close_leaf()

    def _take(self, number: int, raw: str) -> int:
        """Takes in a line; the last line that belongs to it."""
        first = raw[:1]
        # Most lines are plain text in no quote or list.
        if not self._open and first.isalpha() and (self._leaf is None or self._leaf.shape is Shape.PARAGRAPH):
            self._add_text(number, 0, raw)
            self._blank = False
            return number
        if not raw and not self._open and (self._leaf is None or self._leaf.shape is not Shape.CODE):
            self._close_leaf()
            self._blank = True
            return number
        if first == "/" and raw.startswith(BLOCK_SIGN) and self._fence is None:
            return self._take_block_sign(number, raw)
        line = _without_tabs(raw) if "\t" in raw else raw
        depth, column = self._match_open(number, line)
        rest = line[column:]
        if self._fence is not None:
            if depth == len(self._open):
                self._take_code(number, rest)
                return number
            # Its quote or item ends before it does.
            self.code_fences[-1] = replace(self._fence, end=0)
            self._close_leaf()
        if not rest.strip(" "):
            self._take_blank(number, depth, rest)
            self._blank = True
            return number
        self._take_text(number, line, depth, column)
        self._blank = False
        return number

    def _match_open(self, number: int, line: str) -> tuple[int, int]:
        """How many of the open quotes, items and notes a line goes on with, and the column behind their signs."""
        column = 0
        for depth, node in enumerate(self._open):
            rest = line[column:]
            words = rest.lstrip(" ")
            indent = len(rest) - len(words)
            if node.shape is Shape.QUOTE:
                if indent >= CODE_INDENT or words[:1] != ">":
                    return depth, column
                column += indent + 1
                column += line[column : column + 1] == " "
            elif indent >= node.indent:
                column += node.indent
            elif words or not node.children:
                # An item that begins with a blank line ends at the next one.
                return depth, column
            else:
                column += min(indent, node.indent)
        return len(self._open), column

    def _take_blank(self, number: int, depth: int, rest: str) -> None:
        """A line without words: it ends text, and quotes that it has no sign of."""
        if depth < len(self._open):
            self._close(depth)
        elif self._leaf is not None and self._leaf.shape is Shape.CODE:
            self._leaf.rows.append(Row(number, 0, rest[CODE_INDENT:]))
        else:
            self._close_leaf()
        if self._open and (line := self._lines[number]).strip():
            self.marked[number] = self._line(Kind.BLANK, number, len(line.expandtabs(4)))

    def _take_text(self, number: int, line: str, depth: int, column: int) -> None:
        """A line with words, behind `column`: what it begins, or what it goes on with."""
        began = depth < len(self._open)
        lazy = began and self._leaf is not None and self._leaf.shape is Shape.PARAGRAPH
        kind = Kind.TEXT
        while True:
            rest = line[column:]
            words = rest.lstrip(" ")
            indent = len(rest) - len(words)
            if not words:
                # A quote that begins with nothing.
                self.marked[number] = self._line(Kind.BLANK, number, len(line))
                return
            if indent >= CODE_INDENT:
                if not self._is_paragraph(depth, lazy):
                    self._take_indented(number, rest, depth)
                    return
                break
            begin = column + indent
            if words[0] == ">" and len(self._open) < _DEEPEST:
                depth = self._begin(depth, Node(Shape.QUOTE, number))
                column = begin + 1
                column += line[column : column + 1] == " "
            elif self._take_leaf(number, words, begin, indent, depth, lazy):
                return
            elif marker := self._marker(words, depth):
                self._begin_item(number, indent, words, marker, depth)
                depth = len(self._open)
                kind = kind if kind is Kind.NOTE else Kind.ITEM
                if not words[len(marker) :].strip(" "):
                    self.marked[number] = self._line(kind, number, len(line))
                    return
                column += self._open[-1].indent
            elif note := NOTE.match(words):
                depth = self._begin(depth, Node(Shape.NOTE, number, sign=note[1], indent=CODE_INDENT))
                column = begin + note.end()
                kind = Kind.NOTE
                self.marked[number] = self._line(kind, number, column, name=note[1])
                if not line[column:].strip(" "):
                    return
            else:
                break
            lazy = False
        self._take_words(number, line, column, depth, lazy, kind)

    def _take_words(self, number: int, line: str, column: int, depth: int, lazy: bool, kind: Kind) -> None:
        """The words of a line, which begin nothing more."""
        rest = line[column:]
        begin = column + len(rest) - len(rest.lstrip(" "))
        if lazy and begin > column:
            self._strayed.add(number)
        if not lazy and depth < len(self._open):
            self._close(depth)
        begin_raw = self._source_column(number, begin)
        # A note has said more than this already.
        if (self._open or begin) and kind is not Kind.NOTE:
            self.marked[number] = self._line(kind, number, begin)
        if self._leaf is not None and self._leaf.shape is Shape.TABLE:
            self._leaf.rows.append(Row(number, begin_raw, line[begin:]))
            self.leaf_of[number] = self._leaf
            self.begins.append(number)
            self.marked[number] = self._line(Kind.ROW, number, begin)
            return
        if self._leaf is None and not self._open and line.startswith("[@", begin) and "]:" in line:
            name = line[begin + 1 :].partition("]:")[0]
            if "[" not in name and "]" not in name:
                self.marked[number] = self._line(Kind.SOURCE, number, begin, name=name)
        self._add_text(number, begin_raw, line[begin:])

    def _marker(self, words: str, depth: int) -> str:
        """The sign of an item, or nothing. Below a paragraph it must have words, and a number must be one."""
        sign = marker_of(words) if len(self._open) < _DEEPEST else ""
        if sign and self._is_paragraph(depth, False):
            begins = len(sign) == 1 or int(sign[:-1]) == 1
            return sign if begins and words[len(sign) :].strip(" ") else ""
        return sign

    def _begin_item(self, number: int, indent: int, words: str, sign: str, depth: int) -> None:
        """Begins an item, behind so many spaces, and the list that it is the first of."""
        after = words[len(sign) :]
        spaces = len(after) - len(after.lstrip(" "))
        width = len(sign) + (spaces if spaces <= CODE_INDENT and after.strip(" ") else 1)
        self._close(depth)
        parent = self._parent
        last = parent.children[-1] if parent.children else None
        if last is None or last.shape is not Shape.LIST or last.sign != sign[-1]:
            last = Node(Shape.LIST, number, level=int(sign[:-1]) if len(sign) > 1 else 0, sign=sign[-1])
            self._append(last)
        elif self._blank:
            last.loose = True
        item = Node(Shape.ITEM, number, indent=indent + width)
        last.children.append(item)
        self._open.append(item)
        self._list_of[id(item)] = last
        self._blank = False

    def _take_block_sign(self, number: int, raw: str) -> int:
        """A line of `///`, with the options below it."""
        self._close(0)
        rest = raw.lstrip("/")
        slashes = len(raw) - len(rest)
        name = rest.strip()
        self.root.children.append(Node(Shape.FENCE, number))
        self.marked[number] = Line(Kind.FENCE, slashes, slashes, name)
        self.begins.append(number)
        self._blank = False
        lines, end = self._lines, len(self._lines)
        while name and number + 1 < end and (line := lines[number + 1]).startswith(_SPACES) and line.strip():
            number += 1
            self.marked[number] = _OPTION
        return number


def _without_tabs(raw: str) -> str:
    """A line with spaces for its tabs; those at its end are none, or they would break it."""
    bare = raw.rstrip(" \t")
    return bare.expandtabs(CODE_INDENT) + ("  " if raw.endswith("  ") else "")
