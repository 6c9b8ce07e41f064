"""Ways of writing that other systems know and this one does not: named at their line, never printed as text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from jgz import faults
from jgz.diagnostics import Diagnostic, Fault, Location, Severity
from jgz.source.markdown.citations import CITED
from jgz.source.markdown.limits import columns_of, is_separator, separator_of

# The first line of a table, its lines, and which of those separates head and rows.
_Table = tuple[int, list[str], int]
_Check = tuple[re.Pattern[str], Fault, Severity, str, str]
_CHECKS: tuple[_Check, ...] = (
    (
        re.compile(r"-{1,}8<-{1,}"),
        faults.UNSUPPORTED_SYNTAX,
        Severity.ERROR,
        "Een ander bestand invoegen (`--8<--`) kan hier niet.",
        "Schrijf de tekst zelf of verwijs met een koppeling.",
    ),
    (
        re.compile(r"^ {0,3}(!!!|\?\?\?\+?)(\s|$)"),
        faults.UNSUPPORTED_SYNTAX,
        Severity.ERROR,
        "Een kader met `!!!` of `???` kan hier niet.",
        "Gebruik het blok `let-op`.",
    ),
    (
        re.compile(r"\{[{%]"),
        faults.UNSUPPORTED_SYNTAX,
        Severity.WARNING,
        "Accolades zoals in een sjabloon worden hier letterlijk getoond.",
        "Haal ze weg als dat niet de bedoeling is.",
    ),
    (
        re.compile(r"^ {0,3}\[@[^\]]*\]:"),
        faults.CITATION_DEFINITION,
        Severity.ERROR,
        "Een bron staat niet in de tekst maar bovenaan, bij `bronnen`.",
        "Zet de bron bij `bronnen` en verwijs met `[@id]`.",
    ),
    (
        re.compile(r"^ {0,3}\*\[[^\]]+\]:"),
        faults.UNSUPPORTED_SYNTAX,
        Severity.ERROR,
        "Een afkorting staat niet in de tekst maar in `begrippen.yml`.",
        "Voeg de afkorting toe aan `modules/_registers/begrippen.yml`.",
    ),
    (
        re.compile(r"^ {1,3}#{1,6}(\s|$)"),
        faults.UNSUPPORTED_SYNTAX,
        Severity.ERROR,
        "Een kop met spaties ervoor wordt hier gewone tekst.",
        "Laat de kop aan het begin van de regel beginnen.",
    ),
    (
        re.compile(rf"(?<!\\)\[(?=[ ]*@)(?!{CITED})"),
        faults.UNSUPPORTED_SYNTAX,
        Severity.ERROR,
        "Deze verwijzing naar een bron is niet te lezen en wordt gewone tekst.",
        "Schrijf `[@id]` of `[@id; @id2]`, op één regel en met een id van `bronnen`.",
    ),
)

# One look at the whole text, after a line end: most hold none of the signs. A citation as it should be is none.
_ANY_SIGN = ("8<", "!!!", "???", "{{", "{%", "*[", "\n #", "\n  #", "\n   #")
_ODD_CITATION = re.compile(rf"\[(?:(?=[ ]*@)(?!{CITED})|@[^\]]*\]:)")
# More open comments than this are no slip of the pen.
_MOST = 50
_ITEM_SIGNS = frozenset("-*+0123456789")
_LIST_ITEM = re.compile(r"(?:[-*+]|[0-9]{1,9}\.) +\S")
_NOTE = re.compile(r"^[ >]*\[\^([^\]\n]+)\]:", re.MULTILINE)
_ADDRESS = re.compile(r"^ {0,3}\[(?![@^])([^\[\]\n]+)\]:[ ]*\n?[ ]*\S+[ ]*(?:[\"'(].*)?$", re.MULTILINE)
_NOTE_USE = re.compile(r"(?<!\\)\[\^([^\]\n]+)\](?!:)")


def check_syntax(path: str, visible: str, first_line: int) -> Iterator[Diagnostic]:
    """A diagnostic at every unsupported way of writing in a text of which the code has been blanked."""
    lines = visible.split("\n")
    if _may_hold_a_sign(f"\n{visible}"):
        for number, line in enumerate(lines):
            for pattern, fault, severity, message, help in _CHECKS:
                match = pattern.search(line)
                if match:
                    where = Location(path, first_line + number, match.start() + 1, len(match.group().rstrip()))
                    yield fault.at(where, message, help, severity)
    if "|" in visible:
        tables = list(_tables(lines))
        for number in _rows_too_long(tables):
            yield faults.UNSUPPORTED_SYNTAX.at(
                Location(path, first_line + number),
                "Deze rij heeft meer cellen dan de kop van de tabel; wat te veel is, zou wegvallen.",
                "Voeg een kolom toe aan de kop, of schrijf `\\|` voor een streep in de tekst.",
            )
        for number, column, message in _heads_without_text(tables):
            where = Location(path, first_line + number, column)
            yield faults.TABLE_HEAD.at(where, message, "Schrijf in de bovenste rij boven elke kolom wat eronder staat.")
    if "<!--" in visible:
        for offset in islice(_open_comments(visible), _MOST):
            where = Location(path, first_line + visible.count("\n", 0, offset), offset - visible.rfind("\n", 0, offset))
            yield faults.RAW_HTML.at(where, "Hier begint commentaar dat nergens eindigt.", "Haal het weg.")
    if "]:" in visible or "[^" in visible:
        for offset, message, help in _definitions(visible):
            before = visible[:offset]
            where = Location(path, first_line + before.count("\n"), offset - before.rfind("\n"))
            yield faults.UNSUPPORTED_SYNTAX.at(where, message, help)
    for number in _run_in_lists(lines):
        yield faults.UNSUPPORTED_SYNTAX.at(
            Location(path, first_line + number),
            "Deze lijst begint direct onder een regel tekst en wordt daardoor één alinea.",
            "Zet een lege regel boven de lijst.",
            Severity.WARNING,
        )


def _may_hold_a_sign(text: str) -> bool:
    """False when no line of a text, after a line end, is written in a way that we do not support."""
    return any(sign in text for sign in _ANY_SIGN) or _ODD_CITATION.search(text) is not None


def _open_comments(visible: str) -> Iterator[int]:
    """Where a comment begins that Markdown takes for text, so that everyone would read it: once per paragraph.

    One at the beginning of a line may go on over blank lines, another ends in its own paragraph.
    """
    last_end = visible.rfind("-->")
    for paragraph in re.finditer(r"\S[^\n]*(?:\n[ ]*\S[^\n]*)*", visible):
        start = paragraph.group().rfind("<!--")
        offset = paragraph.start() + start
        if start < 0 or "-->" in paragraph.group()[start + 2 :]:
            continue
        begins_line = visible[visible.rfind("\n", 0, offset) + 1 : offset].strip() == ""
        if not begins_line or last_end < offset:
            yield offset


def note_places(visible: str, first_line: int) -> tuple[tuple[int, int], ...]:
    """Line and column of every reference to a footnote, in a text of which the code has been blanked."""
    starts = [match.start() for match in _NOTE_USE.finditer(visible)] if "[^" in visible else []
    return tuple((first_line + visible.count("\n", 0, at), at - visible.rfind("\n", 0, at)) for at in starts)


def _definitions(visible: str) -> Iterator[tuple[int, str, str]]:
    """Notes and addresses of which a part would vanish: given twice, never used, or used and not given."""
    notes: set[str] = set()
    for match in _NOTE.finditer(visible):
        if match[1] in notes:
            message = f"De voetnoot `{match[1][:60]}` staat er twee keer; de eerste zou wegvallen."
            yield match.start(), message, "Geef elke voetnoot een eigen naam."
        notes.add(match[1])
    for match in _NOTE_USE.finditer(visible):
        if match[1] not in notes:
            message = f"De voetnoot `{match[1][:60]}` bestaat niet en wordt gewone tekst."
            yield match.start(), message, f"Schrijf onderaan `[^{match[1][:60]}]: …`."
    folded = " ".join(visible.lower().split())
    for match in _ADDRESS.finditer(visible):
        name = " ".join(match[1].lower().split())
        if folded.count(f"[{name}]") == folded.count(f"[{name}]:"):
            message = "Deze regel is een adres voor een koppeling die er niet is, en zou wegvallen."
            yield match.start(), message, "Schrijf `\\[` voor een haak in de tekst, of haal de regel weg."


def _run_in_lists(lines: list[str]) -> Iterator[int]:
    """The numbers of lines on which a list begins right under a line of text."""
    for number, line in enumerate(lines):
        if line and line[0] in _ITEM_SIGNS and _LIST_ITEM.match(line) and _is_under_text(lines, number):
            yield number


def _is_under_text(lines: list[str], number: int) -> bool:
    """Whether all lines from the beginning of the paragraph to the one with this number are plain text.

    Under an item its own text may run on; a heading or block ends by itself.
    """
    above = number - 1
    while above >= 0 and _is_text(lines[above]):
        above -= 1
    return above < number - 1 and (above < 0 or not lines[above].strip())


def _is_text(line: str) -> bool:
    return line.strip() != "" and line[0] not in " #>|/`~" and not _LIST_ITEM.match(line)


def _rows_too_long(tables: list[_Table]) -> Iterator[int]:
    """The numbers of rows with more cells than the head of their table: Python-Markdown drops those cells."""
    for start, piece, separator in tables:
        widest = columns_of(piece[separator])
        for number in range(separator + 1, len(piece)):
            if columns_of(piece[number]) > widest:
                yield start + number


def _heads_without_text(tables: list[_Table]) -> Iterator[tuple[int, int, str]]:
    """Line, column and message of heads of tables in which a column has no text.

    The first may be empty, above the names of the rows.
    """
    for start, piece, separator in tables:
        # Below other text in the same paragraph no table begins.
        if separator > 1 or "|" not in piece[0]:
            continue
        cells = list(_cells(piece[0]))
        empty = [(number, column) for number, (column, text) in enumerate(cells, 1) if not text]
        if len(empty) == len(cells):
            yield start, cells[0][0], "De bovenste rij van deze tabel is leeg: de kolommen hebben geen kop."
            continue
        for number, column in empty:
            if number > 1:
                yield start, column, f"Kolom {number} van deze tabel heeft geen kop."


def _cells(row: str) -> Iterator[tuple[int, str]]:
    """The cells of a row: the column of the line on which each begins, and its text."""
    inner = row.strip(" >")
    column = row.index(inner) + 1 + inner.startswith("|")
    for text in inner.removeprefix("|").removesuffix("|").split("|"):
        yield column, text.strip()
        column += len(text) + 1


def _tables(lines: list[str]) -> Iterator[_Table]:
    """Every table: its first line, its lines with escaped bars made harmless, and the number of its separator."""
    done = 0
    for number, line in enumerate(lines):
        if number < done or "|" not in line or not is_separator(line):
            continue
        start, done = _paragraph_around(lines, number)
        piece = [line.replace("\\|", "··") for line in lines[start:done]]
        separator = separator_of(piece)
        if separator and columns_of(piece[separator - 1]) == columns_of(piece[separator]):
            yield start, piece, separator


def _paragraph_around(lines: list[str], number: int) -> tuple[int, int]:
    """The first line of the paragraph that a line is in, and the line after its last."""
    start = end = number
    while start > 0 and lines[start - 1].strip(" \t"):
        start -= 1
    while end < len(lines) and lines[end].strip(" \t"):
        end += 1
    return start, end
