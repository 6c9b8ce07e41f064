"""Signs of emphasis and code that do nothing, or more than was meant."""

from __future__ import annotations

from collections.abc import Iterator

from jgz import faults
from jgz.diagnostics import Severity
from jgz.source.markdown.emphasis import unpaired
from jgz.source.markdown.lines import Lines
from jgz.source.markdown.meant.finding import Finding
from jgz.source.markdown.node import Shape
from jgz.source.markdown.pieces import Piece


def accidental_code(lines: Lines) -> Iterator[Finding]:
    """Code that only spaces make: the first line of each piece of it."""
    last = -2
    for number in sorted(lines.code - lines.fenced):
        text = lines.lines[number]
        if number > last + 1 and text.strip():
            message = "Door de vier spaties ervoor wordt deze regel code, met vaste letters en zonder opmaak."
            help = "Haal de spaties weg; zet echte code tussen twee regels met ```` ``` ````."
            yield Finding(faults.NOT_AS_MEANT, number, 1, 0, message, help, Severity.WARNING)
        last = number


def visible_stars(piece: Piece, whole: str, lines: Lines) -> Iterator[Finding]:
    """Signs that were to make words bold, or to break a line, and that stand on the page as they are."""
    for row in piece.rows if piece.node.shape is Shape.TABLE else (None,):
        text = whole if row is None else row.words
        if "**" in text or "__" in text:
            for offset in unpaired(_with_code(piece, lines) if row is None else text):
                line, column = piece.place(offset) if row is None else (row.number, row.begin + offset + 1)
                message = "Deze tekens maken niets vet en staan zo op de pagina."
                help = "Zet ze tegen het eerste en het laatste woord, met een spatie of leesteken aan de buitenkant."
                yield Finding(faults.NOT_AS_MEANT, line, column, 2, message, help, Severity.WARNING)
    number, begin, words = piece.rows[-1]
    if words.endswith("\\") and not words.endswith("\\\\"):
        message = "Deze backslash staat zo op de pagina: er komt geen regel meer achter."
        yield Finding(faults.NOT_AS_MEANT, number, begin + len(words), 1, message, "Haal haar weg.", Severity.WARNING)


def _with_code(piece: Piece, lines: Lines) -> str:
    """The text of a piece in which code is a sign, and no space."""
    rows = []
    for number, begin, words in piece.rows:
        source = lines.lines[number][begin:]
        rows.append("".join("`" if seen == " " != char else seen for seen, char in zip(words, source, strict=False)))
    return "\n".join(rows)


def apostrophes(piece: Piece, lines: Lines) -> Iterator[Finding]:
    """Signs of code in the place of an apostrophe: `baby`s`; two of them make code of all words between."""
    is_open = False
    for number, begin, words in piece.rows:
        source = lines.lines[number]
        place = source.find("`s", begin)
        while place > 0:
            # The sign that ends code has letters before it as well, which nobody sees in `words`.
            is_behind = source[place - 1].isalpha() and (is_open or words[place - 1 - begin :][:1] != " ")
            if is_behind and not source[place + 2 : place + 3].isalnum():
                is_open = not is_open
                message = "Met dit teken begint code; het is geen apostrof."
                yield Finding(faults.NOT_AS_MEANT, number, place + 1, 1, message, "Typ `'`.", Severity.WARNING)
            place = source.find("`s", place + 2)
