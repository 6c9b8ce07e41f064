"""The blocks of a text: one reading, line after line, by the rules of CommonMark and of GitHub's tables and notes.

So a text is what its writer saw at GitHub or in an editor. What each line is (`lines`) and the tree that the
compilation begins with (`tree`) both come from here: a check and a build can't read a text in two ways. The signs of
our own blocks (`///`) end all that is open; what stands between them is for the scanner (`fences`).
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from functools import cached_property
from itertools import islice

from jgz.source.markdown.node import CodeFence, Node, Reference, Shape
from jgz.source.markdown.rows import columns_of, is_separator
from jgz.source.markdown.signs import (
    BLOCK_SIGN,
    CODE_SIGNS,
    DEFINED,
    NOTE,
    RULE,
    Kind,
    Line,
    level_of,
    marker_of,
)

# Far deeper than any text may go (`limits`); a line of nothing but signs costs no more than that.
_DEEPEST = 20
# Spaces before a line that make it code, and that go on with a footnote.
_CODE_INDENT = 4
_SPACES = (" ", "\t")


class Reading:
    """One reading of a text; `root` is its tree."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self.root = Node(Shape.ROOT, 0)
        self.marked: dict[int, Line] = {}
        self.code_fences: list[CodeFence] = []
        self.tables: list[Node] = []
        self.references: list[Reference] = []
        self.code: set[int] = set()
        # Lines on which a piece of text begins that nothing above it goes on with.
        self.begins: list[int] = []
        self.leaf_of: dict[int, Node] = {}
        # The quotes, items and notes that are open, and the piece of text in the innermost.
        self._open: list[Node] = []
        self._leaf: Node | None = None
        # The list of each item, by the identity of the item.
        self._list_of: dict[int, Node] = {}
        self._fence: CodeFence | None = None
        # Lines that a paragraph took in from outside its quote or item, behind spaces: GitHub sees no table there.
        self._strayed: set[int] = set()
        self._blank = False
        number = 0
        while number < len(lines):
            number = self._take(number, lines[number]) + 1
        self._close_leaf()

    # -- one line

    def _take(self, number: int, raw: str) -> int:
        """Takes in a line; the last line that belongs to it."""
        first = raw[:1]
        # Most lines are plain text in no quote or list.
        if not self._open and first.isalpha() and (self._leaf is None or self._leaf.shape is Shape.PARAGRAPH):
            self._add_text(number, 0, raw)
            self._blank = False
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
                if indent >= _CODE_INDENT or words[:1] != ">":
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
            self._leaf.rows.append((number, 0, rest[_CODE_INDENT:]))
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
            if indent >= _CODE_INDENT:
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
                depth = self._begin(depth, Node(Shape.NOTE, number, sign=note[1], indent=_CODE_INDENT))
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
            self._leaf.rows.append((number, begin_raw, line[begin:]))
            self.leaf_of[number] = self._leaf
            self.begins.append(number)
            self.marked[number] = self._line(Kind.ROW, number, begin)
            return
        if self._leaf is None and not self._open and line.startswith("[@", begin) and "]:" in line:
            name = line[begin + 1 :].partition("]:")[0]
            if "[" not in name and "]" not in name:
                self.marked[number] = self._line(Kind.SOURCE, number, begin, name=name)
        self._add_text(number, begin_raw, line[begin:])

    # -- what a line can begin

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
        self._leaf.rows.append((number, self._source_column(number, column), text.strip(" ")))
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
        parent = self._parent
        if not above.rows:
            parent.children.remove(above)
        self._leaf = None
        if above.rows:
            self._take_addresses(above)
        table = Node(Shape.TABLE, head[0])
        parent.children.append(table)
        self._leaf = table
        table.rows = [head, (number, self._source_column(number, begin), words)]
        self.tables.append(table)
        self.leaf_of[head[0]] = self.leaf_of[number] = table
        if not self.begins or self.begins[-1] != head[0]:
            self.begins.append(head[0])
        item = self.marked.get(head[0])
        line = self._line(Kind.ROW, head[0], 0)
        line.begin = head[1]
        # The first line of an item may hold the head; what begins there is still an item.
        if item is None or item.kind is Kind.TEXT:
            self.marked[head[0]] = line
        else:
            self.marked[head[0]] = Line(Kind.ROW, head[1], 0, "", item.quotes, item.lists)
        self.marked[number] = self._line(Kind.SEPARATOR, number, begin)

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
        width = len(sign) + (spaces if spaces <= _CODE_INDENT and after.strip(" ") else 1)
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

    def _take_indented(self, number: int, rest: str, depth: int) -> None:
        """A line behind four spaces: code, as long as no paragraph stands above it."""
        if depth < len(self._open) or self._leaf is None or self._leaf.shape is not Shape.CODE:
            self._add_leaf(depth, Node(Shape.CODE, number))
            self.begins.append(number)
        assert self._leaf is not None
        self._leaf.rows.append((number, 0, rest[_CODE_INDENT:]))
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
            if spaces < _CODE_INDENT and words.startswith(self._fence.signs):
                self._close_leaf()
                return
            self._fence = replace(self._fence, end=self._end_of_code(number, self._fence.signs))
            self.code_fences[-1] = self._fence
        self._leaf.rows.append((number, 0, rest[min(spaces, self._leaf.indent) :]))

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
        last = len(self._lines) - 1
        while (
            name and number < last and self._lines[number + 1].startswith(_SPACES) and self._lines[number + 1].strip()
        ):
            number += 1
            self.marked[number] = Line(Kind.OPTION)
        return number

    # -- the tree

    @property
    def _parent(self) -> Node:
        return self._open[-1] if self._open else self.root

    def _append(self, node: Node) -> None:
        """Puts a node in the innermost that is open; a blank line between two makes the list loose."""
        parent = self._parent
        if self._blank and parent.shape is Shape.ITEM and parent.children:
            self._list_of[id(parent)].loose = True
        parent.children.append(node)

    def _begin(self, depth: int, node: Node) -> int:
        """Opens a quote or note; the new depth."""
        self._close(depth)
        self._append(node)
        self._open.append(node)
        self._blank = False
        return len(self._open)

    def _add_leaf(self, depth: int, node: Node) -> None:
        self._close(depth)
        self._append(node)
        self._leaf = node

    def _add_text(self, number: int, begin: int, text: str) -> None:
        if self._leaf is None or self._leaf.shape is not Shape.PARAGRAPH:
            self._close_leaf()
            self._append(Node(Shape.PARAGRAPH, number))
            self._leaf = self._parent.children[-1]
            self.begins.append(number)
        self._leaf.rows.append((number, begin, text))
        self.leaf_of[number] = self._leaf

    def _close(self, depth: int) -> None:
        """Closes the open piece of text, and all that is deeper than a depth."""
        self._close_leaf()
        del self._open[depth:]

    def _close_leaf(self) -> None:
        leaf, self._leaf, self._fence = self._leaf, None, None
        if leaf is None:
            return
        if leaf.shape is Shape.PARAGRAPH:
            self._take_addresses(leaf)
            if not leaf.rows:
                self._parent.children.remove(leaf)
        elif leaf.shape is Shape.CODE and not leaf.sign:
            while leaf.rows and not leaf.rows[-1][2].strip():
                leaf.rows.pop()

    def _take_addresses(self, leaf: Node) -> None:
        """Takes the addresses out of the beginning of a paragraph."""
        text, done, place = leaf.text, 0, 0
        while place < len(leaf.rows) and text.startswith("[", done):
            found = DEFINED.match(text, done)
            name = " ".join(found["name"].split()) if found else ""
            if not found or not name or name.startswith(("^", "@")):
                break
            number, begin, _ = leaf.rows[place]
            address = found["address"].removeprefix("<").removesuffix(">")
            above, start = place + text.count("\n", done, found.start("address")), found.start("address")
            start -= text.rfind("\n", 0, start) + 1
            start += leaf.rows[above][1] + found["address"].startswith("<")
            title = (found["title"] or "").strip()[1:-1]
            self.references.append(Reference(number, name, address, title, (leaf.rows[above][0], start)))
            self.marked[number] = self._line(Kind.ADDRESS, number, begin, name=name)
            at_end = found.end() == len(text) and not found[0].endswith("\n")
            place += text.count("\n", done, found.end()) + at_end
            done = found.end()
        for number, _, _ in leaf.rows[:place]:
            self.leaf_of.pop(number, None)
        del leaf.rows[:place]

    # -- places

    def _line(self, kind: Kind, number: int, begin: int, level: int = 0, name: str = "") -> Line:
        quotes = lists = 0
        for node in self._open:
            quotes += node.shape is Shape.QUOTE
            lists += node.shape is Shape.ITEM
        return Line(kind, self._source_column(number, begin), level, name, quotes, lists)

    def _source_column(self, number: int, column: int) -> int:
        """The column in the source of a column in the same line without tabs."""
        raw = self._lines[number]
        if "\t" not in raw:
            return column
        width = 0
        for place, char in enumerate(raw):
            if width >= column:
                return place
            width += _CODE_INDENT - width % _CODE_INDENT if char == "\t" else 1
        return len(raw)


def _without_tabs(raw: str) -> str:
    """A line with spaces for its tabs; those at its end are none, or they would break it."""
    bare = raw.rstrip(" \t")
    return bare.expandtabs(_CODE_INDENT) + ("  " if raw.endswith("  ") else "")
