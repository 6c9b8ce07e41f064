"""Finding the place in the source of something that the compiled tree shows (Python-Markdown keeps no places)."""

from __future__ import annotations

import re
from bisect import bisect_right

_ATX = re.compile(r" {0,3}#{1,6}(?!#)")
_SETEXT = re.compile(r" {0,3}(=+|-+)[ ]*$")


class Locator:
    """Looks texts up in a source, each next time after the last: in document order that gives every place."""

    def __init__(self, text: str, first_line: int, code_lines: set[int]) -> None:
        self._text = text
        self._first = first_line
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._code = code_lines
        self._next: dict[str, int] = {}

    def find(self, text: str) -> tuple[int, int] | None:
        """Line and column in the file of the next occurrence outside code blocks, or None."""
        start = self._next.get(text, 0)
        while text and (place := self._text.find(text, start)) >= 0:
            start = place + len(text)
            line = bisect_right(self._starts, place) - 1
            if line in self._code:
                continue
            self._next[text] = start
            return self._first + line, place - self._starts[line] + 1
        return None

    def find_any(self, *texts: str) -> tuple[int, int]:
        """The place of the first text that is found; the first line of the text when none is."""
        for text in texts:
            if place := self.find(text):
                return place
        return self._first, 1

    def heading_lines(self) -> list[int]:
        """The lines of the file that hold a heading, in order."""
        lines = self._text.split("\n")
        found = []
        for number, line in enumerate(lines):
            if number in self._code:
                continue
            if _ATX.match(line):
                found.append(self._first + number)
            elif number and _SETEXT.match(line) and lines[number - 1].strip() and "|" not in lines[number - 1]:
                found.append(self._first + number - 1)
        return found
