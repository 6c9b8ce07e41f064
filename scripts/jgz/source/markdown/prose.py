"""Reading the running text of a file for signals about language: passages without marks, each with its places.

It judges nothing and builds nothing: what it can't make out it leaves to stand as text. It only sees files that
were found to be in order, so blocks and code are closed.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

from jgz.model.prose import Passage, Role
from jgz.source.markdown.lines import Lines
from jgz.source.markdown.node import Node
from jgz.source.markdown.rows import cells_of
from jgz.source.markdown.signs import Kind, Line

# Marks and what is no running text. Every repeat is bounded, so that thousands of `[` cost no more than their number.
_MARK = re.compile(
    r"""
    \\(?P<escaped>[!-/:-@\[-`{-~])
  | [ ]?!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)
  | [ ]?\[(?:@|\^)[^\]\n]{0,300}(?:\]|$)
  | ^@[a-z][^\]\[\n]{0,300}\]
  | (?P<open>\[)
  | (?P<close>\](?:\([^()\n]{0,500}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)|\[[^\]\n]{0,200}\])?)
  | <[a-zA-Z/][^<>\n]{0,500}>
  | &\#?\w{1,32};
  | \{:?[^{}\n]{0,300}\}
  | (?:https?://|www\.)[^\s<>)\]]+
  | (?<!\w)_{1,3}(?=\w) | (?<=\w)_{1,3}(?!\w) | \*{1,3} | ={2}(?=\S) | ~{2}
    """,
    re.VERBOSE,
)
# Every mark holds one of these. Most lines hold none, which is seen sooner than the pattern finds out.
_SIGNS = (*"\\[]<&{_*=~@", "http", "www.")
# Anything but one plain space.
_SPACE = re.compile(r"\s\s+|[^\S ]")

_Lines = list[tuple[int, int, str]]  # line and column in the file of a piece of a source line, and that piece


_TEXT = Line(Kind.TEXT)


@dataclass
class _Reader:
    """The state of one reading: the piece of text that is being gathered, and the blocks that are open."""

    path: str
    lines: Lines
    only: str = ""
    pending: _Lines = field(default_factory=list)
    role: Role = Role.PARAGRAPH
    blocks: list[tuple[int, str, int]] = field(default_factory=list)
    piece: Node | None = None
    passages: list[Passage] = field(default_factory=list)

    def read(self) -> tuple[Passage, ...]:
        marked, piece_of = self.lines.marked, self.lines.piece_of
        for number, text in enumerate(self.lines.visible.split("\n")):
            line = marked.get(number, _TEXT)
            if line.kind is not Kind.FENCE and not self._is_wanted():
                continue
            piece = piece_of(number)
            if line.kind is not Kind.TEXT:
                self._special(number, line, text)
            elif piece is None:
                self._flush()
            elif piece is self.piece:
                self._begin(self.role, number, line.begin, text)
            else:
                self._flush()
                self._begin(Role.PARAGRAPH, number, line.begin, text)
            self.piece = piece
        self._flush()
        return tuple(self.passages)

    def _is_wanted(self) -> bool:
        return not self.only or (bool(self.blocks) and self.blocks[-1][1] == self.only)

    def _special(self, number: int, line: Line, text: str) -> None:
        """Takes in a line that is more than running text."""
        if line.kind is Kind.UNDERLINE:
            self.role = Role.HEADING
        self._flush()
        if line.kind is Kind.HEADING:
            self._one(Role.HEADING, number, line.begin + line.level, text.rstrip(" #"))
        elif line.kind is Kind.ITEM:
            self._begin(Role.ITEM, number, line.begin, text)
        elif line.kind is Kind.NOTE:
            self._begin(Role.PARAGRAPH, number, line.begin, text)
        elif line.kind is Kind.ROW:
            for column, cell in cells_of(text[line.begin :]):
                column += line.begin
                if cell.strip():
                    self._one(Role.CELL, number, column, text[: column + len(cell)])
        elif line.kind is Kind.FENCE:
            self._fence(number, line)

    def _begin(self, role: Role, number: int, begin: int, line: str) -> None:
        text = line[begin:]
        shift = begin + len(text) - len(text.lstrip())
        self.role = role
        # A line of nothing but code has no words.
        if text.strip():
            self.pending.append((self.lines.first_line + number, shift + 1, text.strip()))

    def _one(self, role: Role, number: int, begin: int, text: str) -> None:
        self._begin(role, number, begin, text)
        self._flush()

    def _flush(self) -> None:
        """Ends the passage that was being gathered, if there is one."""
        if not self.pending:
            return
        block, opened = (self.blocks[-1][1], self.blocks[-1][2]) if self.blocks else ("", 0)
        passage = _passage(self.path, self.pending, self.role, block, opened)
        self.pending = []
        if passage.text:
            self.passages.append(passage)

    def _fence(self, number: int, line: Line) -> None:
        """Opens or closes a block."""
        if line.name:
            name = line.name.partition("|")[0].strip()
            self.blocks.append((line.level, name, self.lines.first_line + number))
            return
        while self.blocks and self.blocks.pop()[0] != line.level:
            pass


def read_prose(path: str, lines: Lines, block: str = "") -> tuple[Passage, ...]:
    """The passages of a text of the file at `path`, in reading order; with `block` only those in such blocks."""
    return _Reader(path, lines, block).read()


def read_code(path: str, lines: Lines) -> tuple[Passage, ...]:
    """What a text shows as code, which is no running text, line by line."""
    found = []
    for number, (line, visible) in enumerate(zip(lines.lines, lines.visible.split("\n"), strict=True)):
        code = "".join(sign if shown == " " else " " for sign, shown in zip(line, visible, strict=True))
        if code.strip():
            shift = len(code) - len(code.lstrip())
            piece = (lines.first_line + number, shift + 1, code.strip())
            found.append(_passage(path, [piece], Role.PARAGRAPH, "", 0))
    return tuple(found)


def _passage(path: str, lines: _Lines, role: Role, block: str, opened: int) -> Passage:
    """Joins the lines of a passage and takes out the marks."""
    words = " ".join([text for _, _, text in lines])
    if _is_plain(words) and _is_folded(words):
        return Passage(path, words, role, _runs(lines), block, opened)
    writer = _Writer()
    for line, column, text in lines:
        writer.line(line, column, text)
    return Passage(path, "".join(writer.pieces).rstrip(), role, tuple(writer.runs), block, opened, tuple(writer.links))


def _runs(lines: _Lines) -> tuple[tuple[int, int, int], ...]:
    """Where the text of lines without marks comes from: a space that joins two of them is of where the next begins."""
    runs, length = [], 0
    for line, column, text in lines:
        if length:
            runs.append((length, line, column))
            length += 1
        runs.append((length, line, column))
        length += len(text)
    return tuple(runs)


def _is_plain(text: str) -> bool:
    """Whether a text surely holds no mark."""
    return not any(map(text.__contains__, _SIGNS))


def _is_folded(text: str) -> bool:
    """Whether all white space in a text surely is single spaces."""
    return "  " not in text and text.isprintable()


class _Writer:
    """Puts the text of a passage together, remembering where it came from."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.runs: list[tuple[int, int, int]] = []
        self.links: list[tuple[int, int]] = []
        self._length = 0
        self._opened: list[int] = []

    def line(self, line: int, column: int, text: str) -> None:
        """Adds a source line."""
        if self._length:
            self._put(" ", line, column)
        done = 0
        for match in () if _is_plain(text) else _MARK.finditer(text):
            self._copy(text[done : match.start()], line, column + done)
            self._mark(match, line, column + match.start())
            done = match.end()
        self._copy(text[done:], line, column + done)

    def _mark(self, match: re.Match[str], line: int, column: int) -> None:
        """What a mark leaves of itself: an escaped or named character, or the ends of a link."""
        if match["escaped"]:
            self._put(match["escaped"], line, column + 1)
        elif match["open"]:
            self._opened.append(self._length)
        elif match["close"]:
            start = self._opened.pop() if self._opened else self._length
            if len(match["close"]) > 1:
                self.links.append((start, self._length))
        elif match[0][0] == "&":
            self._put(html.unescape(match[0])[:1], line, column)

    def _copy(self, text: str, line: int, column: int) -> None:
        """Adds text as it stands, with white space folded; what a mark leaves behind may be more of it."""
        done = len(text) - len(text.lstrip()) if self.pieces and self.pieces[-1].endswith(" ") else 0
        for match in () if _is_folded(text) else _SPACE.finditer(text, done):
            self._put(text[done : match.start()], line, column + done)
            if not self.pieces or not self.pieces[-1].endswith(" "):
                self._put(" ", line, column + match.start())
            done = match.end()
        self._put(text[done:], line, column + done)

    def _put(self, text: str, line: int, column: int) -> None:
        if not text:
            return
        expected = self._length and self.runs[-1]
        if not expected or (line, column) != (expected[1], expected[2] + self._length - expected[0]):
            self.runs.append((self._length, line, column))
        self.pieces.append(text)
        self._length += len(text)
