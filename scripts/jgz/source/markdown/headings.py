"""The ids of headings: the slugs of Python-Markdown's `toc`, without the table of contents that nothing here prints."""

from __future__ import annotations

import html
import xml.etree.ElementTree as etree
from functools import lru_cache

from markdown import Extension, Markdown
from markdown.extensions.toc import remove_fnrefs, render_inner_html, slugify, strip_tags, unique
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX

HEADING_TAGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_MARKED_UP = frozenset(("&", "<", ">", STX))


def plain_text(element: etree.Element) -> str | None:
    """The words of an element that is nothing but text, white space folded; None when there is more to it."""
    text = element.text or ""
    return None if len(element) or marked_up(text) else " ".join(text.split())


def marked_up(text: str) -> bool:
    """Whether the text of an element is anything else in html: signs, entities, or what was set aside."""
    return not _MARKED_UP.isdisjoint(text)


@lru_cache(maxsize=1000)
def slug(words: str) -> str:
    """The id of a heading; the same headings stand in many modules."""
    return str(slugify(words, "-"))


class _Ids(Treeprocessor):
    """Gives every heading without an id the slug of its words."""

    def run(self, root: etree.Element) -> None:
        """Sets the ids, each of them once on the page."""
        taken: set[str] = set()
        headings = []
        for element in root.iter():
            if id := element.get("id"):
                taken.add(id)
            elif element.tag in HEADING_TAGS and "id" not in element.attrib:
                headings.append(element)
        for element in headings:
            element.set("id", unique(slug(self._words(element)), taken))

    def _words(self, element: etree.Element) -> str:
        plain = plain_text(element)
        if plain is not None:
            return plain
        return html.unescape(strip_tags(render_inner_html(remove_fnrefs(element), self.md)))


class HeadingIdsExtension(Extension):
    """Adds the ids to a Markdown host."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Registers with a host."""
        # After attribute lists (8), which may give an id, and before backslash escapes are undone (0).
        md.treeprocessors.register(_Ids(md), "jgz_heading_ids", 5)
