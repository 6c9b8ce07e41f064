"""What people write, and what becomes something else than they mean: named at its place, with what to write.

GitHub shows these texts as little as they are meant, so that nobody is warned there either.
"""

from __future__ import annotations

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Location
from jgz.source.markdown.lines import Lines
from jgz.source.markdown.meant.elsewhere import broken_words, elsewhere, hard_spaces
from jgz.source.markdown.meant.finding import Finding
from jgz.source.markdown.meant.headings_and_rows import bars_in_code, heading, sentences_in_table
from jgz.source.markdown.meant.inline_signs import inline
from jgz.source.markdown.meant.look_alikes import paragraph
from jgz.source.markdown.meant.lost_links import lost_links
from jgz.source.markdown.meant.stray_signs import accidental_code, apostrophes, visible_stars
from jgz.source.markdown.node import Shape
from jgz.source.markdown.pieces import pieces_of


def check_meaning(path: str, lines: Lines) -> Iterator[Diagnostic]:
    """A diagnostic at everything in a text that comes out as something else."""
    for item in _findings(lines):
        where = Location(path, lines.first_line + item.line, item.column, item.length)
        yield item.fault.at(where, item.message, item.help, item.severity)


def _findings(lines: Lines) -> Iterator[Finding]:
    yield from accidental_code(lines)
    yield from hard_spaces(lines)
    for piece in pieces_of(lines):
        text = piece.text
        yield from inline(piece, text)
        if not text.isascii():
            yield from elsewhere(piece, text)
        yield from broken_words(piece)
        yield from visible_stars(piece, text, lines)
        yield from lost_links(piece, text, lines)
        yield from apostrophes(piece, lines)
        if piece.node.shape is Shape.PARAGRAPH:
            yield from paragraph(piece, lines)
        elif piece.node.shape is Shape.HEADING:
            yield from heading(piece, text, lines)
        elif piece.node.shape is Shape.TABLE:
            yield from bars_in_code(piece)
            yield from sentences_in_table(piece)
