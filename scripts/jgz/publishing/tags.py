"""The tags of a printed page, read as a browser reads them: not in a script, and not in a comment."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html.parser import HTMLParser
from itertools import accumulate

# The attribute with the address, of every element that brings a file with it.
_SOURCES = {"script": "src", "img": "src", "link": "href"}
_LOADED_LINKS = ("stylesheet", "icon")
# What may hold the signs of a tag without being one, and where it ends.
_COMMENT = "<!--"
_HIDING = {_COMMENT: "-->", "<script": "</script", "<style": "</style"}
_SIGNS = frozenset(_HIDING).union(f"<{name}" for name in _SOURCES)


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag that opens an element: its attributes, how it is written, and at which offset in the page."""

    name: str
    attributes: Mapping[str, str]
    written: str
    start: int


def tags_of(page: str, names: Container[str]) -> list[Tag]:
    """The tags in the html of a page that open one of these elements, in order."""
    reader = _Reader(page, names)
    reader.feed(page)
    return reader.found


def loaded_by(page: str) -> list[str]:
    """The addresses of the styles, icons, scripts and pictures that a page loads by itself; of its own site only.

    Few tags of a page load anything, and most of those stand on every page: only they are read, and once.
    """
    small = page.lower()
    if len(small) != len(page):
        # A letter that becomes two in small letters moves everything after it.
        return [address for address in map(_loaded, tags_of(page, _SOURCES)) if address]
    found, read_to = [], 0
    for start, sign in sorted(_places(small, _SIGNS)):
        if start >= read_to:
            address, end = ("", start + len(sign)) if sign == _COMMENT else _read_at(page, start)
            if address:
                found.append(address)
            read_to = small.find(_HIDING[sign], end) if sign in _HIDING else end
            if read_to < 0:
                break
    return found


def _loaded(tag: Tag) -> str:
    """The address of the file of this site that a tag loads; empty when it loads none."""
    address = tag.attributes.get(_SOURCES[tag.name], "")
    loads = ":" not in address and (tag.name != "link" or tag.attributes.get("rel") in _LOADED_LINKS)
    return address if loads else ""


def _places(text: str, signs: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Where in a text each of some signs stands."""
    for sign in signs:
        start = text.find(sign)
        while start >= 0:
            yield start, sign
            start = text.find(sign, start + 1)


def _read_at(page: str, start: int) -> tuple[str, int]:
    """What the tag that begins at an offset of a page loads, and where that tag ends."""
    end = start
    while end := page.find(">", end) + 1:
        address = _read(page[start:end])
        if address is not None:
            return address, end
    return "", len(page)


@lru_cache(maxsize=4096)
def _read(text: str) -> str | None:
    """What a tag loads; None when its end stood in the value of an attribute."""
    reader = _Reader(text, _SOURCES)
    reader.feed(text)
    if reader.rawdata:
        return None
    return next(map(_loaded, reader.found), "")


class _Reader(HTMLParser):
    """One reading of a page."""

    def __init__(self, page: str, names: Container[str]) -> None:
        super().__init__()
        self._names = names
        self._starts = [0, *accumulate(len(line) + 1 for line in page.split("\n"))]
        self.found: list[Tag] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keeps a tag that is asked for."""
        if tag in self._names:
            line, column = self.getpos()
            attributes = {name: value or "" for name, value in attrs}
            self.found.append(Tag(tag, attributes, self.get_starttag_text() or "", self._starts[line - 1] + column))
