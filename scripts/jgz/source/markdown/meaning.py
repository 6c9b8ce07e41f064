"""What people write, and what becomes something else than they mean: named at its place, with what to write.

GitHub shows these texts as little as they are meant, so that nobody is warned there either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jgz import faults
from jgz.diagnostics import Diagnostic, Fault, Location, Severity
from jgz.source.joined import LIGATURES
from jgz.source.markdown.emphasis import unpaired
from jgz.source.markdown.github import TARGET
from jgz.source.markdown.lines import Lines
from jgz.source.markdown.pieces import Piece, pieces_of
from jgz.source.markdown.signs import Kind
from jgz.source.markdown.structure import Shape

_BULLETS = "•◦▪▫●○■□‣⁃·∙➢➤►▶✓✔☐☑❖✦"
# How a sign of an item from Word's own fonts comes out as text, and a bare `o`; and arrows. All have other uses.
_WORD_SIGNS = "o§Øüvqàèð"
_ARROWS = "→➔⇒➜"
_DASHES = "–—"
_AFTER_BULLET = ("", " ", "\t", "\xa0")
_HARD_SPACES = "\xa0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
# Numbers and letters that people type before the lines of a list.
_COUNTED = re.compile(r"(?:\(?\d{1,2}[.)]|\(?[a-zA-Z][.)]|[ivx]{1,4}[.)]|\d{1,2}[ ]?[-–—][ ])(?=[ ]*\D)")
_INLINE = re.compile(
    r"""
      (?P<strike>(?<![~\\])(?P<tilde>~{1,2})(?=[^\s~])[^~\n]{0,200}?(?<=[^\s~])(?P=tilde)(?!~))
    | (?P<mark>(?<![=\\])==(?=[^\s=])[^=\n]{1,200}?(?<=\S)==(?!=))
    | (?P<high>(?<!\\)\^(?:\[[^\]\n]{1,200}\]|[^\s^\[\]]{1,30}\^))
    | (?P<emoji>(?<![\w:\\]):[a-z][a-z_+-]*[a-z0-9]:(?![\w:]))
    | (?P<wiki>(?<!\\)\[\[[^\[\]\n]{1,200}\]\](?!\())
    | (?P<contents>^\[TOC\]$)
    | (?P<alert>^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\])
    | (?P<formula>(?<!\\)\$\$|(?<!\\)\$`)
    | (?P<entity>&amp;(?:\#\d{1,6}|[a-zA-Z]{2,20});|&(?:nbsp|amp|lt|gt|quot|eacute|euml|iuml)(?![\w;]))
    | (?P<apart>(?<![\\\]])\][ ]+\((?=(?:https?://|www\.|mailto:|tel:|\.{0,2}/|\#|[\w/-]+\.md)[^\s()]*\)))
    | (?P<spaced>(?<!\\)\]\([ ]*(?!<)[^\s()<>"']+[ ]+[^\s()"'][^()\n"']*\))
    """,
    re.VERBOSE | re.MULTILINE,
)
_ADVICE: dict[str, tuple[Severity, str, str]] = {
    "strike": (
        Severity.ERROR,
        "Doorgestreepte tekst kan hier niet: wie zoekt of luistert, merkt de streep niet.",
        "Haal weg wat niet meer geldt. Schrijf `\\~` voor het teken zelf, en `<sub>2</sub>` voor een laag cijfer.",
    ),
    "mark": (Severity.WARNING, "`==` maakt hier geen markering.", "Gebruik `**vet**`, of haal de tekens weg."),
    "high": (
        Severity.WARNING,
        "`^` maakt hier geen tekst die hoger staat en geen voetnoot.",
        "Schrijf `<sup>2</sup>`, of een voetnoot als `[^1]` met onderaan `[^1]: …`.",
    ),
    "emoji": (Severity.WARNING, "Een plaatje als code wordt hier gewone tekst.", "Typ het teken zelf, of een woord."),
    "wiki": (
        Severity.ERROR,
        "Een koppeling met twee paar haken wordt hier gewone tekst.",
        "Schrijf `[woorden](bestand.md)`.",
    ),
    "contents": (Severity.ERROR, "Een inhoudsopgave maak je hier niet zelf.", "Haal de regel weg."),
    "alert": (Severity.ERROR, "Een kader met `[!…]` kan hier niet.", "Gebruik het blok `let-op`."),
    "formula": (Severity.WARNING, "Een formule met `$` wordt hier gewone tekst.", "Schrijf haar in woorden."),
    "entity": (
        Severity.WARNING,
        "Deze tekens staan zo op de pagina, als code.",
        "Typ het teken zelf, of schrijf de code met één `&` en een `;` erachter.",
    ),
    "apart": (
        Severity.ERROR,
        "Tussen `]` en `(` staat een spatie; daardoor wordt dit geen koppeling.",
        "Haal de spatie weg: `[woorden](adres)`.",
    ),
    "spaced": (
        Severity.ERROR,
        "In dit adres staat een spatie; daardoor wordt dit geen koppeling.",
        "Zet het adres tussen `<` en `>`, of schrijf `%20` voor de spatie.",
    ),
}
# One of these stands in every piece in which the pattern finds anything.
_INLINE_SIGNS = ("~", "==", "^", ":", "[[", "[TOC]", "[!", "$", "&", "] (", "](")
# Letters that a PDF joined; characters of a font of its own; signs of another width; what could not be read.
_ELSEWHERE = frozenset(map(chr, (*range(0xFB00, 0xFB07), *range(0xE000, 0xF900), *range(0xFF01, 0xFF21), 0xFFFD)))
# Words behind a part of a word, which then ends in a hyphen of its own: `voor- en nadelen`.
_AND = frozenset({"en", "of", "tot", "als", "noch", "maar", "dan", "respectievelijk", "én", "óf", "tot en met"})
_LONGEST_HEADING = 100
_Row = tuple[int, int, str]
_Rows = tuple[_Row, ...]


@dataclass(frozen=True, slots=True)
class _Finding:
    """A finding at a line, counted from 0, and a column, from 1."""

    fault: Fault
    line: int
    column: int
    length: int
    message: str
    help: str
    severity: Severity = Severity.ERROR


def check_meaning(path: str, lines: Lines) -> Iterator[Diagnostic]:
    """A diagnostic at everything in a text that comes out as something else."""
    for item in _findings(lines):
        where = Location(path, lines.first_line + item.line, item.column, item.length)
        yield item.fault.at(where, item.message, item.help, item.severity)


def _findings(lines: Lines) -> Iterator[_Finding]:
    yield from _accidental_code(lines)
    yield from _hard_spaces(lines)
    for piece in pieces_of(lines):
        text = piece.text
        yield from _inline(piece, text)
        if not text.isascii():
            yield from _elsewhere(piece, text)
        yield from _broken_words(piece)
        yield from _visible_stars(piece, lines)
        if piece.node.shape is Shape.PARAGRAPH:
            yield from _paragraph(piece, lines)
        elif piece.node.shape is Shape.HEADING:
            yield from _heading(piece, text, lines)
        elif piece.node.shape is Shape.TABLE:
            yield from _bars_in_code(piece)


def _meant(row: _Row, length: int, message: str, help: str, severity: Severity) -> _Finding:
    """A finding at the beginning of a line of a piece."""
    return _Finding(faults.NOT_AS_MEANT, row[0], row[1] + 1, length, message, help, severity)


def _accidental_code(lines: Lines) -> Iterator[_Finding]:
    """Code that only spaces make: the first line of each piece of it."""
    last = -2
    for number in sorted(lines.code - lines.fenced):
        text = lines.lines[number]
        if number > last + 1 and text.strip():
            message = "Door de vier spaties ervoor wordt deze regel code, met vaste letters en zonder opmaak."
            help = "Haal de spaties weg; zet echte code tussen twee regels met ```` ``` ````."
            yield _Finding(faults.NOT_AS_MEANT, number, 1, 0, message, help, Severity.WARNING)
        last = number


def _hard_spaces(lines: Lines) -> Iterator[_Finding]:
    """Lines that begin with a space which is none for Markdown: a list or heading behind it is text."""
    if lines.text.isascii():
        return
    for number, line in enumerate(lines.lines):
        words = line.lstrip(" \t>")
        if words[:1] and words[0] in _HARD_SPACES and number not in lines.code:
            message = (
                "Deze regel begint met een vaste spatie uit een ander programma; een lijst of kop wordt dan tekst."
            )
            column = len(line) - len(words) + 1
            length = len(words) - len(words.lstrip(_HARD_SPACES))
            yield _Finding(
                faults.NOT_AS_MEANT, number, column, length, message, "Haal haar weg, of typ gewone spaties."
            )


def _inline(piece: Piece, text: str) -> Iterator[_Finding]:
    if not any(sign in text for sign in _INLINE_SIGNS):
        return
    for match in _INLINE.finditer(text):
        name = next(name for name in _ADVICE if match[name] is not None)
        severity, message, help = _ADVICE[name]
        line, column = piece.place(match.start())
        length = len(match[0].partition("\n")[0])
        yield _Finding(faults.NOT_AS_MEANT, line, column, length, message, help, severity)
    yield from _broken_links(piece, text)


def _broken_links(piece: Piece, text: str) -> Iterator[_Finding]:
    """Addresses behind a pair of brackets that can't be read."""
    if "](" not in text:
        return
    spaced = {match.start() for match in _INLINE.finditer(text) if match["spaced"]}
    place = text.find("](")
    while place >= 0:
        if place not in spaced and text[place - 1 : place] != "\\" and not TARGET.match(text, place + 1):
            line, column = piece.place(place)
            message = "Dit adres is niet te lezen; daardoor wordt dit geen koppeling."
            help = "Schrijf `[woorden](adres)`, met één adres en een `)` erachter."
            yield _Finding(faults.NOT_AS_MEANT, line, column, 2, message, help, Severity.WARNING)
        place = text.find("](", place + 2)


def _elsewhere(piece: Piece, text: str) -> Iterator[_Finding]:
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
        yield _Finding(faults.FROM_ELSEWHERE, line, column, 1, message, help, severity)


def _visible_stars(piece: Piece, lines: Lines) -> Iterator[_Finding]:
    """Signs that were to make words bold, or to break a line, and that stand on the page as they are."""
    for row in piece.rows if piece.node.shape is Shape.TABLE else (None,):
        text = piece.text if row is None else row[2]
        if "**" in text or "__" in text:
            for offset in unpaired(_with_code(piece, lines) if row is None else text):
                line, column = piece.place(offset) if row is None else (row[0], row[1] + offset + 1)
                message = "Deze tekens maken niets vet en staan zo op de pagina."
                help = "Zet ze tegen het eerste en het laatste woord, met een spatie of leesteken aan de buitenkant."
                yield _Finding(faults.NOT_AS_MEANT, line, column, 2, message, help, Severity.WARNING)
    number, begin, words = piece.rows[-1]
    if words.endswith("\\") and not words.endswith("\\\\"):
        message = "Deze backslash staat zo op de pagina: er komt geen regel meer achter."
        yield _Finding(faults.NOT_AS_MEANT, number, begin + len(words), 1, message, "Haal haar weg.", Severity.WARNING)


def _with_code(piece: Piece, lines: Lines) -> str:
    """The text of a piece in which code is a sign, and no space."""
    rows = []
    for number, begin, words in piece.rows:
        source = lines.lines[number][begin:]
        rows.append("".join("`" if seen == " " != char else seen for seen, char in zip(words, source, strict=False)))
    return "\n".join(rows)


def _broken_words(piece: Piece) -> Iterator[_Finding]:
    """Words that were cut at the end of a line, as on paper."""
    for (number, begin, words), (_, _, below) in zip(piece.rows, piece.rows[1:], strict=False):
        cut = words[-1:] in ("-", "\u2010", "\xad") and words[-2:-1].islower() and below[:1].islower()
        if cut and below.split()[0].strip(",.;:") not in _AND:
            message = "Dit woord is aan het eind van de regel afgebroken; op de pagina komt er een spatie in."
            help = "Schrijf het woord aan één stuk."
            word = words.split()[-1]
            column = begin + len(words) - len(word) + 1
            yield _Finding(faults.FROM_ELSEWHERE, number, column, len(word), message, help, Severity.WARNING)


def _paragraph(piece: Piece, lines: Lines) -> Iterator[_Finding]:
    rows = piece.rows
    counted = [_COUNTED.match(words) is not None for _, _, words in rows]
    for place, row in enumerate(rows):
        if row[2][:1] == "#" and not _before_hard_space(row[2]):
            yield from _no_heading(row)
        elif row[2]:
            yield from _line(rows, place, counted, lines.kind(row[0]))


def _line(rows: _Rows, place: int, counted: list[bool], kind: Kind) -> Iterator[_Finding]:
    """What a line of a paragraph looks like, and is not: the sign of an item, a task, an explanation or a table."""
    row = rows[place]
    words = row[2]
    first = words[0]
    if sign := _before_hard_space(words):
        message = f"Achter `{sign}` staat een vaste spatie uit een ander programma; zo wordt dit geen lijst of kop."
        yield _meant(row, len(sign) + 1, message, "Typ een gewone spatie.", Severity.ERROR)
    elif _is_bullet(rows, place):
        message = f"Een regel met `{first}` ervoor is hier geen punt van een lijst: de regels worden één alinea."
        yield _meant(row, 1, message, "Begin elk punt met `- `.", Severity.ERROR)
    elif _lacks_space(rows, words):
        help = f"Schrijf `- {words[1:20]}`, met een spatie. Voor het teken zelf: `\\{first}`."
        message = f"Achter `{first}` ontbreekt een spatie; zo wordt dit geen lijst."
        yield _meant(row, 1, message, help, Severity.WARNING)
    elif counted[place] and _runs_on(rows, place, counted):
        message = "Deze genummerde regels worden samen één alinea."
        help = "Schrijf `1. `, met een lege regel erboven, of zet elke regel los."
        yield _meant(row, 0, message, help, Severity.WARNING)
    elif first == ":" and place and words[1:2] == " ":
        message = "Een uitleg met `:` ervoor wordt hier gewone tekst."
        yield _meant(row, 1, message, "Maak er een lijst van: `- **woord**: uitleg`.", Severity.WARNING)
    elif kind is Kind.ITEM and words[:4].lower() in ("[ ] ", "[x] "):
        yield _meant(row, 3, "Een lijst om af te vinken kan hier niet.", "Haal `[ ]` weg.", Severity.ERROR)
    else:
        yield from _no_table(rows, place)


def _no_table(rows: _Rows, place: int) -> Iterator[_Finding]:
    """Rows with bars that no table begins with."""
    row = rows[place]
    words = row[2]
    if _is_dashed(words):
        message = "Hier begint geen tabel: de rij erboven heeft een ander aantal kolommen, of er staat geen rij."
        yield _meant(row, len(words), message, "Geef beide rijen evenveel strepen.", Severity.ERROR)
    elif (
        place == 0 and len(rows) > 1 and _is_bare_row(words) and _is_bare_row(rows[1][2]) and not _is_dashed(rows[1][2])
    ):
        message = "Deze rijen worden geen tabel: onder de eerste ontbreekt een rij met streepjes."
        yield _meant(row, 0, message, "Zet onder de kop van de tabel `| --- | --- |`.", Severity.ERROR)


def _no_heading(row: _Row) -> Iterator[_Finding]:
    words = row[2]
    name = words.lstrip("#")
    level = len(words) - len(name)
    if level > 6:
        yield _meant(row, level, "Een kop heeft hooguit zes hekjes.", "Gebruik `##` tot en met `####`.", Severity.ERROR)
    elif name[:1].isalpha():
        help = f"Schrijf `{'#' * max(level, 2)} {name[:30]}`, of `\\#` voor een hekje in de tekst."
        message = f"Achter `{'#' * level}` ontbreekt een spatie; zo wordt dit geen kop."
        yield _meant(row, level, message, help, Severity.ERROR)


def _before_hard_space(words: str) -> str:
    """The sign of an item or heading that a line begins with, when a space follows that is none for Markdown."""
    rest = words.lstrip("#") if words[0] == "#" else words.lstrip("0123456789")
    sign = words[: len(words) - len(rest)]
    if not sign or (sign[0] != "#" and rest[:1] in (".", ")")):
        sign += rest[:1]
        rest = rest[1:]
    is_sign = sign[:1] == "#" or sign in ("-", "*", "+") or (len(sign) > 1 and sign[-1] in ".)")
    return sign if is_sign and rest[:1] != "" and rest[0] in _HARD_SPACES else ""


def _is_bullet(rows: _Rows, place: int) -> bool:
    """Whether a line begins with the sign of an item in another program."""
    words = rows[place][2]
    first, after = words[0], words[1:2]
    if after not in _AFTER_BULLET:
        return False
    if first in _DASHES or first in _ARROWS:
        return _is_listed(rows, place, _DASHES if first in _DASHES else _ARROWS)
    if first in _WORD_SIGNS:
        # Before an item Word has a tab; a section of a law has a number behind its sign.
        is_numbered = words[1:].lstrip(" \xa0")[:1].isdigit()
        return after in ("\t", "\xa0") or (after != "" and not is_numbered and _is_listed(rows, place, first))
    return first in _BULLETS


def _is_listed(rows: _Rows, place: int, signs: str) -> bool:
    """Whether a line with a sign is one of a list: beside another that begins so, or below a colon."""
    around = [rows[number][2] for number in (place - 1, place + 1) if 0 <= number < len(rows)]
    beside = any(words[:1] and words[0] in signs and words[1:2] in _AFTER_BULLET for words in around)
    return beside or (place > 0 and rows[place - 1][2].endswith((":", ";")))


def _lacks_space(rows: _Rows, words: str) -> bool:
    """Whether a line begins with a sign of an item, a word right behind it; a star may begin emphasis as well."""
    if words.startswith("-- "):
        return True
    is_sign = words[0] in "-+" or (words[0] == "*" and sum(row[2].count("*") for row in rows) == 1)
    return is_sign and words[1:2].isalpha()


def _runs_on(rows: _Rows, place: int, counted: list[bool]) -> bool:
    """Whether a line that begins with a number is the first of a list below a colon, or else the second of a list."""
    first = place
    while first > 0 and counted[first - 1]:
        first -= 1
    if first > 0 and rows[first - 1][2].endswith((":", ";")):
        return place == first
    return place == first + 1


def _is_dashed(words: str) -> bool:
    return words[:1] != "" and words[0] in "|:-" and "|" in words and "---" in words and not words.strip("|:- ")


def _is_bare_row(words: str) -> bool:
    return words.startswith("|") and words.endswith("|") and len(words) > 2


def _heading(piece: Piece, text: str, lines: Lines) -> Iterator[_Finding]:
    """A paragraph that the line below it makes a heading, and what falls away in the heading of a section."""
    first = piece.rows[0]
    if lines.kind(first[0]) is not Kind.HEADING:
        # A title belongs elsewhere, and fields of a file that lost its first line are told of as such.
        is_meant = piece.node.level == 1 or all(words.partition(":")[1] for _, _, words in piece.rows)
        is_sentence = text[-1:] in ".;:,!" or len(text) > _LONGEST_HEADING
        if not is_meant and (len(piece.rows) > 1 or is_sentence):
            message = "Door de streep eronder wordt deze tekst een kop."
            help = "Zet een lege regel tussen de tekst en de streep, of schrijf de kop met `##`."
            yield _meant(first, 0, message, help, Severity.WARNING)
    if piece.node.level == 2:
        yield from _lost_in_heading(piece, text, lines)


def _lost_in_heading(piece: Piece, text: str, lines: Lines) -> Iterator[_Finding]:
    written = lines.lines[piece.rows[0][0]]
    for sign, what, severity in (
        ("](", "Een koppeling", Severity.ERROR),
        ("][", "Een koppeling", Severity.ERROR),
        ("<sup", "Hoge tekst", Severity.ERROR),
        ("://", "Een webadres", Severity.WARNING),
        ("`", "Code", Severity.WARNING),
    ):
        place = (written if sign == "`" else text).find(sign)
        if place >= 0:
            row = piece.rows[0]
            column = place + 1 if sign == "`" else row[1] + place + 1
            message = f"{what} in een kop van niveau 2 valt weg: daar staan alleen de woorden."
            help = "Zet het in de tekst eronder, of gebruik een kop met `###`."
            yield _Finding(faults.NOT_AS_MEANT, row[0], column, len(sign), message, help, severity)
            return


def _bars_in_code(piece: Piece) -> Iterator[_Finding]:
    """Code in a table that a bar cuts in two, because bars come first there."""
    for number, begin, source in piece.node.rows:
        seen = next((words for line, _, words in piece.rows if line == number), "")
        for column, char in enumerate(source):
            if char == "|" and source[column - 1 : column] != "\\" and seen[column : column + 1] == " ":
                message = "Een streep in code begint in een tabel een nieuwe cel."
                help = "Schrijf `\\|`."
                yield _Finding(faults.NOT_AS_MEANT, number, begin + column + 1, 1, message, help)
                break
