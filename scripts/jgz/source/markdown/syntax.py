"""Ways of writing that other systems know and this one does not: named at their line, never printed as text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from jgz import faults
from jgz.diagnostics import Diagnostic, Fault, Location, Severity
from jgz.source.markdown.citations import CITED
from jgz.source.markdown.limits import columns_of, separator_of

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

# One look at the whole text: most hold none of the signs. A citation as it should be is none.
_ANY_SIGN = re.compile(rf"8<|!!!|\?\?\?|\{{[{{%]|\[(?=[ ]*@)(?!{CITED})|\[@[^\]]*\]:|\*\[|^ {{1,3}}#", re.MULTILINE)


# More open comments than this are no slip of the pen.
_MOST = 50
_LIST_ITEM = re.compile(r"(?:[-*+]|[0-9]{1,9}\.) +\S")
_NOTE = re.compile(r"^[ >]*\[\^([^\]\n]+)\]:", re.MULTILINE)
_ADDRESS = re.compile(r"^ {0,3}\[(?![@^])([^\[\]\n]+)\]:[ ]*\n?[ ]*\S+[ ]*(?:[\"'(].*)?$", re.MULTILINE)
_NOTE_USE = re.compile(r"(?<!\\)\[\^([^\]\n]+)\](?!:)")


def check_syntax(path: str, visible: str, first_line: int) -> Iterator[Diagnostic]:
    """A diagnostic at every unsupported way of writing in a text of which the code has been blanked."""
    lines = visible.split("\n")
    if _ANY_SIGN.search(visible):
        for number, line in enumerate(lines):
            for pattern, fault, severity, message, help in _CHECKS:
                match = pattern.search(line)
                if match:
                    where = Location(path, first_line + number, match.start() + 1, len(match.group().rstrip()))
                    yield fault.at(where, message, help, severity)
    if "|" in visible:
        for number in _rows_too_long(lines):
            yield faults.UNSUPPORTED_SYNTAX.at(
                Location(path, first_line + number),
                "Deze rij heeft meer cellen dan de kop van de tabel; wat te veel is, zou wegvallen.",
                "Voeg een kolom toe aan de kop, of schrijf `\\|` voor een streep in de tekst.",
            )
        for number, column, message in _heads_without_text(lines):
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
    text = False
    for number, line in enumerate(lines):
        is_item = _LIST_ITEM.match(line) is not None
        if is_item and text:
            yield number
        # Under an item its own text may run on; a heading or block ends by itself.
        begins = number == 0 or not lines[number - 1].strip()
        text = (text or begins) and not is_item and line.strip() != "" and line[0] not in " #>|/`~"


def _rows_too_long(lines: list[str]) -> Iterator[int]:
    """The numbers of rows with more cells than the head of their table: Python-Markdown drops those cells."""
    for start, piece, separator in _tables(lines):
        widest = columns_of(piece[separator])
        for number in range(separator + 1, len(piece)):
            if columns_of(piece[number]) > widest:
                yield start + number


def _heads_without_text(lines: list[str]) -> Iterator[tuple[int, int, str]]:
    """Line, column and message of heads of tables in which a column has no text.

    The first may be empty, above the names of the rows.
    """
    for start, piece, separator in _tables(lines):
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


def _tables(lines: list[str]) -> Iterator[tuple[int, list[str], int]]:
    """Every table: its first line, its lines with escaped bars made harmless, and the number of its separator."""
    start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and lines[end].strip(" \t"):
            end += 1
        piece = [line.replace("\\|", "··") for line in lines[start:end]]
        separator = separator_of(piece) if "|" in "".join(piece) else 0
        if separator and columns_of(piece[separator - 1]) == columns_of(piece[separator]):
            yield start, piece, separator
        start = end + 1
