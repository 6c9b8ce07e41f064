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
from dataclasses import dataclass

from markdown.extensions.toc import slugify, unique

from jgz.model import Body, Citation, Heading, Link, Part, Section
from jgz.source.markdown.compiled import PLACED_BLOCKS, Compiled, CompiledBlock
from jgz.source.markdown.fences import Block, Scan

# Anything here may mean what only the real parser knows: raw HTML, attribute lists, footnotes, references,
# code, escapes, entities, setext headings, definition-like lines.
_UNSURE = re.compile(
    r"jgz-link|[<\\`~]|&\w|&#|\{|\[\^|\]\[|\][ ]\[|^ {0,3}\[[^\]]*\]:|^ {0,3}(?:=+|-+)[ ]*$|^\t|^ {1,3}#"
    # Inside a list or quote, or in what may be indented code: a heading, link or citation.
    r"|^[ >]*(?:[>*+-]|[0-9]+[.)])[ >]*#|^ {4,}.*(?:\]\(|\[@)|^ {4,}#",
    re.MULTILINE,
)
_HEADING = re.compile(r"^(#{1,6})[ ]*([^#\n].*?)[ ]*$", re.MULTILINE)
_HEADING_SIGN = re.compile(r"^#", re.MULTILINE)
_PLAIN_HEADING = re.compile(r"[^*_\[\]!#]+")
_LINK = re.compile(r"(!?)\[([^\[\]*_]*)\]\(([^()\s\"']+)\)")
_LINK_SIGN = re.compile(r"\]\(")
_CITATION = re.compile(r"\[(@[a-z][a-z0-9-]*(?:;[ ]*@[a-z][a-z0-9-]*)*)\]")
_SOURCE_ID = re.compile(r"@([a-z][a-z0-9-]*)")
_CITATION_SIGN = re.compile(r"\[@")


@dataclass(frozen=True, slots=True)
class _Lines:
    """Where lines begin, to turn an offset into a line and column of the file."""

    starts: tuple[int, ...]
    first: int

    def place(self, offset: int) -> tuple[int, int]:
        index = bisect_right(self.starts, offset) - 1
        return self.first + index, offset - self.starts[index] + 1


def read_quickly(text: str, first_line: int, found: Scan) -> Compiled | None:
    """What the compilation of `text` would find, without html; None when only the compilation can tell."""
    if found.code_lines or _UNSURE.search(_without_options(text, found)):
        return None
    lines = _Lines((0, *(match.end() for match in re.finditer("\n", text))), first_line)
    headings = _headings(text, lines, found)
    links = _links(text, lines)
    citations = _citations(text, lines)
    if headings is None or links is None or citations is None:
        return None
    blocks = _blocks(text, first_line, found)
    ids = {item.id for item in headings} | {item.argument for item in found.blocks if item.kind.needs_id}
    ids |= _citation_ids(citations)
    body = Body(
        sections=_sections(text, headings, found, first_line),
        headings=headings,
        links=links,
        citations=citations,
        ids=frozenset(ids),
    )
    return Compiled(body, blocks, ())


def _without_options(text: str, found: Scan) -> str:
    """The text without fences and options, which the scanner has judged already."""
    if not found.blocks:
        return text
    lines = text.split("\n")
    for block in found.blocks:
        lines[block.open_line] = ""
        for number in range(*block.option_lines):
            lines[number] = ""
    return "\n".join(lines)


def _headings(text: str, lines: _Lines, found: Scan) -> tuple[Heading, ...] | None:
    taken = {item.argument for item in found.blocks if item.kind.needs_id}
    headings = []
    for match in _HEADING.finditer(text):
        title = match[2]
        if not _PLAIN_HEADING.fullmatch(title) or match[1] == "#":
            return None
        words = " ".join(title.split())
        headings.append(
            Heading(unique(slugify(title, "-"), taken), len(match[1]), words, lines.place(match.start())[0])
        )
    if len(headings) != len(_HEADING_SIGN.findall(text)):
        return None
    inside = {line for item in found.blocks for line in range(item.open_line, item.close_line)}
    # A heading within a block opens no section: the compilation sorts that out.
    return None if any(item.line - lines.first in inside for item in headings) else tuple(headings)


def _links(text: str, lines: _Lines) -> tuple[Link, ...] | None:
    links = [
        Link(match[3], *lines.place(match.start(3)), bool(match[1]), " ".join(match[2].split()), len(match[3]))
        for match in _LINK.finditer(text)
    ]
    return tuple(links) if len(links) == len(_LINK_SIGN.findall(text)) else None


def _citations(text: str, lines: _Lines) -> tuple[Citation, ...] | None:
    numbers: dict[str, int] = {}
    citations = []
    groups = list(_CITATION.finditer(text))
    if len(groups) != len(_CITATION_SIGN.findall(text)):
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


def _blocks(text: str, first_line: int, found: Scan) -> dict[int, CompiledBlock]:
    """The placed blocks with their source text in the place of html."""
    lines = text.split("\n")
    placed: dict[int, CompiledBlock] = {}
    for index, block in enumerate(found.blocks):
        if block.kind.name not in PLACED_BLOCKS:
            continue
        inner = {name: _inner(lines, found, index, name) for name in ("motivering", "op-maat")}
        own = lines[block.option_lines[1] : block.close_line]
        children = [item for item in found.blocks if item.parent == index]
        for child in children:
            for number in range(child.open_line, child.close_line + 1):
                own[number - block.option_lines[1]] = ""
        placed[index] = CompiledBlock(block, "\n".join(own).strip(), first_line + block.open_line, inner)
    return placed


def _inner(lines: list[str], found: Scan, parent: int, name: str) -> str:
    parts = [item for item in found.blocks if item.parent == parent and item.kind.name == name]
    return "\n".join("\n".join(lines[item.option_lines[1] : item.close_line]).strip() for item in parts)


def _sections(text: str, headings: tuple[Heading, ...], found: Scan, first_line: int) -> tuple[Section, ...]:
    """The sections with their parts in order: blocks, and the source of the text between them in place of html."""
    lines = text.split("\n")
    starts = {item.line - first_line: item for item in headings if item.level == 2}
    placed = {block.open_line: index for index, block in enumerate(found.blocks) if _is_placed(block)}
    none = Heading("", 0, "", first_line)
    sections: list[tuple[Heading, list[Part]]] = [(none, [])]
    number = begin = 0
    while number <= len(lines):
        if number in starts or number in placed or number == len(lines):
            source = "\n".join(lines[begin:number]).strip()
            if source:
                sections[-1][1].append(Part(source))
            if number in starts:
                sections.append((starts[number], []))
            elif number in placed:
                sections[-1][1].append(Part(block=placed[number]))
                number = found.blocks[placed[number]].close_line
            begin = number + 1
        number += 1
    return tuple(
        Section(heading.id, heading.text, heading.line, tuple(parts))
        for heading, parts in sections
        if heading is not none or parts
    )


def _is_placed(block: Block) -> bool:
    return block.kind.name in PLACED_BLOCKS
