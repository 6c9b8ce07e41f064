"""Lines of a paragraph that look like a heading, an item or a table, and are none."""

from __future__ import annotations

from collections.abc import Iterator

from jgz.diagnostics import Severity
from jgz.source.markdown.columns import no_table
from jgz.source.markdown.lines import Lines
from jgz.source.markdown.list_signs import (
    Paragraph,
    is_bullet,
    is_indented,
    is_lost_address,
    is_task,
    lacks_space,
    runs_on,
)
from jgz.source.markdown.meant.finding import HARD_SPACES, Finding, meant
from jgz.source.markdown.node import Row
from jgz.source.markdown.pieces import Piece
from jgz.source.markdown.signs import Kind


def paragraph(piece: Piece, lines: Lines) -> Iterator[Finding]:
    """A finding at each line of a paragraph that was to be something else."""
    rows = piece.rows
    text = Paragraph(rows)
    for place, row in enumerate(rows):
        if row.words[:1] == "#" and not _before_hard_space(row.words):
            yield from _no_heading(row)
        elif row.words:
            findings = list(_line(text, place, lines.kind(row.number))) if _may_look_like(text, place) else []
            yield from findings
            if not findings and (found := no_table(rows, place, lines)):
                yield meant(*found, Severity.ERROR)


def _may_look_like(text: Paragraph, place: int) -> bool:
    """Whether a line may look like something: most begin with a word, and no list or run of numbers does."""
    begins_with_word = text.rows[place].words[:2].isalpha()
    return not begins_with_word or text.run_of[place] is not None or is_indented(text.rows, place)


def _line(text: Paragraph, place: int, kind: Kind) -> Iterator[Finding]:
    """What a line of a paragraph looks like, and is not: the sign of an item, a task, an explanation or a table."""
    rows = text.rows
    row = rows[place]
    words = row.words
    first = words[0]
    if sign := _before_hard_space(words):
        message = f"Achter `{sign}` staat een vaste spatie uit een ander programma; zo wordt dit geen lijst of kop."
        yield meant(row, len(sign) + 1, message, "Typ een gewone spatie.", Severity.ERROR)
    elif is_bullet(rows, place):
        message = f"Een regel met `{first}` ervoor is hier geen punt van een lijst: de regels worden één alinea."
        yield meant(row, 1, message, "Begin elk punt met `- `.", Severity.ERROR)
    elif lacks_space(text, words):
        help = f"Schrijf `- {words[1:20]}`, met een spatie. Voor het teken zelf: `\\{first}`."
        message = f"Achter `{first}` ontbreekt een spatie; zo wordt dit geen lijst."
        yield meant(row, 1, message, help, Severity.WARNING)
    elif runs_on(text, place):
        message = "Deze genummerde regels worden samen één alinea."
        help = "Schrijf `1. `, met een lege regel erboven, of zet elke regel los."
        yield meant(row, 0, message, help, Severity.WARNING)
    elif first == ":" and place and words[1:2] == " ":
        message = "Een uitleg met `:` ervoor wordt hier gewone tekst."
        yield meant(row, 1, message, "Maak er een lijst van: `- **woord**: uitleg`.", Severity.WARNING)
    elif is_task(text, place, kind is Kind.ITEM):
        length = words.index("]") + 1
        yield meant(
            row, length, "Een lijst om af te vinken kan hier niet.", f"Haal `{words[:length]}` weg.", Severity.ERROR
        )
    elif is_indented(rows, place):
        message = "Deze ingesprongen regels worden samen één alinea."
        yield meant(row, 0, message, "Begin elk punt met `- `.", Severity.WARNING)
    elif words[0] == "[" and is_lost_address(words):
        message = "Deze regel is geen adres voor een koppeling, want achter het adres staat nog iets."
        yield meant(row, words.index("]:") + 2, message, "Haal weg wat achter het adres staat.", Severity.ERROR)


def _no_heading(row: Row) -> Iterator[Finding]:
    words = row.words
    name = words.lstrip("#")
    level = len(words) - len(name)
    if level > 6:
        yield meant(row, level, "Een kop heeft hooguit zes hekjes.", "Gebruik `##` tot en met `####`.", Severity.ERROR)
    elif name[:1].isalpha():
        help = f"Schrijf `{'#' * max(level, 2)} {name[:30]}`, of `\\#` voor een hekje in de tekst."
        message = f"Achter `{'#' * level}` ontbreekt een spatie; zo wordt dit geen kop."
        yield meant(row, level, message, help, Severity.ERROR)


def _before_hard_space(words: str) -> str:
    """The sign of an item or heading that a line begins with, when a space follows that is none for Markdown."""
    rest = words.lstrip("#") if words[0] == "#" else words.lstrip("0123456789")
    sign = words[: len(words) - len(rest)]
    if not sign or (sign[0] != "#" and rest[:1] in (".", ")")):
        sign += rest[:1]
        rest = rest[1:]
    is_sign = sign[:1] == "#" or sign in ("-", "*", "+") or (len(sign) > 1 and sign[-1] in ".)")
    return sign if is_sign and rest[:1] != "" and rest[0] in HARD_SPACES else ""
