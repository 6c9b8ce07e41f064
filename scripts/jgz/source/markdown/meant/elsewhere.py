"""What came along from another program: signs of a PDF, words cut at the end of a line, hard spaces."""

from __future__ import annotations

from collections.abc import Iterator

from jgz import faults
from jgz.diagnostics import Severity
from jgz.source.joined import LIGATURES
from jgz.source.markdown.lines import Lines
from jgz.source.markdown.meant.finding import HARD_SPACES, Finding
from jgz.source.markdown.pieces import Piece

# Letters that a PDF joined; characters of a font of its own; signs of another width; what could not be read.
_ELSEWHERE = frozenset(map(chr, (*range(0xFB00, 0xFB07), *range(0xE000, 0xF900), *range(0xFF01, 0xFF21), 0xFFFD)))
# Words behind a part of a word, which then ends in a hyphen of its own: `voor- en nadelen`.
_AND = frozenset({"en", "of", "tot", "als", "noch", "maar", "dan", "respectievelijk", "én", "óf", "tot en met"})


def hard_spaces(lines: Lines) -> Iterator[Finding]:
    """Lines that begin with a space which is none for Markdown: a list or heading behind it is text."""
    if not any(sign in lines.text for sign in ("&nbsp;", *HARD_SPACES)):
        return
    for number, line in enumerate(lines.lines):
        words = line.lstrip(" \t>")
        is_code = number in lines.code
        if words.startswith("&nbsp;") and not is_code:
            message = "Deze regel begint met een vaste spatie als code; een lijst of kop wordt dan tekst."
            column = len(line) - len(words) + 1
            yield Finding(faults.NOT_AS_MEANT, number, column, 6, message, "Haal haar weg.")
        if words[:1] and words[0] in HARD_SPACES and not is_code:
            message = (
                "Deze regel begint met een vaste spatie uit een ander programma; een lijst of kop wordt dan tekst."
            )
            column = len(line) - len(words) + 1
            length = len(words) - len(words.lstrip(HARD_SPACES))
            yield Finding(faults.NOT_AS_MEANT, number, column, length, message, "Haal haar weg, of typ gewone spaties.")


def elsewhere(piece: Piece, text: str) -> Iterator[Finding]:
    """Signs that no keyboard has."""
    for offset, sign in enumerate(text) if not _ELSEWHERE.isdisjoint(text) else ():
        if sign not in _ELSEWHERE:
            continue
        severity = Severity.WARNING
        if sign in LIGATURES:
            message, help = f"`{sign}` is één teken uit een PDF.", f"Typ `{LIGATURES[sign]}`."
        elif sign >= "\uff01" and sign != "\ufffd":
            message, help = f"`{sign}` is een breed teken.", f"Typ `{chr(ord(sign) - 0xFEE0)}`."
        else:
            severity = Severity.ERROR
            message = f"Dit teken (U+{ord(sign):04X}) ziet iedereen als een leeg vakje."
            help = "Haal het weg; begin een punt van een lijst met `- `."
        line, column = piece.place(offset)
        yield Finding(faults.FROM_ELSEWHERE, line, column, 1, message, help, severity)


def broken_words(piece: Piece) -> Iterator[Finding]:
    """Words that were cut at the end of a line, as on paper."""
    for (number, begin, words), (_, _, below) in zip(piece.rows, piece.rows[1:], strict=False):
        cut = words[-1:] in ("-", "\u2010", "\xad") and words[-2:-1].islower() and below[:1].islower()
        if cut and below.split()[0].strip(",.;:") not in _AND:
            message = "Dit woord is aan het eind van de regel afgebroken; op de pagina komt er een spatie in."
            help = "Schrijf het woord aan één stuk."
            word = words.split()[-1]
            column = begin + len(words) - len(word) + 1
            yield Finding(faults.FROM_ELSEWHERE, number, column, len(word), message, help, Severity.WARNING)
