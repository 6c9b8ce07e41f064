"""The tags of a printed page, read as a browser reads them: not in a script, and not in a comment."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from itertools import accumulate

# The attribute with the address, of every element that brings a file with it.
_SOURCES = {"script": "src", "img": "src", "link": "href"}
_LOADED_LINKS = ("stylesheet", "icon")
# What may hold the signs of a tag without being one, and where it ends.
_HIDING = {"<!--": "-->", "<script": "</script", "<style": "</style"}


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
    """The addresses of the styles, icons, scripts and pictures that a page loads by itself; of its own site only."""
    tags = _few_tags_of(page, _SOURCES)
    loading = (tag for tag in tags if tag.name != "link" or tag.attributes.get("rel") in _LOADED_LINKS)
    addresses = (tag.attributes.get(_SOURCES[tag.name], "") for tag in loading)
    return [address for address in addresses if address and ":" not in address]


def _few_tags_of(page: str, names: Iterable[str]) -> Iterator[Tag]:
    """What `tags_of` gives, for elements that few tags of a page are about: only those tags are read."""
    small = page.lower()
    if len(small) != len(page):
        # A letter that becomes two in small letters moves everything after it.
        yield from tags_of(page, tuple(names))
        return
    read_to = 0
    for start, sign in sorted(_places(small, {f"<{name}" for name in names} | set(_HIDING))):
        if start < read_to:
            continue
        tag = _tag_at(page, start, names)
        if tag:
            yield tag
        after = start + len(tag.written if tag else sign)
        end = small.find(_HIDING[sign], after) if sign in _HIDING else after
        read_to = len(page) if end < 0 else end


def _places(text: str, signs: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Where in a text each of some signs stands."""
    for sign in signs:
        start = text.find(sign)
        while start >= 0:
            yield start, sign
            start = text.find(sign, start + 1)


def _tag_at(page: str, start: int, names: Iterable[str]) -> Tag | None:
    """The tag that begins at an offset of a page; None when it opens none of these elements."""
    reader = _Reader("", tuple(names))
    while end := page.find(">", start) + 1:
        reader.feed(page[start:end])
        if not reader.rawdata:
            break
        # This sign stood in the value of an attribute.
        start = end
    return next(iter(reader.found), None)


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
