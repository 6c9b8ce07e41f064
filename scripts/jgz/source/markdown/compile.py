"""The one compilation of a text: source in; sections, headings, links, ids and blocks out."""

from __future__ import annotations

import html as html_lib
import re
import xml.etree.ElementTree as etree
from dataclasses import dataclass, field
from typing import Any, cast

from markdown import Markdown
from markdown.util import AMP_SUBSTITUTE

from jgz import faults
from jgz.diagnostics import Diagnostic, Fault, Location
from jgz.model import LINK_SCHEME, Body, Citation, Heading, Link, Part, Section
from jgz.source.markdown.blocks import BlocksExtension
from jgz.source.markdown.citations import CitationsExtension
from jgz.source.markdown.fences import Block, Scan, scan
from jgz.source.markdown.html_policy import attribute_allowed, raw_html_allowed, sanitize
from jgz.source.markdown.limits import check_limits
from jgz.source.markdown.locate import Locator
from jgz.source.markdown.syntax import check_syntax

PLACED_BLOCKS = ("aanbeveling", "wanneer-bellen")
_INNER_BLOCKS = ("motivering", "op-maat")
_OWN_LINKS = ("footnote-ref", "footnote-backref")
_TAG = re.compile(r"<[^>]*>")
_CITATION = re.compile(r'<sup class="jgz-citatie">.*?</sup>', re.DOTALL)
_LINK_OR_PICTURE = re.compile(r"</?(?:a|img)\b[^>]*>")
_ID = re.compile(r' id="[^"]*"')


@dataclass(frozen=True, slots=True)
class CompiledBlock:
    """A placed block with its compiled text; `inner` holds its `motivering` and `op-maat`."""

    source: Block
    html: str
    line: int
    inner: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Compiled:
    """What one text becomes. With errors in `diagnostics`, `body` may be empty."""

    body: Body
    blocks: dict[int, CompiledBlock]
    diagnostics: tuple[Diagnostic, ...]


def to_text(html: str) -> str:
    """The words of a piece of html, white space folded."""
    return " ".join(html_lib.unescape(_TAG.sub(" ", html)).split())


def to_plain_html(html: str) -> str:
    """The html without citations, links, pictures and ids, for pages other than its own."""
    return _ID.sub("", _LINK_OR_PICTURE.sub("", _CITATION.sub("", html)))


class Compiler:
    """Compiles texts one after another with one Markdown host."""

    def __init__(self) -> None:
        self._blocks = BlocksExtension(labels=False)
        self._citations = CitationsExtension()
        self._markdown = Markdown(
            extensions=[
                "tables", "fenced_code", "attr_list", "sane_lists", "footnotes", "toc",
                self._blocks, self._citations,
            ],
            extension_configs={
                "tables": {"use_align_attribute": True},
                "toc": {"marker": ""},
                "footnotes": {"BACKLINK_TITLE": "Terug naar de tekst bij voetnoot {}"},
            },
            output_format="html",
        )  # fmt: skip

    def compile(self, path: str, text: str, first_line: int) -> Compiled:
        """Compiles the text of the file at `path` that begins on `first_line`.

        Limits are checked first: a text that breaks one is not parsed.
        """
        found = check_limits(path, text, first_line)
        if found:
            return Compiled(Body(), {}, tuple(found))
        scanned = scan(path, text, first_line)
        found.extend(scanned.diagnostics)
        found.extend(check_syntax(path, text, first_line, scanned.code_lines))
        if scanned.diagnostics:
            return Compiled(Body(), {}, tuple(found))
        self._markdown.reset()
        self._blocks.use(scanned)
        try:
            root = self._parse(text)
            return _Collector(self, path, text, first_line, scanned, root, found).collect()
        except RecursionError:
            found.append(faults.LIMIT.at(Location(path, first_line), "De tekst is te diep genest om te lezen."))
            return Compiled(Body(), {}, tuple(found))

    def _parse(self, text: str) -> etree.Element:
        """The steps of `Markdown.convert` up to the finished tree."""
        host = self._markdown
        lines = text.split("\n")
        for preprocessor in host.preprocessors:
            lines = preprocessor.run(lines)
        root = cast(etree.Element, host.parser.parseDocument(lines).getroot())
        for treeprocessor in host.treeprocessors:
            new_root = treeprocessor.run(root)
            root = root if new_root is None else new_root
        return root

    def render(self, elements: list[etree.Element]) -> str:
        """The html of some finished elements: the last steps of `Markdown.convert`."""
        if not elements:
            return ""
        wrapper = etree.Element("div")
        wrapper.extend(elements)
        output: str = self._markdown.serializer(wrapper)
        output = output.strip().removeprefix("<div>").removesuffix("</div>").strip()
        for postprocessor in self._markdown.postprocessors:
            output = postprocessor.run(output)
        return output.strip()

    @property
    def stash(self) -> list[Any]:
        """Raw pieces that the last parse set aside."""
        return list(self._markdown.htmlStash.rawHtmlBlocks)

    @property
    def elements(self) -> dict[int, etree.Element]:
        """The elements of the blocks of the last parse, by index."""
        return self._blocks.elements

    @property
    def citations(self) -> tuple[list[str], dict[str, int]]:
        """The source ids of the last parse in order of use, and the number of each."""
        return self._citations.processor.uses, self._citations.processor.numbers


class _Collector:
    """Takes one finished tree apart."""

    def __init__(
        self, compiler: Compiler, path: str, text: str, first_line: int, scanned: Scan,
        root: etree.Element, found: list[Diagnostic],
    ) -> None:  # fmt: skip
        self._compiler = compiler
        self._path = path
        self._first = first_line
        self._scan = scanned
        self._root = root
        self._locator = Locator(text, first_line, scanned.code_lines)
        self._links: list[Link] = []
        self.found = found

    def collect(self) -> Compiled:
        """The compiled text."""
        self._check_blocks()
        self._check_raw_html()
        headings = self._headings()
        ids = self._ids_and_attributes()
        self._take_links()
        blocks = self._placed_blocks()
        sections = self._sections(headings)
        body = Body(
            sections=sections,
            headings=headings,
            links=tuple(self._links),
            citations=self._cited(),
            ids=frozenset(ids),
            words=_words(sections, blocks),
        )
        return Compiled(body, blocks, tuple(self.found))

    def _report(self, fault: Fault, place: tuple[int, int], message: str, help: str = "") -> None:
        self.found.append(fault.at(Location(self._path, *place), message, help))

    def _check_blocks(self) -> None:
        """The scanner and the extension must have seen the same blocks."""
        for index, block in enumerate(self._scan.blocks):
            if index not in self._compiler.elements:
                self._report(
                    faults.BLOCK_PLACE,
                    (self._first + block.open_line, 1),
                    f"Het blok `{block.kind.name}` staat op een plek waar het niet gelezen wordt.",
                    "Zet het los in de tekst, niet in een lijst, tabel of citaat.",
                )

    def _check_raw_html(self) -> None:
        for piece in self._compiler.stash:
            if isinstance(piece, str) and not raw_html_allowed(piece):
                first = piece.strip().split("\n")[0]
                comment = first.startswith("<!--")
                self._report(
                    faults.RAW_HTML,
                    self._locator.find_any(first, first[:12], first[:3]),
                    "HTML-commentaar wordt gepubliceerd." if comment else f"Deze HTML kan niet: `{first[:60]}`.",
                    "Haal het weg."
                    if comment
                    else "Toegestaan zijn br, sub, sup, kbd, mark, abbr met title, a met id.",
                )

    def _headings(self) -> tuple[Heading, ...]:
        elements = [item for item in self._root.iter() if re.fullmatch("h[1-6]", str(item.tag))]
        lines = self._locator.heading_lines()
        if len(lines) != len(elements):
            lines = [self._locator.find_any("".join(item.itertext()))[0] for item in elements]
        found = []
        for element, line in zip(elements, lines, strict=True):
            level = int(element.tag[1])
            if level == 1:
                self._report(
                    faults.TITLE_IN_BODY,
                    (line, 1),
                    "De tekst begint met kopjes van niveau 2 (`##`); de titel staat bovenaan bij `titel`.",
                    "Maak er `##` van of haal de regel weg.",
                )
            text = to_text(self._compiler.render([etree.fromstring(etree.tostring(element))]))
            found.append(Heading(element.get("id", ""), level, text, line))
        return tuple(found)

    def _ids_and_attributes(self) -> list[str]:
        ids = [match for piece in self._compiler.stash for match in re.findall(r'<a id="([^"]*)">', str(piece))]
        for element in self._root.iter():
            for name, value in element.attrib.items():
                if name == "id":
                    ids.append(value)
                if not attribute_allowed(str(element.tag), name):
                    self._report(
                        faults.ATTRIBUTE,
                        self._locator.find_any(f"{name}=", name),
                        f"Het kenmerk `{name}` kan hier niet.",
                        "Toegestaan zijn id, class, title en lang.",
                    )
        return ids

    def _take_links(self) -> None:
        """Replaces every address by its place in the list of links."""
        for element in self._root.iter():
            name = {"a": "href", "img": "src"}.get(str(element.tag))
            target = element.get(name) if name else None
            if name is None or target is None or element.get("class") in _OWN_LINKS:
                continue
            if target.startswith("#bron-") and element.get("id", "").startswith("verwijzing-"):
                continue
            target = html_lib.unescape(target.replace(AMP_SUBSTITUTE, "&"))
            line, column = self._locator.find_any(
                f"]({target}", f"](<{target}", f"<{target}", target, target.removeprefix("mailto:")
            )
            text = element.get("alt") if name == "src" else "".join(element.itertext())
            self._links.append(Link(target, line, column, name == "src", (text or "").strip()))
            element.set(name, f"{LINK_SCHEME}:{len(self._links) - 1}")

    def _placed_blocks(self) -> dict[int, CompiledBlock]:
        """Compiles the placed blocks; their inner blocks are taken out of them first."""
        found: dict[int, CompiledBlock] = {}
        for index, element in self._compiler.elements.items():
            block = self._scan.blocks[index]
            if block.kind.name not in PLACED_BLOCKS:
                continue
            inner: dict[str, str] = {}
            for name in _INNER_BLOCKS:
                parts = [child for child in element if child.get("class") == f"jgz-blok jgz-{name}"]
                for part in parts:
                    element.remove(part)
                inner[name] = "\n".join(self._clean(list(part), block.open_line) for part in parts)
            line = self._first + block.open_line
            found[index] = CompiledBlock(block, self._clean(list(element), block.open_line), line, inner)
        return found

    def _sections(self, headings: tuple[Heading, ...]) -> tuple[Section, ...]:
        by_id = {item.id: item for item in headings}
        placed = {
            id(element): index
            for index, element in self._compiler.elements.items()
            if self._scan.blocks[index].kind.name in PLACED_BLOCKS
        }
        sections: list[Section] = []
        heading: Heading | None = None
        pending: list[etree.Element] = []
        parts: list[Part] = []

        def flush() -> None:
            line = heading.line - self._first if heading else 0
            if pending:
                parts.append(Part(self._clean(pending, line)))
                pending.clear()

        def finish() -> None:
            flush()
            if heading or parts:
                title = heading.text if heading else ""
                line = heading.line if heading else self._first
                sections.append(Section(heading.id if heading else "", title, line, tuple(parts)))
            parts.clear()

        for child in list(self._root):
            if child.tag == "h2":
                finish()
                heading = by_id[child.get("id", "")]
            elif id(child) in placed:
                flush()
                parts.append(Part(block=placed[id(child)]))
            else:
                pending.append(child)
        finish()
        return tuple(sections)

    def _clean(self, elements: list[etree.Element], line: int) -> str:
        """The sanitized html of some elements; anything the sanitizer took out is an error."""
        clean, whole = sanitize(self._compiler.render(elements))
        if not whole:
            self._report(
                faults.RAW_HTML,
                (self._first + line, 1),
                "In dit deel staat HTML die niet klopt of niet is toegestaan.",
                "Kijk of elk element (zoals <sub>) ook wordt gesloten.",
            )
        return clean

    def _cited(self) -> tuple[Citation, ...]:
        uses, numbers = self._compiler.citations
        return tuple(Citation(item, numbers[item], *self._locator.find_any(f"@{item}")) for item in uses)


def _words(sections: tuple[Section, ...], blocks: dict[int, CompiledBlock]) -> int:
    pieces = [part.html for section in sections for part in section.parts]
    pieces += [section.title for section in sections]
    pieces += [text for block in blocks.values() for text in (block.html, *block.inner.values())]
    return sum(len(to_text(piece).split()) for piece in pieces)
