"""The pieces of text that a line can begin: a heading, a rule, code, a table."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from functools import cached_property
from itertools import islice

from jgz.source.markdown.growing import CODE_INDENT, GrowingTree
from jgz.source.markdown.node import CodeFence, Node, Row, Shape
from jgz.source.markdown.rows import columns_of, is_separator
from jgz.source.markdown.signs import CODE_SIGNS, DEFINED, RULE, Kind, Line, level_of, marker_of


class Leaves(GrowingTree):
    """A growing tree that takes in the lines of which headings, tables and code consist."""

    def _take_leaf(self, number: int, words: str, begin: int, indent: int, depth: int, lazy: bool) -> bool:
        """Takes in a heading, a rule, the beginning of code or of a table; False for anything else."""
        sign = words[0]
        if sign == "#" and (level := level_of(words)):
            self._add_leaf(depth, Node(Shape.HEADING, number, level=level))
            self._take_heading(number, begin, level, words[level:])
        elif sign in "`~" and words.startswith(CODE_SIGNS) and self._opens_code(number, begin, words):
            self._begin_code(number, indent, depth)
        elif sign in "=-" and not lazy and self._underlines(words, depth):
            self._underline(number, begin, 1 if sign == "=" else 2)
        elif sign in "-_*" and RULE.match(words):
            self._add_leaf(depth, Node(Shape.RULE, number))
            self._close_leaf()
            self.marked[number] = self._line(Kind.RULE, number, begin)
        elif sign in "|:-" and not lazy and self._makes_table(words, depth):
            self._begin_table(number, begin, words)
        else:
            return False
        return True

    def _take_heading(self, number: int, begin: int, level: int, rest: str) -> None:
        """The text of a heading, without the signs that may close it."""
        assert self._leaf is not None
        text = rest.rstrip(" ")
        open_end = text.rstrip("#")
        if open_end == "" or open_end[-1] == " ":
            text = open_end
        column = begin + level + len(rest) - len(rest.lstrip(" "))
        self._leaf.rows.append(Row(number, self._source_column(number, column), text.strip(" ")))
        self.leaf_of[number] = self._leaf
        self.begins.append(number)
        self.marked[number] = self._line(Kind.HEADING, number, begin, level)
        self._close_leaf()

    def _is_paragraph(self, depth: int, lazy: bool) -> bool:
        """Whether the text above is a paragraph that a line at this depth would go on with."""
        is_text = self._leaf is not None and self._leaf.shape is Shape.PARAGRAPH
        return is_text and (lazy or depth == len(self._open))

    def _underlines(self, words: str, depth: int) -> bool:
        if depth != len(self._open) or not self._is_paragraph(depth, False) or words.rstrip(" ").strip(words[0]):
            return False
        # Addresses by themselves are no words for a heading.
        return self._text_without_addresses() != ""

    def _text_without_addresses(self) -> str:
        assert self._leaf is not None
        text = self._leaf.text
        while text.startswith("[") and (found := DEFINED.match(text)):
            text = text[found.end() :]
        return text.strip()

    def _underline(self, number: int, begin: int, level: int) -> None:
        leaf = self._leaf
        assert leaf is not None
        self._take_addresses(leaf)
        leaf.shape = Shape.HEADING
        leaf.level = level
        self._leaf = None
        self.marked[number] = self._line(Kind.UNDERLINE, number, begin, level)
        self.leaf_of[number] = leaf

    def _makes_table(self, words: str, depth: int) -> bool:
        """Whether a line separates the head of a table, the last line of the paragraph above it, from its rows."""
        if not self._is_paragraph(depth, False) or depth != len(self._open) or not is_separator(words):
            return False
        if marker_of(words):
            return False
        assert self._leaf is not None
        leaf = self._leaf
        head_line, _, head = leaf.rows[-1]
        # GitHub looks once in each paragraph.
        found = (
            not leaf.no_table
            and head_line not in self._strayed
            and "|" in head + words
            and columns_of(head) == columns_of(words)
        )
        leaf.no_table = not found
        return found

    def _begin_table(self, number: int, begin: int, words: str) -> None:
        above = self._leaf
        assert above is not None
        head = above.rows.pop()
        if not above.rows:
            self._leave_out(above)
        self._leaf = None
        if above.rows:
            self._take_addresses(above)
        table = Node(Shape.TABLE, head.number)
        self._parent.children.append(table)
        self._leaf = table
        table.rows = [head, Row(number, self._source_column(number, begin), words)]
        self.tables.append(table)
        self.leaf_of[head.number] = self.leaf_of[number] = table
        if not self.begins or self.begins[-1] != head.number:
            self.begins.append(head.number)
        item = self.marked.get(head.number)
        line = self._line(Kind.ROW, head.number, 0)
        line.begin = head.begin
        # The first line of an item may hold the head; what begins there is still an item.
        if item is None or item.kind is Kind.TEXT:
            self.marked[head.number] = line
        else:
            self.marked[head.number] = Line(Kind.ROW, head.begin, 0, "", item.quotes, item.lists)
        self.marked[number] = self._line(Kind.SEPARATOR, number, begin)

    def _take_indented(self, number: int, rest: str, depth: int) -> None:
        """A line behind four spaces: code, as long as no paragraph stands above it."""
        if depth < len(self._open) or self._leaf is None or self._leaf.shape is not Shape.CODE:
            self._add_leaf(depth, Node(Shape.CODE, number))
            self.begins.append(number)
        assert self._leaf is not None
        self._leaf.rows.append(Row(number, 0, rest[CODE_INDENT:]))
        self._mark_code(number)

    def _opens_code(self, number: int, begin: int, words: str) -> bool:
        """Whether a line begins code; one that nothing closes is noted, and is text."""
        info = words.lstrip(words[0])
        signs = words[: len(words) - len(info)]
        if words[0] == "`" and "`" in info:
            return False
        end = self._end_of_code(number, signs)
        self.code_fences.append(CodeFence(number, self._source_column(number, begin), signs, info.strip(), end))
        return end > 0

    def _begin_code(self, number: int, indent: int, depth: int) -> None:
        self._add_leaf(depth, Node(Shape.CODE, number, sign=self.code_fences[-1].info or " ", indent=indent))
        self._fence = self.code_fences[-1]
        self.begins.append(number)
        self._mark_code(number)

    def _take_code(self, number: int, rest: str) -> None:
        """A line of code, or the one that closes it."""
        assert self._leaf is not None
        assert self._fence is not None
        self._mark_code(number)
        words = rest.lstrip(" ")
        spaces = len(rest) - len(words)
        if number == self._fence.end:
            if spaces < CODE_INDENT and words.startswith(self._fence.signs):
                self._close_leaf()
                return
            self._fence = replace(self._fence, end=self._end_of_code(number, self._fence.signs))
            self.code_fences[-1] = self._fence
        self._leaf.rows.append(Row(number, 0, rest[min(spaces, self._leaf.indent) :]))

    def _mark_code(self, number: int) -> None:
        self.marked[number] = self._line(Kind.CODE, number, 0)
        self.code.add(number)

    def _end_of_code(self, number: int, signs: str) -> int:
        """The next line below one that can close code, or 0."""
        ends = self._code_ends[signs[0]]
        place = bisect_right(ends, (number, len(self._lines)))
        return next((end for end, length in islice(ends, place, None) if length >= len(signs)), 0)

    @cached_property
    def _code_ends(self) -> dict[str, list[tuple[int, int]]]:
        """The lines that can close code, each with the number of its signs, by sign."""
        ends: dict[str, list[tuple[int, int]]] = {"`": [], "~": []}
        for number, line in enumerate(self._lines):
            signs = line.strip(" \t>")
            if signs.startswith(CODE_SIGNS) and not signs.strip(signs[0]):
                ends[signs[0]].append((number, len(signs)))
        return ends
