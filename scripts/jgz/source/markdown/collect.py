"""Taking a finished tree apart: sections, headings, links, ids and blocks, and the faults that only a tree shows."""

from __future__ import annotations

import html as html_lib
import xml.etree.ElementTree as etree
from collections.abc import Iterator
from typing import Protocol

from markdown.util import AMP_SUBSTITUTE, STX

from jgz import faults
from jgz.diagnostics import Diagnostic, Fault, Location
from jgz.model import Body, Citation, Heading, Link, Markup, Part, Section, joined
from jgz.source.characters import Oddity
from jgz.source.markdown.citations import CitationsExtension
from jgz.source.markdown.cleaned import Cleaner
from jgz.source.markdown.compiled import CHILD_BLOCKS, NOTED_BLOCKS, PLACED_BLOCKS, Compiled, CompiledBlock, NotedBlock
from jgz.source.markdown.ends import trim_ends
from jgz.source.markdown.glossary import Glossary
from jgz.source.markdown.headings import HEADING_TAGS, plain_text
from jgz.source.markdown.html_policy import (
    LINK_SCHEME,
    hidden_in,
)
from jgz.source.markdown.locate import Locator
from jgz.source.markdown.markup import read_markup
from jgz.source.markdown.outside import OutsideTheText, Stretch, Written
from jgz.source.markdown.scanned import Scan
from jgz.source.markdown.tables import frame_tables

_INNER_BLOCKS = ("motivering", "op-maat")
_ADDRESSES = {"a": "href", "img": "src"}
_FOOTNOTE_LINKS = frozenset({"footnote-ref", "footnote-backref"})
# What the sanitizer takes out has been said already when one of these was.
_TOLD = frozenset({faults.RAW_HTML.code, faults.ATTRIBUTE.code})
# How a text is hidden in plain sight: lines and spaces without a word, and letters that get smaller.
_HIDING = ("<br", "&nbsp;", "&emsp;", "<sub><", "<sup><", "&#", "---", "<sup>", "<sub>")


class Parsed(Written, Protocol):
    """What the last parse left behind, beside the tree."""

    @property
    def heading_lines(self) -> dict[etree.Element, int]:
        """The line of each heading."""

    @property
    def citations(self) -> CitationsExtension:
        """The citations, numbered."""

    @property
    def glossary(self) -> Glossary:
        """What pages may explain."""

    @property
    def cleaner(self) -> Cleaner:
        """What cleans the html of a piece."""

    def render(self, elements: list[etree.Element]) -> str:
        """The html of some finished elements."""


class Collector:
    """Takes one finished tree apart."""

    def __init__(self, parsed: Parsed, root: etree.Element, scan: Scan, path: str, locator: Locator) -> None:
        self._parsed = parsed
        self._root = root
        self._scan = scan
        self._path = path
        self._locator = locator
        self._links: list[Link] = []
        self._headings: dict[etree.Element, Heading] = {}
        self.found: list[Diagnostic] = []

    def collect(self) -> Compiled:
        """The compiled text."""
        outside = OutsideTheText(self._parsed, self._root, self._locator, self._report)
        outside.check_raw_html()
        self._take_headings()
        ids = outside.check_attributes()
        self._take_links(ids)
        trim_ends(self._root)
        frame_tables(self._root, self._words_of)
        noted = self._noted_blocks()
        blocks = self._placed_blocks()
        sections = self._sections()
        body = Body(
            sections=sections,
            headings=tuple(self._headings.values()),
            links=tuple(self._links),
            citations=self._cited(),
            ids=frozenset(ids),
            words=_words(sections, blocks),
        )
        return Compiled(body, blocks, tuple(self.found), noted=noted)

    def _report(self, fault: Fault, place: Stretch, message: str, help: str = "") -> None:
        self.found.append(fault.at(Location(self._path, *place), message, help))

    def _take_headings(self) -> None:
        elements = [item for item in self._root.iter() if item.tag in HEADING_TAGS]
        texts = [self._heading_text(item) for item in elements]
        for element, text in zip(elements, texts, strict=True):
            level = int(element.tag[1])
            line = self._locator.line(self._parsed.heading_lines.get(element, 0))
            self._headings[element] = Heading(element.get("id", ""), level, text, line)
            if level == 1:
                self._report(
                    faults.TITLE_IN_BODY,
                    (line, 1),
                    "De tekst begint met kopjes van niveau 2 (`##`); de titel staat bovenaan bij `titel`.",
                    "Maak er `##` van of haal de regel weg.",
                )
            self._check_characters(text, hidden_in(text), line)

    def _heading_text(self, element: etree.Element) -> str:
        plain = plain_text(element)
        # A citation or note belongs to the heading on its own page, not to its text elsewhere.
        return self._read([element]).plain if plain is None else plain

    def _words_of(self, element: etree.Element) -> str:
        plain = plain_text(element)
        return self._read([element]).text if plain is None else plain

    def _read(self, elements: list[etree.Element]) -> Markup:
        """Some elements as html; for their words alone, before they are judged."""
        return read_markup(self._parsed.render(elements), self._parsed.glossary)

    def _take_links(self, ids: set[str]) -> None:
        """Replaces every address by its place in the list of links."""
        for element in [item for item in self._root.iter() if item.tag in _ADDRESSES]:
            name = _ADDRESSES[element.tag]
            target = element.get(name)
            if target is None or self._is_own_link(element, target, ids):
                continue
            target = html_lib.unescape(target.replace(AMP_SUBSTITUTE, "&"))
            text = self._text_of(element)
            (line, column), length = self._locator.find_link(target, text)
            self._links.append(Link(target, line, column, name == "src", text, length))
            element.set(name, f"{LINK_SCHEME}:{len(self._links) - 1}")

    def _is_own_link(self, element: etree.Element, target: str, ids: set[str]) -> bool:
        """Whether a link was made by a citation or a footnote: no author can give a class."""
        if element in self._parsed.citations.links:
            return True
        return element.get("class") in _FOOTNOTE_LINKS and target[:1] == "#" and target[1:] in ids

    def _text_of(self, element: etree.Element) -> str:
        text = element.get("alt", "") if element.tag == "img" else "".join(element.itertext())
        if not text.strip():
            # A link around a picture is named by it.
            text = " ".join(item.get("alt", "") for item in element.iter("img"))
        if STX in text:
            # Raw HTML and the signs of a mail address stand aside until the html is made.
            words = etree.Element("span")
            words.text = text if element.tag == "img" else element.text
            words.extend(element)
            text = self._read([words]).text
        return " ".join(text.split())

    def _noted_blocks(self) -> tuple[NotedBlock, ...]:
        """The words of the blocks that stay where they are."""
        found = ((self._scan.blocks[index], element) for index, element in sorted(self._parsed.elements.items()))
        return tuple(
            NotedBlock(block, self._read(list(element)).plain, self._locator.line(block.open_line))
            for block, element in found
            if block.kind.name in NOTED_BLOCKS
        )

    def _placed_blocks(self) -> dict[int, CompiledBlock]:
        """Compiles the placed blocks; their inner blocks are taken out of them first."""
        children: dict[tuple[int | None, str], list[etree.Element]] = {}
        for index, element in self._parsed.elements.items():
            block = self._scan.blocks[index]
            children.setdefault((block.parent, block.kind.name), []).append(element)
        found: dict[int, CompiledBlock] = {}
        for index, element in self._parsed.elements.items():
            block = self._scan.blocks[index]
            if block.kind.name not in PLACED_BLOCKS:
                continue
            line = self._locator.line(block.open_line)
            inner = {
                name: joined(tuple(self._take_inner(element, children.get((index, name), []), line)))
                for name in _INNER_BLOCKS
            }
            own = self._child_blocks(index, element)
            found[index] = CompiledBlock(block, self._clean(list(element), line), line, inner, own)
        return found

    def _child_blocks(self, parent: int, element: etree.Element) -> tuple[CompiledBlock, ...]:
        """The blocks within a placed one that say something of their own, taken out of it."""
        found: list[CompiledBlock] = []
        for index, child in sorted(self._parsed.elements.items()):
            block = self._scan.blocks[index]
            if block.parent == parent and block.kind.name in CHILD_BLOCKS:
                line = self._locator.line(block.open_line)
                element.remove(child)
                found.append(CompiledBlock(block, self._clean(list(child), line), line))
        return tuple(found)

    def _take_inner(self, element: etree.Element, children: list[etree.Element], line: int) -> Iterator[Markup]:
        for child in children:
            element.remove(child)
            yield self._clean(list(child), line)

    def _sections(self) -> tuple[Section, ...]:
        placed = {
            element: index
            for index, element in self._parsed.elements.items()
            if self._scan.blocks[index].kind.name in PLACED_BLOCKS
        }
        none = Heading("", 0, "", self._locator.line(0))
        sections: list[tuple[Heading, list[Part]]] = [(none, [])]
        pending: list[etree.Element] = []
        for child in [*self._root, etree.Element("h2")]:
            heading, parts = sections[-1]
            if child.tag != "h2" and child not in placed:
                pending.append(child)
                continue
            if pending:
                parts.append(Part(self._clean(pending, heading.line)))
                pending = []
            if child.tag == "h2":
                sections.append((self._headings.get(child, none), []))
            else:
                parts.append(Part(block=placed[child]))
        return tuple(
            Section(heading.id, heading.text, heading.line, tuple(parts))
            for heading, parts in sections[:-1]
            if heading is not none or parts
        )

    def _clean(self, elements: list[etree.Element], line: int) -> Markup:
        """The sanitized html of some elements; anything the sanitizer took out is an error."""
        cleaned = self._parsed.cleaner.clean(self._parsed.render(elements))
        if not cleaned.whole and not any(item.code in _TOLD for item in self.found):
            self._report(
                faults.RAW_HTML,
                self._locator.find_unclosed_tag() or (line, 1),
                "In dit deel staat HTML die niet klopt of niet is toegestaan.",
                "Kijk of elk element (zoals <sub>) ook wordt gesloten.",
            )
        if cleaned.imitates:
            place = self._locator.find_in_source(LINK_SCHEME) or (line, 1)
            self._report(faults.RAW_HTML, place, f"`{LINK_SCHEME}:` kan niet in de tekst staan.", "Haal het weg.")
        self._check_characters(cleaned.html, cleaned.odd, line)
        markup = cleaned.markup
        if markup.unseen:
            found = self._locator.find_any(*_HIDING)
            place = (found[0], found[1]) if found[2] else (line, 1)
            self._report(faults.RAW_HTML, place, markup.unseen, "Haal weg wat hier de tekst uit zicht brengt.")
        return markup

    def _check_characters(self, html: str, odd: Oddity | None, line: int) -> None:
        if odd:
            sign = next(char for char in html[odd.start :] if not char.isascii() or not char.isprintable())
            place = self._locator.find_entity(sign) or (line, 1)
            self._report(faults.RAW_HTML, place, f"Hier staat {odd.what}, geschreven als code.", odd.help)

    def _cited(self) -> tuple[Citation, ...]:
        numbers = self._parsed.citations.numbers
        return tuple(
            Citation(item, numbers[item], *self._locator.find_citation(item)) for item in self._parsed.citations.uses
        )


def _words(sections: tuple[Section, ...], blocks: dict[int, CompiledBlock]) -> int:
    """The number of words that readers see."""
    texts = [item.title for item in sections]
    texts += [part.html.text for section in sections for part in section.parts]
    texts += [item.text for block in blocks.values() for item in (block.html, *block.inner.values())]
    texts += [child.html.text for block in blocks.values() for child in block.children]
    return sum(len(text.split()) for text in texts)
