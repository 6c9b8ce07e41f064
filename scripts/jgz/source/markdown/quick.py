"""A fast reading of a text for checking only: headings with their ids, links and citations, without html.

It understands the plain Markdown that nearly every module is written in, and nothing more: at the first sign of
anything else it gives up and the real compilation judges the file (`compile.Compiler`). Ids come from
Python-Markdown's own slug functions, so that what it says is what the site renders; a test holds both together
on every text of the content.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from functools import cached_property

from markdown.extensions.toc import unique

from jgz.model import Body, Citation, Heading, Link, Markup, Part, Section
from jgz.source.markdown.compiled import PLACED_BLOCKS, Compiled, CompiledBlock
from jgz.source.markdown.headings import slug
from jgz.source.markdown.scanned import Block, Scan

# Anything here may mean what only the real parser knows: raw HTML, attribute lists, footnotes, references,
# code, escapes, entities. To look for each of these is a tenth of the work of one pattern for all.
_UNSURE_SIGNS = ("<", "\\", "`", "~", "{", "[^", "][", "] [", "\n\t", "jgz-link")
_ENTITY = re.compile(r"&[\w#]")
# At the beginning of a line: addresses of links, setext headings and the like.
_UNSURE_LINE = re.compile(
    r"\n(?: {0,3}(?:\[[^\]]*\]:|(?:=+|-+)[ ]*(?:\n|\Z))| {1,3}#"
    # Inside a list or quote, or in what may be indented code: a heading, link or citation.
    r"|[ >]*(?:[>*+-]|[0-9]+[.)])[ >]*#| {4,}.*(?:\]\(|\[@)| {4,}#)"
)
_LINE_END = re.compile("\n")
_HEADING = re.compile(r"(#{1,6})[ ]*([^#\n].*?)[ ]*")
_PLAIN_HEADING = re.compile(r"[^*_\[\]!#]+")
_LINK = re.compile(r"\[([^\[\]*_]*)\]\(([^()\s\"']+)\)")
_LINK_SIGN = "]("
_CITATION = re.compile(r"\[(@[a-z][a-z0-9-]*(?:;[ ]*@[a-z][a-z0-9-]*)*)\]")
_SOURCE_ID = re.compile(r"@([a-z][a-z0-9-]*)")
_CITATION_SIGN = "[@"


class _Lines:
    """Where lines begin, to turn an offset into a line and column of the file."""

    def __init__(self, text: str, first: int) -> None:
        self._text = text
        self._first = first

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self._text))]

    def place(self, offset: int) -> tuple[int, int]:
        """The line and column of an offset."""
        index = bisect_right(self._starts, offset) - 1
        return self._first + index, offset - self._starts[index] + 1


def read_quickly(text: str, first_line: int, found: Scan) -> Compiled | None:
    """What the compilation of `text` would find, without html; None when only the compilation can tell."""
    lines = text.split("\n")
    if found.code_lines or _is_unsure(_without_options(lines, found)):
        return None
    places = _Lines(text, first_line)
    headings = _headings(lines, first_line, found)
    links = _links(text, places)
    citations = _citations(text, places)
    if headings is None or links is None or citations is None:
        return None
    ids = {item.id for item in headings} | {item.argument for item in found.blocks if item.kind.needs_id}
    ids |= _citation_ids(citations)
    body = Body(
        sections=_sections(lines, headings, found, first_line),
        headings=headings,
        links=links,
        citations=citations,
        ids=frozenset(ids),
    )
    return Compiled(body, _blocks(lines, first_line, found), ())


def _without_options(lines: list[str], found: Scan) -> str:
    """The text without fences and options, which the scanner has judged already, after a line end."""
    lines = ["", *lines]
    for block in found.blocks:
        start, end = block.option_lines
        lines[block.open_line + 1] = ""
        lines[start + 1 : end + 1] = [""] * (end - start)
    return "\n".join(lines)


def _is_unsure(text: str) -> bool:
    """Whether a text, after a line end, holds what only the real parser can read."""
    return (
        any(sign in text for sign in _UNSURE_SIGNS)
        or ("&" in text and _ENTITY.search(text) is not None)
        or _UNSURE_LINE.search(text) is not None
    )


def _headings(lines: list[str], first_line: int, found: Scan) -> tuple[Heading, ...] | None:
    taken = {item.argument for item in found.blocks if item.kind.needs_id}
    inside = [(item.open_line, item.close_line) for item in found.blocks]
    headings = []
    for number, line in enumerate(lines):
        if line[:1] != "#":
            continue
        match = _HEADING.fullmatch(line)
        if match is None or match[1] == "#" or not _PLAIN_HEADING.fullmatch(match[2]):
            return None
        # A heading within a block opens no section: the compilation sorts that out.
        if any(start <= number < end for start, end in inside):
            return None
        words = " ".join(match[2].split())
        headings.append(Heading(unique(slug(match[2]), taken), len(match[1]), words, first_line + number))
    return tuple(headings)


def _links(text: str, lines: _Lines) -> tuple[Link, ...] | None:
    signs = text.count(_LINK_SIGN)
    links = []
    for match in _LINK.finditer(text) if signs else ():
        line, column = lines.place(match.start(2))
        image = text.startswith("!", match.start() - 1) if match.start() else False
        links.append(Link(match[2], line, column, image, " ".join(match[1].split()), len(match[2])))
    return tuple(links) if len(links) == signs else None


def _citations(text: str, lines: _Lines) -> tuple[Citation, ...] | None:
    signs = text.count(_CITATION_SIGN)
    numbers: dict[str, int] = {}
    citations = []
    groups = list(_CITATION.finditer(text)) if signs else []
    if len(groups) != signs:
        return None
    for group in groups:
        for match in _SOURCE_ID.finditer(text, group.start(), group.end()):
            number = numbers.setdefault(match[1], len(numbers) + 1)
            citations.append(Citation(match[1], number, *lines.place(match.start())))
    return tuple(citations)


def _citation_ids(citations: tuple[Citation, ...]) -> set[str]:
    uses: Counter[str] = Counter()
    ids = set()
    for item in citations:
        uses[item.source_id] += 1
        ids.add(f"verwijzing-{item.source_id}-{uses[item.source_id]}")
    return ids


def _blocks(lines: list[str], first_line: int, found: Scan) -> dict[int, CompiledBlock]:
    """The placed blocks with their source text in the place of html."""
    placed = {index: block for index, block in enumerate(found.blocks) if _is_placed(block)}
    children: dict[int | None, list[Block]] = {}
    for item in found.blocks:
        children.setdefault(item.parent, []).append(item)
    return {index: _compiled(lines, first_line, block, children.get(index, [])) for index, block in placed.items()}


def _compiled(lines: list[str], first_line: int, block: Block, children: list[Block]) -> CompiledBlock:
    inner: dict[str, list[str]] = {"motivering": [], "op-maat": []}
    start = block.option_lines[1]
    own = lines[start : block.close_line]
    for child in children:
        if child.kind.name in inner:
            inner[child.kind.name].append("\n".join(lines[child.option_lines[1] : child.close_line]).strip())
        for number in range(child.open_line, child.close_line + 1):
            own[number - start] = ""
    texts = {name: _source("\n".join(parts)) for name, parts in inner.items()}
    return CompiledBlock(block, _source("\n".join(own)), first_line + block.open_line, texts)


def _source(text: str) -> Markup:
    """Source text in the place of html."""
    text = text.strip()
    words = " ".join(text.split())
    return Markup((text,), words, words, words) if text else Markup()


def _sections(lines: list[str], headings: tuple[Heading, ...], found: Scan, first_line: int) -> tuple[Section, ...]:
    """The sections with their parts in order: blocks, and the source of the text between them in place of html."""
    starts = {item.line - first_line: item for item in headings if item.level == 2}
    placed = {block.open_line: index for index, block in enumerate(found.blocks) if _is_placed(block)}
    none = Heading("", 0, "", first_line)
    sections: list[tuple[Heading, list[Part]]] = [(none, [])]
    begin = 0
    for number in sorted({*starts, *placed, len(lines)}):
        if number < begin:
            continue
        if source := "\n".join(lines[begin:number]).strip():
            sections[-1][1].append(Part(_source(source)))
        begin = number + 1
        if number in starts:
            sections.append((starts[number], []))
        elif number in placed:
            sections[-1][1].append(Part(block=placed[number]))
            begin = found.blocks[placed[number]].close_line + 1
    return tuple(
        Section(heading.id, heading.text, heading.line, tuple(parts))
        for heading, parts in sections
        if heading is not none or parts
    )


def _is_placed(block: Block) -> bool:
    return block.kind.name in PLACED_BLOCKS
