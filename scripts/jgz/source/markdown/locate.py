"""Finding the place in the source of something that the compiled tree shows (Python-Markdown keeps no places)."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterator
from functools import cached_property

_ATX = re.compile(r"[ >]*(?:[-*+][ ]+|[0-9]{1,9}[.)][ ]+)?(#{1,6})(?!#)")
_SETEXT = re.compile(r" {0,3}(=+|-+)[ ]*$")
_UNDERLINES = frozenset(" =-")
_BACKTICKS = re.compile(r"\\.|(?P<run>`+)|(?P<break>\n[ ]*\n)", re.DOTALL)
_VISIBLE = re.compile(r"[^\n]")
# Where a link says where it leads: behind `](`, in `<…>`, or in a definition `[name]: …`.
_BEHIND = r"\]\([ ]*(?:<(?P<angled>[^<>\n]*)>|(?P<bare>(?:[^\s()]|\([^\s()]*\))*))"
_LINKS = re.compile(_BEHIND)
_TARGETS = re.compile(
    rf"{_BEHIND}"
    r"|<(?P<auto>[a-zA-Z][a-zA-Z0-9+.-]*:[^<>\s]*|[^<>\s@]+@[^<>\s]+)>"
    r"|^ {0,3}\[(?!\^)[^\]\n]+\]:[ ]*<?(?P<defined>[^\s>]+)",
    re.MULTILINE,
)
# What stands before the sign is looked at last: so only the signs are, and not every character.
_CITED = re.compile(r"@(?<=[\[;\s]@)([a-z][a-z0-9-]*)(?=[ ]*[;\]])")
_ENTITY = re.compile(r"&#?\w+;?")
_TAG_OR_BREAK = re.compile(r"<(/?)(sub|sup|kbd|mark|abbr|a)\b[^<>]*>|\n[ ]*\n")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()>#+.!-])")

_Place = tuple[int, int]


def without_code_spans(text: str) -> str:
    """The text with every `code span` blanked, so that offsets stay the same."""
    if "`" not in text:
        return text
    pieces = []
    done = 0
    for start, end in _code_spans(text):
        pieces += [text[done:start], _VISIBLE.sub(" ", text[start:end])]
        done = end
    return "".join([*pieces, text[done:]])


def _code_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where code spans begin and end: from a run of backticks to the next run of the same length in the paragraph."""
    paragraph = 0
    runs: list[tuple[int, int, int]] = []
    waiting: dict[tuple[int, int], deque[int]] = {}
    for match in _BACKTICKS.finditer(text):
        if match["break"]:
            paragraph += 1
        elif match["run"]:
            key = (paragraph, len(match["run"]))
            runs.append((match.start(), *key))
            waiting.setdefault(key, deque()).append(match.start())
    done = 0
    for start, number, length in runs:
        same = waiting[number, length]
        same.popleft()
        if start >= done and same:
            done = same[0] + length
            yield start, done


class Locator:
    """Looks things up in a source, each next time after the last: in document order that gives every place."""

    def __init__(self, text: str, first_line: int, code_lines: set[int]) -> None:
        self._source = text
        self._first = first_line
        self._code = code_lines
        self._next: dict[str, int] = {}

    @cached_property
    def text(self) -> str:
        """The source with everything blanked that is shown as code."""
        if not self._code:
            return without_code_spans(self._source)
        lines = self._source.split("\n")
        return without_code_spans(
            "\n".join(" " * len(line) if number in self._code else line for number, line in enumerate(lines))
        )

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self._source))]

    def line(self, number: int) -> int:
        """The line in the file of a line of the text, counted from 0."""
        return self._first + number

    def _place(self, offset: int) -> _Place:
        line = bisect_right(self._starts, offset) - 1
        return self._first + line, offset - self._starts[line] + 1

    def find(self, text: str) -> _Place | None:
        """Line and column in the file of the next occurrence outside code, or None."""
        start = self._next.get(text, 0)
        found = self.text.find(text, start) if text and start >= 0 else -1
        self._next[text] = found + len(text) if found >= 0 else -1
        return self._place(found) if found >= 0 else None

    def find_any(self, *texts: str) -> _Place:
        """The place of the first text that is found; the first line of the text when none is."""
        for text in texts:
            if place := self.find(text):
                return place
        return self._first, 1

    def find_in_source(self, text: str) -> _Place | None:
        """The first place of a text, in code as well."""
        found = self._source.find(text)
        return self._place(found) if found >= 0 else None

    def find_entity(self, sign: str) -> _Place | None:
        """The first place where a character is written as an entity, such as `&#x202e;` or `&rlm;`."""
        places = (match.start() for match in _ENTITY.finditer(self.text) if sign in html.unescape(match[0]))
        return next((self._place(offset) for offset in places), None)

    def find_unclosed_tag(self) -> _Place | None:
        """The first html element that is not closed in its paragraph, or is closed without being open."""
        opened: list[tuple[str, int]] = []
        for match in _TAG_OR_BREAK.finditer(self.text):
            closing, name = match[1], match[2]
            if name and not closing:
                opened.append((name, match.start()))
            elif name and opened and opened[-1][0] == name:
                opened.pop()
            elif name or opened:
                break
        else:
            match = None
        if opened:
            return self._place(opened[-1][1])
        return self._place(match.start()) if match else None

    @cached_property
    def _targets(self) -> dict[str, deque[tuple[int, int]]]:
        """Where the addresses begin and end in the source, by address as a reader's browser would read it."""
        found: dict[str, deque[tuple[int, int]]] = {}
        # Without these signs there are only links, which are found in less time.
        pattern = _TARGETS if "<" in self.text or "]:" in self.text else _LINKS
        for match in pattern.finditer(self.text):
            name = match.lastgroup or "bare"
            address = html.unescape(_ESCAPE.sub(r"\1", match[name] or ""))
            found.setdefault(address, deque()).append(match.span(name))
        return found

    def find_link(self, target: str, text: str) -> tuple[_Place, int]:
        """The place and length of the next link to `target`; failing that of the address, or of the link's text."""
        places = self._targets.get(target) or self._targets.get(target.removeprefix("mailto:"))
        if places:
            # A definition may be used more often than it stands there.
            start, end = places.popleft() if len(places) > 1 else places[0]
            return self._place(start), end - start
        return self.find_any(target, f"[{text}]", text), 0

    @cached_property
    def _citations(self) -> dict[str, deque[int]]:
        found: dict[str, deque[int]] = {}
        for match in _CITED.finditer(self.text):
            found.setdefault(match[1], deque()).append(match.start())
        return found

    def find_citation(self, source_id: str) -> _Place:
        """The place of the next citation of a source."""
        places = self._citations.get(source_id)
        return self._place(places.popleft() if len(places) > 1 else places[0]) if places else (self._first, 1)

    def find_headings(self, headings: list[tuple[int, str]]) -> list[int]:
        """The lines in the file of headings, given in order by level and text."""
        lines = []
        place = 0
        for level, text in headings:
            chosen = self._find_heading(level, text.split(), place)
            lines.append(self._heading_candidates[chosen][0] if chosen is not None else self._first)
            place = chosen + 1 if chosen is not None else place
        return lines

    def _find_heading(self, level: int, words: list[str], start: int) -> int | None:
        """The next candidate of a level that holds all words; failing that the next of the level."""
        first = None
        for number in range(start, len(self._heading_candidates)):
            _, its_level, line = self._heading_candidates[number]
            if its_level == level:
                if all(word in line for word in words):
                    return number
                first = number if first is None else first
        return first

    @cached_property
    def _heading_candidates(self) -> list[tuple[int, int, str]]:
        """Lines that may be a heading: line in the file, level, and the line itself."""
        lines = self._source.split("\n")
        found = []
        for number, line in enumerate(lines):
            if number in self._code:
                continue
            if "#" in line and (match := _ATX.match(line)):
                found.append((self._first + number, len(match[1]), html.unescape(line)))
            elif line[:1] in _UNDERLINES and (match := _SETEXT.match(line)) and number and lines[number - 1].strip():
                level = 1 if match[1][0] == "=" else 2
                found.append((self._first + number - 1, level, html.unescape(lines[number - 1])))
        return found
