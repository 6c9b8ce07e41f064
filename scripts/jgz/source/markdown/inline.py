"""Sparing the inline patterns the texts in which none of them can match: most of a table, a list or a heading."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX, AtomicString

# Every inline pattern of the host needs one of these: code and escapes, links, pictures, notes and citations, raw
# HTML and entities, emphasis, a line break. A text that was set aside is named by STX.
_MAY_MATCH = re.compile(rf"[`\\\[!<&*_{STX}]|  \n")


class _Sparing(Treeprocessor):
    """Marks plain texts as finished, which the inline patterns then pass over."""

    def run(self, root: etree.Element) -> None:
        """Marks them; what a text says stays the same."""
        for element in root.iter():
            if element.text and not _MAY_MATCH.search(element.text):
                element.text = AtomicString(element.text)
            if element.tail and not _MAY_MATCH.search(element.tail):
                element.tail = AtomicString(element.tail)


class PlainTextExtension(Extension):
    """Adds the marking to a Markdown host."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Registers with a host."""
        # Just before the inline patterns (20).
        md.treeprocessors.register(_Sparing(md), "jgz_plain_text", 21)
