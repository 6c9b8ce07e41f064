"""The one compilation of a text: source in; sections, headings, links, ids and blocks out."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from dataclasses import replace
from typing import Any

from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension

from jgz import faults
from jgz.diagnostics import Diagnostic, Location, has_errors
from jgz.model import Body
from jgz.model.partial import is_read, partial
from jgz.source.markdown.attributes import AttributesExtension, Refused
from jgz.source.markdown.citations import CitationsExtension
from jgz.source.markdown.cleaned import Cleaner
from jgz.source.markdown.collect import Collector
from jgz.source.markdown.compiled import Compiled
from jgz.source.markdown.decision_tables import decision_tables
from jgz.source.markdown.emphasis import EmphasisExtension
from jgz.source.markdown.fences import scan, without_blocks
from jgz.source.markdown.github import GitHubExtension
from jgz.source.markdown.glossary import Glossary
from jgz.source.markdown.headings import HeadingIdsExtension, marked_up
from jgz.source.markdown.inline import PlainTextExtension
from jgz.source.markdown.limits import check_limits, without_paragraphs
from jgz.source.markdown.lines import Lines, lines_of
from jgz.source.markdown.locate import Locator
from jgz.source.markdown.meant import check_meaning
from jgz.source.markdown.node import Node, Reference
from jgz.source.markdown.quick import read_quickly
from jgz.source.markdown.scanned import Scan
from jgz.source.markdown.signs import Kind
from jgz.source.markdown.spans import read_address
from jgz.source.markdown.syntax import check_syntax, note_places
from jgz.source.markdown.tree import TreeBuilder


class Compiler:
    """Compiles texts one after another with one Markdown host; `glossary` has the words that pages may explain."""

    def __init__(self, glossary: Glossary | None = None) -> None:
        self.glossary = glossary or Glossary()
        self.cleaner = Cleaner(self.glossary)
        self._start()

    def _start(self) -> None:
        """Makes a fresh host."""
        self.citations = CitationsExtension()
        self._attributes = AttributesExtension()
        footnotes: Any = FootnoteExtension(BACKLINK_TITLE="Terug naar de tekst bij voetnoot {}")
        self._footnotes = footnotes
        self._markdown = Markdown(
            extensions=[
                self._footnotes, self._attributes, self.citations, HeadingIdsExtension(), GitHubExtension(),
                EmphasisExtension(), PlainTextExtension(),
            ],
            output_format="html",
        )  # fmt: skip
        footnotes.parser = self
        # The host puts line ends between elements; no reader sees them, and every page would carry them.
        self._markdown.treeprocessors.deregister("prettify")
        self._treeprocessors = list(self._markdown.treeprocessors)
        self._postprocessors = list(self._markdown.postprocessors)

    def compile(self, path: str, text: str, first_line: int, quick: bool = False, signals: bool = True) -> Compiled:
        """Compiles the text of the file at `path` that begins on `first_line`.

        Limits are checked first: a text that breaks one is not parsed. A text whose blocks are not in order is read
        without them. With `quick`, for checking only, a plain text is read without making html; the diagnostics are
        the same. Without `signals` nobody looks for what an editor may have meant otherwise.
        """
        lines = lines_of(text, first_line)
        if found := check_limits(path, lines):
            return self._within_limits(path, lines, found, first_line)
        found = []
        scanned = scan(path, lines)
        found.extend(scanned.diagnostics)
        if signals:
            found.extend(check_syntax(path, lines))
            found.extend(check_meaning(path, lines))
        if not scanned.orderly:
            return self._without_blocks(path, lines, found)
        lines = _without_lines(lines, {*scanned.stray, *_source_lines(lines)})
        if quick and not has_errors(tuple(found)) and (known := read_quickly(lines, scanned)) is not None:
            decisions = decision_tables(lines, scanned)
            return Compiled(known.body, known.blocks, tuple(found), decisions=decisions, noted=known.noted)
        compiled = self._compile(path, lines, scanned)
        body = replace(compiled.body, notes=note_places(lines))
        decisions = decision_tables(lines, scanned)
        told = (*found, *compiled.diagnostics)
        return Compiled(body, compiled.blocks, told, decisions=decisions, noted=compiled.noted)

    def _within_limits(self, path: str, lines: Lines, excess: list[Diagnostic], first_line: int) -> Compiled:
        """A text that breaks limits, read without the paragraphs that do; not at all when it breaks one as a whole."""
        rest = without_paragraphs(lines, [item.location.line - first_line for item in excess])
        if check_limits(path, Lines(rest, first_line)):
            return Compiled(partial(Body, {}, path), {}, tuple(excess), whole=False, text="")
        compiled = self.compile(path, rest, first_line)
        # What was left out may hold a citation or an id, and be all that a section has.
        known = [name for name in ("headings", "links", "notes") if is_read(compiled.body, name)]
        body = partial(Body, {name: getattr(compiled.body, name) for name in known}, path)
        return Compiled(body, compiled.blocks, (*excess, *compiled.diagnostics), whole=False, text=rest)

    def _without_blocks(self, path: str, lines: Lines, found: list[Diagnostic]) -> Compiled:
        """What can be said of a text without its blocks: not which ids and sections it has."""
        rest = without_blocks(lines)
        known = check_limits(path, rest) or scan(path, rest).diagnostics
        compiled = Compiled(partial(Body, {}, path), {}, ()) if known else self._compile(path, rest, Scan())
        sure = [name for name in ("headings", "links", "citations") if is_read(compiled.body, name)]
        values = {name: getattr(compiled.body, name) for name in sure}
        body = partial(Body, {**values, "notes": note_places(lines)}, path)
        more = (item for item in compiled.diagnostics if item not in found)
        return Compiled(body, {}, (*found, *more), whole=False)

    def _compile(self, path: str, lines: Lines, scanned: Scan) -> Compiled:
        """The compilation of a text whose blocks are in order."""
        self._markdown.reset()
        self._builder = TreeBuilder(scanned)
        try:
            root = self._parse(lines)
            return Collector(self, root, scanned, path, Locator(lines)).collect()
        except RecursionError:
            # What the host was in the middle of must not end up in the next file.
            self._start()
            fault = faults.LIMIT.at(Location(path, lines.first_line), "De tekst is te diep genest om te lezen.")
            return Compiled(partial(Body, {}, path), {}, (fault,), whole=False)

    def _parse(self, lines: Lines) -> etree.Element:
        """From the blocks of a text to the finished tree: what the host does from its tree on."""
        self._markdown.references = _by_name(lines.references)
        root = self._builder.build(lines.root)
        for name, node in self._builder.notes.items():
            self._footnotes.footnotes[name] = node
        for treeprocessor in self._treeprocessors:
            new_root = treeprocessor.run(root)
            root = root if new_root is None else new_root
        return root

    def parseChunk(self, parent: etree.Element, node: Node) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Adds what stands in a footnote to an element: the host asks for it where it puts the footnotes."""
        self._builder.add_all(parent, node.children)

    def render(self, elements: list[etree.Element]) -> str:
        """The html of some finished elements: the last steps of `Markdown.convert`."""
        if not elements:
            return ""
        if len(elements) == 1 and (text := _only_text(elements[0])):
            return f"<p>{text}</p>"
        wrapper = etree.Element("div")
        wrapper.extend(elements)
        output: str = self._markdown.serializer(wrapper)
        output = output.strip().removeprefix("<div>").removesuffix("</div>").strip()
        for postprocessor in self._postprocessors:
            output = postprocessor.run(output)
        return output.strip()

    @property
    def stash(self) -> list[str]:
        """Raw pieces that the last parse set aside."""
        return [item for item in self._markdown.htmlStash.rawHtmlBlocks if isinstance(item, str)]

    @property
    def refused(self) -> list[Refused]:
        """Attributes that the last parse left out."""
        return self._attributes.refused

    @property
    def elements(self) -> dict[int, etree.Element]:
        """The elements of the blocks of the last parse, by index."""
        return self._builder.elements

    @property
    def heading_lines(self) -> dict[etree.Element, int]:
        """The line on which each heading of the last parse begins, counted from 0."""
        return self._builder.headings


def _by_name(references: list[Reference]) -> dict[str, tuple[str, str]]:
    """Address and title by name, as the host looks them up; the first of a name counts."""
    found: dict[str, tuple[str, str]] = {}
    for item in references:
        found.setdefault(item.name.lower(), (read_address(item.address), read_address(item.title)))
    return found


def _only_text(element: etree.Element) -> str:
    """The text of a paragraph that is nothing else, which most are; it needs no step of the host to be html."""
    text = element.text or ""
    plain = element.tag == "p" and not len(element) and not element.items() and not element.tail
    return text if plain and not marked_up(text) else ""


def _source_lines(lines: Lines) -> list[int]:
    """The lines that tell what a source is. That is an error there, so they cite none."""
    return [number for number, line in lines.marked.items() if line.kind is Kind.SOURCE]


def _without_lines(lines: Lines, numbers: set[int]) -> Lines:
    """The text in which some lines are empty."""
    if not numbers:
        return lines
    kept = ("" if number in numbers else line for number, line in enumerate(lines.lines))
    return Lines("\n".join(kept), lines.first_line)
