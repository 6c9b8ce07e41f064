"""The compiled text of a file: sections, headings, links and ids, without knowledge of the site around it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass


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
class LinkSlot:
    """The place of an attribute (`href` or `src`) whose address a page fills in; `link` is an index of `Body.links`."""

    attribute: str
    link: int


@dataclass(frozen=True, slots=True)
class TermSlot:
    """Words that a page may explain: as they stand in the html, and the id of their term.

    `is_short` tells that they are its abbreviation.
    """

    written: str
    term: str
    is_short: bool = False


@dataclass(frozen=True, slots=True)
class Counted:
    """A piece of html that follows from what stands earlier on its page, such as the number of a citation."""

    html: str


Piece = str | LinkSlot | TermSlot | Counted


@dataclass(frozen=True, slots=True)
class Markup:
    """A piece of compiled html: what a page prints, and the words of it, each with white space folded.

    `text` are all words; `plain` leaves out citations and the marks of footnotes. `said` is what a comparison looks at:
    as `plain`, with a sign for what words alone don't show (a power, an index, the end of a cell, a picture). `cited`
    are the ids of the sources that it cites, each once, sorted. `blocks` is `said` by paragraph, item of a list, row
    or heading; a numbered list is one block. `leads` says for each block what announces it: the sentence before its
    list ("Doe dit nooit:"), or its heading; empty for nothing. `warned` is the part of `said` that stands in a
    warning, `steps` that in numbered lists and tables. `unseen` says in Dutch what in it readers would hardly see. In a
    quick reading the pieces are source text.
    """

    pieces: tuple[Piece, ...] = ()
    text: str = ""
    plain: str = ""
    said: str = ""
    cited: tuple[str, ...] = ()
    blocks: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    warned: str = ""
    steps: str = ""
    unseen: str = ""

    def __bool__(self) -> bool:
        return bool(self.pieces)

    def filled(self, link: Callable[[LinkSlot], str], term: Callable[[TermSlot], str]) -> str:
        """The html; `link` gives the whole attribute for a link, `term` the html for words to explain."""
        return "".join(
            piece if isinstance(piece, str)
            else piece.html if isinstance(piece, Counted)
            else link(piece) if isinstance(piece, LinkSlot)
            else term(piece)
            for piece in self.pieces
        )  # fmt: skip


NO_MARKUP = Markup()


def joined(parts: Sequence[Markup]) -> Markup:
    """Some pieces of html under each other, as one."""
    if len(parts) <= 1:
        return parts[0] if parts else NO_MARKUP
    return Markup(
        pieces=tuple(piece for number, item in enumerate(parts) for piece in (*("\n" * bool(number)), *item.pieces)),
        text=" ".join(item.text for item in parts if item.text),
        plain=" ".join(item.plain for item in parts if item.plain),
        said=" ".join(item.said for item in parts if item.said),
        cited=tuple(sorted({id for item in parts for id in item.cited})),
        blocks=tuple(block for item in parts for block in item.blocks),
        leads=tuple(lead for item in parts for lead in item.leads),
        warned=" ".join(item.warned for item in parts if item.warned),
        steps=" ".join(item.steps for item in parts if item.steps),
    )


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a section in reading order: html, or (when `block` is not None) the block at that index."""

    html: Markup = NO_MARKUP
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

    def headings_below(self, title: str) -> tuple[Heading, ...]:
        """The headings within the section with this title, in order; none where there is no such section."""
        found = self.section(title)
        if found is None:
            return ()
        end = min((item.line for item in self.sections if item.line > found.line), default=None)
        below = (item for item in self.headings if item.level > 2 and item.line > found.line)
        return tuple(item for item in below if end is None or item.line < end)

    def section(self, title: str) -> Section | None:
        """The section with this title, or None."""
        return next((item for item in self.sections if item.title == title), None)
