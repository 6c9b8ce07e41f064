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
from jgz.source.markdown.columns import no_table
from jgz.source.markdown.emphasis import unpaired
from jgz.source.markdown.github import TARGET
from jgz.source.markdown.lines import Lines
from jgz.source.markdown.list_signs import (
    Row,
    Rows,
    is_bullet,
    is_counted,
    is_indented,
    is_lost_address,
    is_task,
    lacks_space,
    runs_on,
)
from jgz.source.markdown.node import Shape
from jgz.source.markdown.pieces import Piece, pieces_of
from jgz.source.markdown.rows import columns_of
from jgz.source.markdown.signs import Kind
from jgz.source.markdown.spans import bare_addresses

_HARD_SPACES = "\xa0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_INLINE = re.compile(
    r"""
      (?P<strike>(?<![~\\])(?P<tilde>~{1,2})(?=[^\s~])[^~]{0,300}?(?<=[^\s~])(?P=tilde)(?!~))
    | (?P<mark>(?<![=\\])==(?=[^\s=])[^=]{1,300}?(?<=\S)==(?!=))
    | (?P<high>(?<!\\)\^(?:\[[^\]\n]{1,200}\]|[^\s^\[\]]{1,30}\^))
    | (?P<emoji>(?<![\w:\\]):[a-z][a-z_+-]*[a-z0-9]:(?![\w:]))
    | (?P<wiki>(?<!\\)\[\[[^\[\]\n]{1,200}\]\](?!\())
    | (?P<contents>^\[TOC\]$)
    | (?P<alert>^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\])
    | (?P<formula>(?<!\\)\$\$|(?<!\\)\$`|(?<![\w\\])\$(?=\S)[^$\n]{0,80}[\\^_][^$\n]{0,80}\$(?!\w))
    | (?P<times>(?<=\d)\*(?=\d)[^*\n]*(?<=\d)(?=\*\d))
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
    "times": (
        Severity.WARNING,
        "Twee sterretjes maken de tekst ertussen schuin.",
        "Schrijf `×` voor keer, of `\\*` voor het teken zelf.",
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
_INLINE_SIGNS = ("~", "==", "^", ":", "[[", "[TOC]", "[!", "$", "&", "] (", "](", "*")
# Letters that a PDF joined; characters of a font of its own; signs of another width; what could not be read.
_ELSEWHERE = frozenset(map(chr, (*range(0xFB00, 0xFB07), *range(0xE000, 0xF900), *range(0xFF01, 0xFF21), 0xFFFD)))
# Words behind a part of a word, which then ends in a hyphen of its own: `voor- en nadelen`.
_AND = frozenset({"en", "of", "tot", "als", "noch", "maar", "dan", "respectievelijk", "én", "óf", "tot en met"})
_LONGEST_HEADING = 100


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
        yield from _lost_links(piece, text, lines)
        yield from _apostrophes(piece, lines)
        if piece.node.shape is Shape.PARAGRAPH:
            yield from _paragraph(piece, lines)
        elif piece.node.shape is Shape.HEADING:
            yield from _heading(piece, text, lines)
        elif piece.node.shape is Shape.TABLE:
            yield from _bars_in_code(piece)
            yield from _sentences_in_table(piece)


def _meant(row: Row, length: int, message: str, help: str, severity: Severity) -> _Finding:
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
    if lines.text.isascii() and "&nbsp;" not in lines.text:
        return
    for number, line in enumerate(lines.lines):
        words = line.lstrip(" \t>")
        is_code = number in lines.code
        if words.startswith("&nbsp;") and not is_code:
            message = "Deze regel begint met een vaste spatie als code; een lijst of kop wordt dan tekst."
            column = len(line) - len(words) + 1
            yield _Finding(faults.NOT_AS_MEANT, number, column, 6, message, "Haal haar weg.")
        if words[:1] and words[0] in _HARD_SPACES and not is_code:
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
    closing = _closing(text)
    place = text.find("](")
    while place >= 0:
        if place not in spaced and text[place - 1 : place] != "\\":
            line, column = piece.place(place)
            if not TARGET.match(text, place + 1):
                message = "Dit adres is niet te lezen; daardoor wordt dit geen koppeling."
                help = "Schrijf `[woorden](adres)`, met één adres en een `)` erachter."
                yield _Finding(faults.NOT_AS_MEANT, line, column, 2, message, help, Severity.WARNING)
            elif place not in closing:
                message = "Vóór deze `]` staat geen `[`; daardoor wordt dit geen koppeling."
                help = "Schrijf `[woorden](adres)`, zonder lege regel ertussen."
                yield _Finding(faults.NOT_AS_MEANT, line, column, 2, message, help)
        place = text.find("](", place + 2)


def _closing(text: str) -> set[int]:
    """The brackets of a piece that close one which was opened before."""
    found: set[int] = set()
    depth = 0
    for place, sign in enumerate(text):
        if sign in "[]" and text[place - 1 : place] != "\\":
            if sign == "]" and depth:
                found.add(place)
            depth = max(0, depth + (1 if sign == "[" else -1))
    return found


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
    written = tuple((number, begin, lines.lines[number][begin:].rstrip()) for number, begin, _ in rows)
    counted = [is_counted(words) for _, _, words in rows]
    for place, row in enumerate(rows):
        if row[2][:1] == "#" and not _before_hard_space(row[2]):
            yield from _no_heading(row)
        elif row[2]:
            findings = list(_line(rows, place, counted, lines.kind(row[0])))
            yield from findings
            if not findings and (found := no_table(rows, place, written)):
                yield _meant(*found, Severity.ERROR)


def _line(rows: Rows, place: int, counted: list[bool], kind: Kind) -> Iterator[_Finding]:
    """What a line of a paragraph looks like, and is not: the sign of an item, a task, an explanation or a table."""
    row = rows[place]
    words = row[2]
    first = words[0]
    if sign := _before_hard_space(words):
        message = f"Achter `{sign}` staat een vaste spatie uit een ander programma; zo wordt dit geen lijst of kop."
        yield _meant(row, len(sign) + 1, message, "Typ een gewone spatie.", Severity.ERROR)
    elif is_bullet(rows, place):
        message = f"Een regel met `{first}` ervoor is hier geen punt van een lijst: de regels worden één alinea."
        yield _meant(row, 1, message, "Begin elk punt met `- `.", Severity.ERROR)
    elif lacks_space(rows, words):
        help = f"Schrijf `- {words[1:20]}`, met een spatie. Voor het teken zelf: `\\{first}`."
        message = f"Achter `{first}` ontbreekt een spatie; zo wordt dit geen lijst."
        yield _meant(row, 1, message, help, Severity.WARNING)
    elif counted[place] and runs_on(rows, place, counted):
        message = "Deze genummerde regels worden samen één alinea."
        help = "Schrijf `1. `, met een lege regel erboven, of zet elke regel los."
        yield _meant(row, 0, message, help, Severity.WARNING)
    elif first == ":" and place and words[1:2] == " ":
        message = "Een uitleg met `:` ervoor wordt hier gewone tekst."
        yield _meant(row, 1, message, "Maak er een lijst van: `- **woord**: uitleg`.", Severity.WARNING)
    elif is_task(rows, place, kind is Kind.ITEM):
        length = words.index("]") + 1
        yield _meant(
            row, length, "Een lijst om af te vinken kan hier niet.", f"Haal `{words[:length]}` weg.", Severity.ERROR
        )
    elif is_indented(rows, place):
        message = "Deze ingesprongen regels worden samen één alinea."
        yield _meant(row, 0, message, "Begin elk punt met `- `.", Severity.WARNING)
    elif words[0] == "[" and is_lost_address(words):
        message = "Deze regel is geen adres voor een koppeling, want achter het adres staat nog iets."
        yield _meant(row, words.index("]:") + 2, message, "Haal weg wat achter het adres staat.", Severity.ERROR)


def _no_heading(row: Row) -> Iterator[_Finding]:
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


def _sentences_in_table(piece: Piece) -> Iterator[_Finding]:
    """Sentences right below a table, which its last rows become, and rows that are cut in two."""
    widest = columns_of(piece.node.rows[1][2])
    for number, begin, source in piece.node.rows[2:]:
        if columns_of(source) < widest and not source.rstrip().endswith("|"):
            message = "Deze rij houdt op voordat alle kolommen een cel hebben."
            help = "Zet een rij op één regel, met een `|` erachter."
            if "|" not in source:
                message = "Deze regel wordt een rij van de tabel erboven."
                help = "Zet er een lege regel boven, of schrijf de rij met `|`."
            yield _Finding(faults.NOT_AS_MEANT, number, begin + 1, 0, message, help, Severity.WARNING)


def _lost_links(piece: Piece, text: str, lines: Lines) -> Iterator[_Finding]:
    """Links by a name that has no address, and addresses that a backslash cuts off."""
    known = {item.name.lower() for item in lines.references}
    place = text.find("][")
    while place >= 0:
        name = text[place + 2 :].partition("]")[0] or text[:place].rpartition("[")[2]
        is_written = text[place - 1 : place] != "\\" and not name.startswith(("@", "^"))
        if is_written and name and "[" not in name and " ".join(name.lower().split()) not in known:
            line, column = piece.place(place + 1)
            message = f"Een adres voor `{name[:60]}` staat er niet; daardoor wordt dit geen koppeling."
            help = "Schrijf `[woorden](adres)`, of `\\[` voor een haak in de tekst."
            yield _Finding(faults.NOT_AS_MEANT, line, column, 1, message, help)
        place = text.find("][", place + 2)
    place = text.find("] [")
    while place >= 0:
        if text[place + 3 :].partition("]")[0].lower() in known:
            line, column = piece.place(place)
            message = "Tussen `]` en `[` staat een spatie; daardoor wordt alleen het tweede een koppeling."
            yield _Finding(faults.NOT_AS_MEANT, line, column, 3, message, "Haal de spatie weg: `[woorden][naam]`.")
        place = text.find("] [", place + 3)
    for _, begin, end in bare_addresses(text) if "\\" in text else ():
        if "\\" in text[begin:end] and not text[:begin].endswith(("](", "<")):
            line, column = piece.place(begin)
            message = "In dit webadres staat een backslash; daardoor leidt de koppeling ergens anders heen."
            yield _Finding(faults.UNSUPPORTED_SYNTAX, line, column, end - begin, message, "Haal de backslash weg.")


def _apostrophes(piece: Piece, lines: Lines) -> Iterator[_Finding]:
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
                yield _Finding(faults.NOT_AS_MEANT, number, place + 1, 1, message, "Typ `'`.", Severity.WARNING)
            place = source.find("`s", place + 2)
