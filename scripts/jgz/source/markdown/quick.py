"""A fast reading of a text for checking only: headings with their ids, links and citations, without html.

It understands the plain Markdown that nearly every module is written in, and nothing more: at the first sign of
anything else it gives up and the real compilation judges the file (`compile.Compiler`). Ids come from
Python-Markdown's own slug functions, so that what it says is what the site renders; a test holds both together
on every text of the content.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from markdown.extensions.toc import unique

from jgz.model import Body, Citation, Heading, Link, Markup, Part, Section
from jgz.source.markdown.compiled import CHILD_BLOCKS, NOTED_BLOCKS, PLACED_BLOCKS, Compiled, CompiledBlock, NotedBlock
from jgz.source.markdown.headings import slug
from jgz.source.markdown.lines import Lines
from jgz.source.markdown.scanned import Block, Scan
from jgz.source.markdown.signs import Kind, Line
from jgz.source.markdown.spans import bare_addresses, citations, entities
from jgz.source.markdown.void import MOST_EMPTY

# Anything here may mean what only the real parser knows: raw HTML, attribute lists, footnotes, references,
# code, escapes, entities. To look for each of these is a tenth of the work of one pattern for all.
_UNSURE_SIGNS = ("<", "\\", "`", "~", "{", "[^", "][", "] [", "\n\t", "&#", "jgz-link")
_UNSURE_KINDS = frozenset({Kind.UNDERLINE, Kind.ADDRESS, Kind.SOURCE})
# Marks in a heading whose words are then not as they are written.
_HEADING_MARKS = frozenset("*_[]!#")
_LINK = re.compile(r"\[([^\[\]*_]*)\]\(([^()\s\"']+)\)")
_PARTING = frozenset("|\n")
_LINK_SIGN = "]("
_CITATION_SIGN = "[@"


def read_quickly(lines: Lines, found: Scan) -> Compiled | None:
    """What the compilation of a text would find, without html; None when only the compilation can tell."""
    if lines.code or _is_unsure(lines, found):
        return None
    headings = _headings(lines, found)
    links = _links(lines)
    if headings is None or links is None:
        return None
    blocks, sections = _blocks(lines, found), _sections(lines, headings, found)
    if not all(map(_has_words, _sources(blocks, sections))):
        return None
    cited = _citations(lines)
    ids = {item.id for item in headings} | {item.argument for item in found.blocks if item.kind.needs_id}
    ids |= _citation_ids(cited)
    body = Body(
        sections=sections,
        headings=headings,
        links=links,
        citations=cited,
        ids=frozenset(ids),
    )
    return Compiled(body, blocks, (), noted=tuple(_noted(lines, found)))


def _sources(blocks: dict[int, CompiledBlock], sections: tuple[Section, ...]) -> Iterator[str]:
    """The source of every piece, of which the rules ask whether there is anything in it."""
    for block in blocks.values():
        yield block.html.text
        yield from (item.text for item in block.inner.values())
        yield from (item.html.text for item in block.children)
    for section in sections:
        yield from (part.html.text for part in section.parts)


def _has_words(source: str) -> bool:
    """Whether a piece that isn't empty surely shows a word: outside a citation, and not the name of a picture."""
    shown = _without(_without(source, "![", ")"), _CITATION_SIGN, "]")
    return not source or any(map(str.isalnum, shown))


def _without(source: str, begin: str, end: str) -> str:
    first, *rest = source.split(begin)
    return "".join((first, *(item.partition(end)[2] for item in rest)))


def _is_unsure(lines: Lines, found: Scan) -> bool:
    """Whether a text holds what only the real parser can read."""
    text = _without_options(lines, found)
    return (
        any(sign in text for sign in _UNSURE_SIGNS)
        or ("&" in text and next(entities(text), None) is not None)
        or any(_is_unsure_line(line, lines.lines[number]) for number, line in lines.marked.items())
        or any(_is_alone(text, start) for _, start, _ in bare_addresses(text))
        or _has_emptiness(text.split("\n"))
    )


def _is_alone(text: str, start: int) -> bool:
    """Whether an address stands in the running text, and not where a link says where it leads."""
    return not text[:start].removesuffix("mailto:").endswith("](")


def _has_emptiness(rows: list[str]) -> bool:
    """Whether there may be so many lines without a word under each other that they push the next out of view."""
    empty = 0
    for row in rows:
        if row.strip():
            empty = 0 if any(map(str.isalnum, row)) else empty + 1
            if empty >= MOST_EMPTY:
                return True
    return False


def _without_options(lines: Lines, found: Scan) -> str:
    """The text without fences and options, which the scanner has judged already, after a line end."""
    left = ["", *lines.lines]
    for block in found.blocks:
        start, end = block.option_lines
        left[block.open_line + 1] = ""
        left[start + 1 : end + 1] = [""] * (end - start)
    return "\n".join(left)


def _is_unsure_line(line: Line, text: str) -> bool:
    """Whether only the real parser knows what a line becomes, or whether there is anything to read in it.

    That is a heading in a list or quote, an address by itself, and an item without words.
    """
    if line.kind is Kind.ITEM and not text[line.begin :].strip():
        return True
    return line.kind in _UNSURE_KINDS or (line.kind is Kind.HEADING and line.begin > 0)


def _headings(lines: Lines, found: Scan) -> tuple[Heading, ...] | None:
    taken = {item.argument for item in found.blocks if item.kind.needs_id}
    inside = [(item.open_line, item.close_line) for item in found.blocks]
    headings = []
    for number, line in lines.of_kind(Kind.HEADING):
        words = lines.lines[number][line.level :].strip(" ")
        if line.level == 1 or not words or not _HEADING_MARKS.isdisjoint(words):
            return None
        # A heading within a block opens no section: the compilation sorts that out.
        if any(start <= number < end for start, end in inside):
            return None
        id = unique(slug(words), taken)
        headings.append(Heading(id, line.level, " ".join(words.split()), lines.first_line + number))
    return tuple(headings)


def _links(lines: Lines) -> tuple[Link, ...] | None:
    text = lines.text
    signs = text.count(_LINK_SIGN)
    links = []
    for match in _LINK.finditer(text) if signs else ():
        # A citation with a word in brackets right behind it looks like one.
        if match[1].startswith("@"):
            return None
        if "\n" in match[1] and not _is_one_piece(lines, match.start(1), match.end(1)):
            return None
        # A sign or a line end within it may part cells or rows.
        if not _PARTING.isdisjoint(match[0]) and lines.kind(lines.number(match.start())) is Kind.ROW:
            return None
        line, column = lines.place(match.start(2))
        image = text.startswith("!", match.start() - 1) if match.start() else False
        links.append(Link(match[2], line, column, image, " ".join(match[1].split()), len(match[2])))
    return tuple(links) if len(links) == signs else None


def _is_one_piece(lines: Lines, start: int, end: int) -> bool:
    """Whether every line after the first, up to an offset, goes on with the text above it, without signs of its own."""
    first = lines.number(start)
    numbers = range(first + 1, lines.number(end) + 1)
    piece = lines.piece_of(first)
    return all(lines.piece_of(number) is piece and not lines.quotes(number) for number in numbers)


def _citations(lines: Lines) -> tuple[Citation, ...]:
    """Every citation: one that can't be read is an error, which was found before."""
    numbers: dict[str, int] = {}
    return tuple(
        Citation(source_id, numbers.setdefault(source_id, len(numbers) + 1), *lines.place(offset))
        for source_id, offset in (citations(lines.text) if _CITATION_SIGN in lines.text else ())
    )


def _citation_ids(citations: tuple[Citation, ...]) -> set[str]:
    uses: Counter[str] = Counter()
    ids = set()
    for item in citations:
        uses[item.source_id] += 1
        ids.add(f"verwijzing-{item.source_id}-{uses[item.source_id]}")
    return ids


def _blocks(lines: Lines, found: Scan) -> dict[int, CompiledBlock]:
    """The placed blocks with their source text in the place of html."""
    placed = {index: block for index, block in enumerate(found.blocks) if _is_placed(block)}
    children: dict[int | None, list[Block]] = {}
    for item in found.blocks:
        children.setdefault(item.parent, []).append(item)
    return {index: _compiled(lines, block, children.get(index, [])) for index, block in placed.items()}


def _compiled(lines: Lines, block: Block, children: list[Block]) -> CompiledBlock:
    inner: dict[str, list[str]] = {"motivering": [], "op-maat": []}
    start = block.option_lines[1]
    own = lines.lines[start : block.close_line]
    own_children = []
    for child in children:
        text = "\n".join(lines.lines[child.option_lines[1] : child.close_line]).strip()
        if child.kind.name in inner:
            inner[child.kind.name].append(text)
        if child.kind.name in CHILD_BLOCKS:
            own_children.append(CompiledBlock(child, _source(text), lines.first_line + child.open_line))
        for number in range(child.open_line, child.close_line + 1):
            own[number - start] = ""
    texts = {name: _source("\n".join(parts)) for name, parts in inner.items()}
    place = lines.first_line + block.open_line
    return CompiledBlock(block, _source("\n".join(own)), place, texts, tuple(own_children))


def _noted(lines: Lines, found: Scan) -> Iterator[NotedBlock]:
    """The blocks of the running text of which other pages say the words, with their source in the place of words."""
    for block in found.blocks:
        if block.kind.name in NOTED_BLOCKS:
            text = " ".join("\n".join(lines.lines[block.option_lines[1] : block.close_line]).split())
            yield NotedBlock(block, text, lines.first_line + block.open_line)


def _source(text: str) -> Markup:
    """Source text in the place of html."""
    text = text.strip()
    words = " ".join(text.split())
    return Markup((text,), words, words, words) if text else Markup()


def _sections(lines: Lines, headings: tuple[Heading, ...], found: Scan) -> tuple[Section, ...]:
    """The sections with their parts in order: blocks, and the source of the text between them in place of html."""
    starts = {item.line - lines.first_line: item for item in headings if item.level == 2}
    placed = {block.open_line: index for index, block in enumerate(found.blocks) if _is_placed(block)}
    none = Heading("", 0, "", lines.first_line)
    sections: list[tuple[Heading, list[Part]]] = [(none, [])]
    begin = 0
    for number in sorted({*starts, *placed, len(lines.lines)}):
        if number < begin:
            continue
        if source := "\n".join(lines.lines[begin:number]).strip():
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
