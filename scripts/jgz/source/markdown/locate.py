"""Finding the place in the source of something that the compiled tree shows (Python-Markdown keeps no places)."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from functools import cached_property

from jgz.source.markdown.lines import Lines
from jgz.source.markdown.spans import addresses, citations, entities, paragraphs, read_address, tags

# Raw html that has to be closed in its paragraph.
_CLOSED = frozenset({"sub", "sup", "kbd", "mark", "abbr", "a"})

# Line and column in the file, each from 1.
Position = tuple[int, int]


class Locator:
    """Looks things up in a text, each next time after the last: in document order that gives every place."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._first = lines.first_line
        self._place = lines.place
        self._next: dict[str, int] = {}

    @property
    def text(self) -> str:
        """The source with everything blanked that is shown as code."""
        return self._lines.visible

    def line(self, number: int) -> int:
        """The line in the file of a line of the text, counted from 0."""
        return self._first + number

    def find(self, text: str) -> Position | None:
        """Line and column in the file of the next occurrence outside code, or None."""
        start = self._next.get(text, 0)
        found = self.text.find(text, start) if text and start >= 0 else -1
        self._next[text] = found + len(text) if found >= 0 else -1
        return self._place(found) if found >= 0 else None

    def find_any(self, *texts: str) -> tuple[int, int, int]:
        """The place and length of the first text that is found; the first line of the text when none is."""
        for text in texts:
            if place := self.find(text):
                return *place, len(text)
        return self._first, 1, 0

    def find_in_source(self, text: str) -> Position | None:
        """The first place of a text, in code as well."""
        found = self._lines.text.find(text)
        return self._place(found) if found >= 0 else None

    def find_entity(self, sign: str) -> Position | None:
        """The first place where a character is written as an entity, such as `&#x202e;` or `&rlm;`."""
        return next((self._place(offset) for char, offset in entities(self.text) if sign in char), None)

    def find_unclosed_tag(self) -> Position | None:
        """The first html element that is not closed in its paragraph, or is closed without being open."""
        for begin, paragraph in paragraphs(self.text):
            opened: list[tuple[str, int]] = []
            for name, step, place in tags(paragraph):
                if name in _CLOSED and step >= 0:
                    opened.append((name, begin + place))
                elif name in _CLOSED and opened and opened[-1][0] == name:
                    opened.pop()
                elif name in _CLOSED:
                    return self._place(opened[-1][1] if opened else begin + place)
            if opened:
                return self._place(opened[-1][1])
        return None

    @cached_property
    def _targets(self) -> dict[str, deque[tuple[int, int]]]:
        """Where the addresses begin and end in the source, by address as a reader's browser would read it."""
        found = [*addresses(self.text), *self._defined()]
        targets: dict[str, deque[tuple[int, int]]] = {}
        for address, start, end in sorted(found, key=lambda item: item[1]):
            targets.setdefault(address, deque()).append((start, end))
        return targets

    def _defined(self) -> Iterator[tuple[str, int, int]]:
        """The addresses that have a line of their own, `[name]: …`."""
        for item in self._lines.references:
            start = self._lines.start(item.place[0]) + item.place[1]
            yield read_address(item.address), start, start + len(item.address)

    def find_link(self, target: str, text: str) -> tuple[Position, int]:
        """The place and length of the next link to `target`; failing that of the address, or of the link's text."""
        places = self._targets.get(target) or self._targets.get(target.removeprefix("mailto:"))
        if places:
            # A definition may be used more often than it stands there.
            start, end = places.popleft() if len(places) > 1 else places[0]
            return self._place(start), end - start
        line, column, _ = self.find_any(target, f"[{text}]", text)
        return (line, column), 0

    @cached_property
    def _citations(self) -> dict[str, deque[int]]:
        found: dict[str, deque[int]] = {}
        for source_id, place in citations(self.text):
            found.setdefault(source_id, deque()).append(place)
        return found

    def find_citation(self, source_id: str) -> Position:
        """The place of the next citation of a source."""
        places = self._citations.get(source_id)
        return self._place(places.popleft() if len(places) > 1 else places[0]) if places else (self._first, 1)
