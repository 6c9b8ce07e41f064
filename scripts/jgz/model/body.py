"""The compiled text of a file: sections, headings, links and ids, without knowledge of the site around it.

Links in `html` stand as `jgz-link:<n>`, the position in `Body.links`; rendering fills in the address.
"""

from __future__ import annotations

from dataclasses import dataclass

LINK_SCHEME = "jgz-link"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the text: its id as the site renders it, level (2-6), plain text and line in the file."""

    id: str
    level: int
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Link:
    """A link or picture as written: target, place in the file, and for a picture its alternative text.

    `length` is the number of characters that the target takes in the file; 0 when it was not found there.
    """

    target: str
    line: int
    column: int
    image: bool = False
    text: str = ""
    length: int = 0


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference to a source: its id, its number on the page and its place in the file."""

    source_id: str
    number: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a section in reading order: html, or (when `block` is not None) the block at that index."""

    html: str = ""
    block: int | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A section under an H2 (`id` and `title` empty for the text before the first)."""

    id: str
    title: str
    line: int
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """The text of a file. `ids` are all html ids in it; `words` counts the words a reader sees.

    `notes` are line and column of every reference to a footnote.
    """

    sections: tuple[Section, ...] = ()
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    citations: tuple[Citation, ...] = ()
    ids: frozenset[str] = frozenset()
    words: int = 0
    notes: tuple[tuple[int, int], ...] = ()

    def section(self, title: str) -> Section | None:
        """The section with this title, or None."""
        return next((item for item in self.sections if item.title == title), None)
