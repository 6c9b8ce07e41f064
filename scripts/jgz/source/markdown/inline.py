"""Sparing the host what it would do for nothing: to look for marks in plain text, or for blocks in a paragraph."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterator
from typing import Any

from markdown import Extension, Markdown
from markdown.blockprocessors import ParagraphProcessor
from markdown.extensions.tables import TableProcessor
from markdown.preprocessors import NormalizeWhitespace
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX, AtomicString

# Every inline pattern of the host needs one of these: code and escapes, links, pictures, notes and citations, raw
# HTML and entities, emphasis. A text that was set aside is named by STX.
_SIGN = re.compile(rf"[`\\\[<&*_{STX}]")
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
    "linebreak": (_LINE_BREAK,),
    "html": ("<",),
    "entity": ("&",),
    "em_strong": ("*", "_"),
}
# These look a name up among the addresses that the text gives further on.
_LOOK_UP = ("reference", "image_reference", "short_reference", "short_image_ref")
# Nothing on the first line, or on a line after it, that any other block begins with: no heading, list, quote, rule,
# table, code, definition or block of ours.
_PLAIN = re.compile(r"[^\s\d#>|*+_=/-][^\n|]*(?:\n[^\s#>|*+_=/-][^\n|]*)*")
_DEFINES = "]:"
_ODD_SPACE = ("\t", "\r", STX, ETX)
_SPACES = re.compile(r"\n +(?=\n)")


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


class _PlainParagraph(ParagraphProcessor):
    """Takes plain paragraphs before any other processor has looked whether they are something else."""

    def test(self, parent: etree.Element, block: str) -> bool:
        """Whether a block of lines can be nothing but a paragraph."""
        return _PLAIN.fullmatch(block) is not None and _DEFINES not in block


class _PlainTable(TableProcessor):
    """Cuts the rows of a table in which no bar can be escaped or code."""

    def _split(self, row: str) -> list[str]:
        if "\\" not in row and "`" not in row:
            return row.split("|")
        cells: list[str] = super()._split(row)  # type: ignore[misc]
        return cells


class _WhiteSpace(NormalizeWhitespace):
    """Empties the lines of nothing but spaces; leaves any other white space to the host's own way."""

    def run(self, lines: list[str]) -> list[str]:
        """The lines, and the empty ones that the host wants at the end."""
        text = "\n".join(lines)
        if any(sign in text for sign in _ODD_SPACE):
            return super().run(lines)
        return _SPACES.sub("\n", f"{text}\n\n").split("\n")


class PlainTextExtension(Extension):
    """Adds the sparing to a Markdown host."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Registers with a host."""
        # Just before the inline patterns (20).
        md.treeprocessors.register(_Sparing(md), "jgz_plain_text", 21)
        # After what may go on with a list (90), before our blocks (89.99) and all others.
        md.parser.blockprocessors.register(_PlainParagraph(md.parser), "jgz_plain_paragraph", 89.995)
        # In the places of the host's own.
        md.preprocessors.register(_WhiteSpace(md), "normalize_whitespace", 30)
        if "table" in md.parser.blockprocessors:
            table: Any = md.parser.blockprocessors["table"]
            md.parser.blockprocessors.register(_PlainTable(md.parser, table.config), "table", 75)
