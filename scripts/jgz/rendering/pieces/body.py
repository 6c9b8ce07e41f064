"""The text of a document with its links filled in for the page it is printed on."""

from __future__ import annotations

import html as html_lib
from collections.abc import Callable
from dataclasses import dataclass

from jgz.model import Document, LinkSlot, Markup, TermSlot
from jgz.model.addresses import address_of
from jgz.model.links import LinkKind, LinkResolver
from jgz.rendering.pieces.marks import Changes, section_mark

Explain = Callable[[TermSlot], str]


@dataclass(frozen=True, slots=True)
class TextPart:
    """A piece of a section in reading order: ready html, or the number of the block that stands there."""

    html: str = ""
    block: int | None = None


@dataclass(frozen=True, slots=True)
class TextSection:
    """A section ready to print. `mark` says in a preview that it is new or different."""

    id: str
    title: str
    parts: tuple[TextPart, ...]
    mark: str = ""

    @property
    def empty(self) -> bool:
        """Whether there is nothing under the heading."""
        return not self.parts


def as_written(words: TermSlot) -> str:
    """For pages that explain nothing."""
    return words.written


class LinkFiller:
    """Fills the links of documents for pages of one library."""

    def __init__(self, resolver: LinkResolver, changes: Changes | None = None) -> None:
        self._resolver = resolver
        self._changes = changes or {}

    def fill(
        self, html: Markup, document: Document, root: str, explain: Explain = as_written, *, elsewhere: bool = False
    ) -> str:
        """The html of a piece of a document, for the page whose way to the root is `root`: its own, or one elsewhere.

        A link that leads nowhere on this site (a concept outside a preview) keeps its text and loses its address.
        `explain` gives the html for words that the page may explain.
        """
        return html.filled(lambda slot: self._attribute(document, slot, root, elsewhere), explain)

    def _attribute(self, document: Document, slot: LinkSlot, root: str, elsewhere: bool) -> str:
        answer = self._resolver.resolve(document, document.body.links[slot.link].target)
        fragment = f"#{answer.fragment}" if answer.fragment else ""
        if answer.kind is LinkKind.PAGE and answer.document is document and not elsewhere:
            address = fragment or f"{root}{answer.address}"
        elif answer.kind in (LinkKind.PAGE, LinkKind.GENERATED, LinkKind.PICTURE):
            address = f"{root}{answer.address}{fragment}"
        elif answer.kind is LinkKind.OUTSIDE:
            address = answer.address
        else:
            return ""
        return f'{slot.attribute}="{html_lib.escape(address)}"'

    def sections(self, document: Document, root: str, explain: Explain = as_written) -> tuple[TextSection, ...]:
        """All sections of a document. Blocks are numbered in reading order, from 0."""
        numbers = iter(range(10_000))
        return tuple(
            TextSection(
                item.id,
                item.title,
                tuple(
                    TextPart(block=next(numbers)) if part.block is not None
                    else TextPart(self.fill(part.html, document, root, explain))
                    for part in item.parts
                ),
                section_mark(self._changes, address_of(document), item.id),
            )
            for item in document.body.sections
        )  # fmt: skip
