"""Sparing the host what it would do for nothing: to look for marks in plain text."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterator
from typing import Any

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX, AtomicString

# Every inline pattern of the host needs one of these: code and escapes, links, pictures, notes and citations, raw
# HTML and entities, emphasis. A text that was set aside is named by STX.
_SIGN = re.compile(rf"[`\\\[<&*_@{STX}]|://|[wW]{{3}}\.")
_LINE_BREAK = "  \n"
# What the text must hold for an inline pattern to match; a pattern that isn't listed may always match.
_SIGNS: dict[str, tuple[str, ...]] = {
    "backtick": ("`",),
    "escape": ("\\",),
    "footnote": ("[^",),
    "jgz_citation": ("[@",),
    "link": ("](",),
    "image_link": ("![",),
    "autolink": ("<",),
    "automail": ("<",),
    "bare_address": ("@", "://", "www.", "WWW."),
    "linebreak": (_LINE_BREAK, "\\\n"),
    "html": ("<",),
    "entity": ("&",),
    "em_strong": ("*", "_"),
}
# These look a name up among the addresses that the text gives further on.
_LOOK_UP = ("reference", "image_reference", "short_reference", "short_image_ref")


class _Sparing(Treeprocessor):
    """Marks plain texts as finished, which the inline patterns then pass over; chooses the patterns for the rest."""

    def run(self, root: etree.Element) -> None:
        """Marks and chooses; what a text says stays the same."""
        rest: list[str] = []
        for element in root.iter():
            if text := element.text:
                if _may_match(text):
                    rest.append(text)
                else:
                    element.text = AtomicString(text)
            if tail := element.tail:
                if _may_match(tail):
                    rest.append(tail)
                else:
                    element.tail = AtomicString(tail)
        inline: Any = self.md.treeprocessors["inline"]
        # A plain list: Python-Markdown's registry puts itself in order at every look, for every piece of text.
        inline.inlinePatterns = list(self._patterns("\0".join(rest)))

    def _patterns(self, text: str) -> Iterator[Any]:
        """The patterns that can match somewhere in a text, in their order."""
        registry: Any = self.md.inlinePatterns
        signs = {registry[name]: signs for name, signs in _SIGNS.items() if name in registry}
        look_up = {registry[name] for name in _LOOK_UP if name in registry}
        for pattern in registry:
            if pattern in look_up:
                if self.md.references:
                    yield pattern
            elif pattern not in signs or any(sign in text for sign in signs[pattern]):
                yield pattern


def _may_match(text: str) -> bool:
    return _SIGN.search(text) is not None or _LINE_BREAK in text


class PlainTextExtension(Extension):
    """Adds the sparing to a Markdown host."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Registers with a host."""
        # Just before the inline patterns (20).
        md.treeprocessors.register(_Sparing(md), "jgz_plain_text", 21)
