"""Reading the running text of a file for signals about language: passages without marks, each with its places.

It judges nothing and builds nothing: what it can't make out it leaves to stand as text. It only sees files that
were found to be in order, so blocks and code are closed.
"""

from __future__ import annotations

import html
import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field

from jgz.model.prose import Passage, Role
from jgz.source.markdown.locate import without_code_spans

_CODE = re.compile(r"(`{3,}|~{3,})")
_FENCE = re.compile(r"(/{3,})[ ]*([\w-]*)")
_HEADING = re.compile(r"#{1,6}(?!#)")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ ]*$")
_ITEM = re.compile(r"[ ]*(?:[-*+]|[0-9]{1,9}[.)])[ ]+(?=\S)")
_QUOTE = re.compile(r"[ ]{0,3}(?:>[ ]?)+")
_ROW = re.compile(r"(?=[^|]*\|)[ ]{0,3}\|?[ ]*:?-+[-:| ]*$")
_CELL = re.compile(r"(?:\\.|[^|\\])+")
_NOTE = re.compile(r"\[\^[^\]\s]{1,80}\]:[ ]*")
_DEFINITION = re.compile(r" {0,3}\[[^\]]{1,200}\]:")
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
# Anything but one plain space.
_SPACE = re.compile(r"\s\s+|[^\S ]")

_Lines = list[tuple[int, int, str]]  # line and column in the file of a piece of a source line, and that piece


@dataclass
class _Reader:
    """The state of one reading: the piece of text that is being gathered, and the blocks that are open."""

    path: str
    first_line: int
    pending: _Lines = field(default_factory=list)
    role: Role = Role.PARAGRAPH
    blocks: list[tuple[int, str, int]] = field(default_factory=list)
    in_list: bool = False

    def read(self, lines: list[str]) -> Iterator[Passage]:
        number = 0
        while number < len(lines):
            line = lines[number]
            if code := _CODE.match(line):
                yield from self._flush()
                number = _end_of_code(lines, number, code[1])
            elif fence := _FENCE.match(line):
                yield from self._flush()
                number = self._fence(lines, number, fence)
            elif _is_table(lines, number):
                yield from self._flush()
                number = yield from self._table(lines, number)
            else:
                yield from self._line(number, line)
            number += 1
        yield from self._flush()

    def _line(self, number: int, line: str) -> Iterator[Passage]:
        """Takes in one line of ordinary text."""
        quote = _QUOTE.match(line)
        begin = quote.end() if quote else 0
        heading = _HEADING.match(line, begin)
        item = None if heading else _ITEM.match(line, begin)
        if not line[begin:].strip():
            yield from self._flush()
        elif heading:
            yield from self._flush()
            yield from self._one(Role.HEADING, number, heading.end(), line[heading.end() :].rstrip(" #"))
            self.in_list = False
        elif self.pending and _UNDERLINE.match(line):
            self.role = Role.HEADING
            yield from self._flush()
        elif item:
            yield from self._flush()
            self._begin(Role.ITEM, number, item.end(), line)
            self.in_list = True
        elif self.pending:
            self._begin(self.role, number, begin, line)
        elif not _DEFINITION.match(line) or _NOTE.match(line):
            self._first(number, begin, line)

    def _first(self, number: int, begin: int, line: str) -> None:
        """The first line of a paragraph; indented outside a list it is code."""
        indented = line.startswith("    ")
        if indented and not self.in_list:
            return
        self.in_list = self.in_list and line.startswith(" ")
        note = _NOTE.match(line)
        self._begin(Role.PARAGRAPH, number, note.end() if note else begin, line)

    def _begin(self, role: Role, number: int, begin: int, line: str) -> None:
        text = line[begin:]
        shift = begin + len(text) - len(text.lstrip())
        self.role = role
        self.pending.append((self.first_line + number, shift + 1, text.strip()))

    def _one(self, role: Role, number: int, begin: int, text: str) -> Iterator[Passage]:
        self._begin(role, number, begin, " " * begin + text)
        yield from self._flush()

    def _flush(self) -> Iterator[Passage]:
        """The passage that was being gathered, if there is one."""
        if self.pending:
            block, opened = (self.blocks[-1][1], self.blocks[-1][2]) if self.blocks else ("", 0)
            passage = _passage(self.path, self.pending, self.role, block, opened)
            self.pending = []
            if passage.text:
                yield passage

    def _fence(self, lines: list[str], number: int, fence: re.Match[str]) -> int:
        """Opens or closes a block; the last line that belongs to its head."""
        self.in_list = False
        if not fence[2]:
            while self.blocks and self.blocks.pop()[0] != len(fence[1]):
                pass
            return number
        self.blocks.append((len(fence[1]), fence[2], self.first_line + number))
        while number + 1 < len(lines) and lines[number + 1].startswith((" ", "\t")) and lines[number + 1].strip():
            number += 1
        return number

    def _table(self, lines: list[str], number: int) -> Generator[Passage, None, int]:
        """Yields the cells of a table and returns its last line."""
        head = number
        while number < len(lines) and "|" in lines[number]:
            if number != head + 1:
                for cell in _CELL.finditer(lines[number]):
                    if cell[0].strip():
                        yield from self._one(Role.CELL, number, cell.start(), cell[0])
            number += 1
        return number - 1


def read_prose(path: str, text: str, first_line: int) -> tuple[Passage, ...]:
    """The passages of a text that begins on `first_line` of the file at `path`, in reading order."""
    return tuple(_Reader(path, first_line).read(without_code_spans(text).split("\n")))


def _end_of_code(lines: list[str], number: int, fence: str) -> int:
    """The line that closes a code block; the opening line itself when none does."""
    ends = (end for end in range(number + 1, len(lines)) if lines[end].rstrip() == fence)
    return next(ends, number)


def _is_table(lines: list[str], number: int) -> bool:
    return "|" in lines[number] and number + 1 < len(lines) and _ROW.match(lines[number + 1]) is not None


def _passage(path: str, lines: _Lines, role: Role, block: str, opened: int) -> Passage:
    """Joins the lines of a passage and takes out the marks."""
    writer = _Writer()
    for line, column, text in lines:
        writer.line(line, column, text)
    return Passage(path, "".join(writer.pieces).rstrip(), role, tuple(writer.runs), block, opened, tuple(writer.links))


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
        for match in _MARK.finditer(text):
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
        for match in _SPACE.finditer(text, done):
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
