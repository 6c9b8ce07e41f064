"""The tree of a text while it is read: which quotes and items are open, and the piece of text in the innermost."""

from __future__ import annotations

from jgz.source.markdown.node import CodeFence, Node, Reference, Row, Shape
from jgz.source.markdown.signs import DEFINED, Kind, Line

# Spaces before a line that make it code, and that go on with a footnote; so wide is a tab.
CODE_INDENT = 4


class GrowingTree:
    """A tree that grows line by line; `root` is its whole, the rest says what its lines are."""

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
        self._leaf.rows.append(Row(number, begin, text))
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
                self._leave_out(leaf)
        elif leaf.shape is Shape.CODE and not leaf.sign:
            while leaf.rows and not leaf.rows[-1].words.strip():
                leaf.rows.pop()

    def _leave_out(self, leaf: Node) -> None:
        """Takes the open leaf from its parent again, found from the end: thousands may stand before it."""
        children = self._parent.children
        del children[next(place for place in reversed(range(len(children))) if children[place] is leaf)]

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
            start += leaf.rows[above].begin + found["address"].startswith("<")
            title = (found["title"] or "").strip()[1:-1]
            self.references.append(Reference(number, name, address, title, (leaf.rows[above].number, start)))
            self.marked[number] = self._line(Kind.ADDRESS, number, begin, name=name)
            at_end = found.end() == len(text) and not found[0].endswith("\n")
            place += text.count("\n", done, found.end()) + at_end
            done = found.end()
        for number, _, _ in leaf.rows[:place]:
            self.leaf_of.pop(number, None)
        del leaf.rows[:place]

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
            width += CODE_INDENT - width % CODE_INDENT if char == "\t" else 1
        return len(raw)
