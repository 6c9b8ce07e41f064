"""The text of a Word document as runs in paragraphs, each with all that tells where it stands and whose it is.

It goes through everything in the order of the text, because the shortcuts of libraries leave out what stands in
content controls, in tracked insertions and in text boxes. Names are compared without their namespace: strict and
transitional documents differ in nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

_SETTINGS = frozenset(
    "pPr rPr tblPr trPr tcPr tblGrid sectPr sdtEndPr instrText delInstrText tblPrEx binData docPartBody".split()
)
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t", "sym": " "}
_PICTURES = frozenset({"drawing", "pict", "object"})
PICTURE = "[afbeelding]"


@dataclass
class Cell:
    """A cell of a table: the row it stands in, the place in that row, and the cell around its table."""

    row: Row
    number: int
    around: Cell | None
    paragraphs: list[Paragraph] = field(default_factory=list)


@dataclass
class Row:
    """A row of a table."""

    cells: list[Cell] = field(default_factory=list)


@dataclass(frozen=True)
class Run:
    """Text in one manner: `change` is `in` or `weg` for what was tracked, `author` who did that."""

    text: str
    tag: str = ""
    change: str = ""
    author: str = ""
    comments: tuple[str, ...] = ()
    is_hint: bool = False


@dataclass(eq=False)
class Paragraph:
    """A paragraph: its runs, the cell it stands in, and the names of the bookmarks that begin in or before it."""

    runs: list[Run] = field(default_factory=list)
    cell: Cell | None = None
    bookmarks: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)

    def text(self, leave_out: str = "weg") -> str:
        """The words, without those of a change: `weg` gives the text as it became, `in` as it was."""
        return "".join(run.text for run in self.runs if run.change != leave_out)


@dataclass
class Story:
    """The text of a part. `marks` are the ids of comments with the paragraph in which each begins or is named."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    marks: dict[str, Paragraph] = field(default_factory=dict)


@dataclass(frozen=True)
class _State:
    tag: str = ""
    change: str = ""
    author: str = ""
    is_hint: bool = False
    cell: Cell | None = None


def name_of(element: Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def value_of(element: Element, name: str) -> str:
    """An attribute, whatever its namespace; empty when it isn't there."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return value
    return ""


def read_story(root: Element, links: dict[str, str]) -> Story:
    """The text of a part; `links` are the addresses that it names by id."""
    reader = _Reader(links)
    reader.read(root, _State())
    reader.close()
    return reader.story


class _Reader:
    def __init__(self, links: dict[str, str]) -> None:
        self._links = links
        self._open: list[Paragraph] = []
        self._comments: list[str] = []
        self._waiting: list[str] = []
        self.story = Story()

    def read(self, parent: Element, state: _State) -> None:
        """Reads what is in an element."""
        for element in parent:
            self._one(element, name_of(element), state)

    def close(self) -> None:
        """Gives a bookmark that stands behind the last paragraph a paragraph of its own."""
        if self._waiting:
            self._paragraph(None)

    def _one(self, element: Element, name: str, state: _State) -> None:
        if name in _SETTINGS:
            return
        if name in ("t", "delText"):
            self._add(element.text or "", state)
        elif name in _SIGNS and len(element) == 0:
            self._add(_SIGNS[name], state)
        elif name == "p":
            self._in_paragraph(element, state)
        elif name in ("ins", "moveTo", "del", "moveFrom"):
            change = "in" if name in ("ins", "moveTo") else "weg"
            # What was put in and taken out again was never there for anyone else: the last word counts.
            self.read(element, _State(state.tag, change, value_of(element, "author"), state.is_hint, state.cell))
        elif name == "sdt":
            self._control(element, state)
        elif name == "tr":
            self._row(element, state)
        elif name == "tc":
            row = state.cell.row if state.cell is not None and state.cell.number < 0 else Row()
            around = state.cell.around if state.cell is not None and state.cell.number < 0 else state.cell
            cell = Cell(row, len(row.cells), around)
            row.cells.append(cell)
            self.read(element, _State(state.tag, state.change, state.author, state.is_hint, cell))
        elif name == "AlternateContent":
            # The same words twice, for programs of two ages.
            chosen = next((item for item in element if name_of(item) == "Choice"), None)
            self.read(chosen if chosen is not None else element, state)
        elif name == "hyperlink":
            self._link(element, state)
        elif name in _PICTURES and not any(name_of(item) == "txbxContent" for item in element.iter()):
            self._add(PICTURE, state)
        else:
            self._mark(element, name)
            self.read(element, state)

    def _mark(self, element: Element, name: str) -> None:
        """What an element says about the text around it."""
        if name == "bookmarkStart":
            names = self._open[-1].bookmarks if self._open else self._waiting
            names.append(value_of(element, "name"))
        elif name == "commentRangeStart":
            self._comments.append(value_of(element, "id"))
            self._note_comment(element)
        elif name == "commentRangeEnd":
            id = value_of(element, "id")
            self._comments = [item for item in self._comments if item != id]
        elif name == "commentReference":
            self._note_comment(element)
        elif name in ("footnoteReference", "endnoteReference") and self._open:
            self._open[-1].notes.append((name.removesuffix("Reference"), value_of(element, "id")))

    def _note_comment(self, element: Element) -> None:
        id = value_of(element, "id")
        if self._open:
            self.story.marks.setdefault(id, self._open[-1])

    def _add(self, text: str, state: _State) -> None:
        if not text:
            return
        run = Run(text, state.tag, state.change, state.author, tuple(self._comments), state.is_hint)
        if not self._open:
            self._paragraph(state.cell)
            self.story.paragraphs[-1].runs.append(run)
            return
        self._open[-1].runs.append(run)
        for id in self._comments:
            self.story.marks.setdefault(id, self._open[-1])

    def _paragraph(self, cell: Cell | None) -> Paragraph:
        paragraph = Paragraph(cell=cell, bookmarks=self._waiting)
        self._waiting = []
        self.story.paragraphs.append(paragraph)
        if cell is not None:
            cell.paragraphs.append(paragraph)
        return paragraph

    def _in_paragraph(self, element: Element, state: _State) -> None:
        self._open.append(self._paragraph(state.cell))
        self.read(element, state)
        self._open.pop()

    def _row(self, element: Element, state: _State) -> None:
        # The number -1 says that the cells that follow stand in this row.
        holder = Cell(Row(), -1, state.cell)
        self.read(element, _State(state.tag, state.change, state.author, state.is_hint, holder))

    def _control(self, element: Element, state: _State) -> None:
        tag, is_hint = state.tag, False
        for item in next((one for one in element if name_of(one) == "sdtPr"), ()):
            if name_of(item) == "tag" and value_of(item, "val").startswith("jgz:"):
                tag = value_of(item, "val")
            is_hint = is_hint or (name_of(item) == "showingPlcHdr" and value_of(item, "val") not in ("0", "false"))
        inner = _State(tag, state.change, state.author, is_hint, state.cell)
        for content in element:
            if name_of(content) == "sdtContent":
                self.read(content, inner)

    def _link(self, element: Element, state: _State) -> None:
        before = len(self._open[-1].runs) if self._open else 0
        self.read(element, state)
        target = self._links.get(value_of(element, "id"), "")
        shown = "".join(run.text for run in self._open[-1].runs[before:]) if self._open else ""
        if target and target not in shown and target.rstrip("/") not in shown and not target.startswith("mailto:"):
            self._add(f" ({target})", state)
