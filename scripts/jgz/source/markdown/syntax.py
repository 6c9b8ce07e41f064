"""Ways of writing that other systems know and this one does not: named at their line, never printed as text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from jgz import faults
from jgz.diagnostics import Diagnostic, Location, Severity
from jgz.register_files import RegisterFile
from jgz.source.markdown.citations import CITED
from jgz.source.markdown.lines import Lines, Table
from jgz.source.markdown.node import Shape
from jgz.source.markdown.rows import cells_of, columns_of
from jgz.source.markdown.signs import Kind, abbreviation_of, frame_of
from jgz.source.markdown.spans import citation_groups, note_uses, paragraphs

_FOREIGN = re.compile(
    rf"""
    (?P<include>-+8<-+)
    | (?P<template>\{{[{{%])
    | (?P<picture>!\[(?=[^\]\n]*(?:\*\*|__|(?<!\\)\*\w))[^\]\n]*\](?=[(\[]))
    | (?P<citation>(?<!\\)\[(?=[ ]*@)(?!{CITED}))
    """,
    re.VERBOSE,
)
# One of these stands in every text in which the pattern finds anything; most texts hold at most citations.
_SIGNS = ("8<", "{{", "{%", "[ ", "![")
# The same for a line of another system.
_BEGINNINGS = ("!!!", "???", ":::", "===", "*[")
_CITATION_SIGN = "[@"
_ADVICE: dict[str, tuple[Severity, str, str]] = {
    "include": (
        Severity.ERROR,
        "Een ander bestand invoegen (`--8<--`) kan hier niet.",
        "Schrijf de tekst zelf of verwijs met een koppeling.",
    ),
    "frame": (
        Severity.ERROR,
        "Een kader of tabblad met `!!!`, `???`, `:::` of `===` kan hier niet.",
        "Gebruik het blok `let-op`.",
    ),
    "template": (
        Severity.WARNING,
        "Accolades zoals in een sjabloon worden hier letterlijk getoond.",
        "Haal ze weg als dat niet de bedoeling is.",
    ),
    "abbreviation": (
        Severity.ERROR,
        f"Een afkorting staat niet in de tekst maar in `{RegisterFile.TERMS}`.",
        f"Voeg de afkorting toe aan `{RegisterFile.TERMS.path}`.",
    ),
    "picture": (
        Severity.WARNING,
        "In de beschrijving van een afbeelding staat geen opmaak: wie luistert, hoort de tekens.",
        "Haal de sterretjes of streepjes weg.",
    ),
    "citation": (
        Severity.ERROR,
        "Deze verwijzing naar een bron is niet te lezen en wordt gewone tekst.",
        "Schrijf `[@id]` of `[@id; @id2]`, op één regel en met een id van `bronnen`.",
    ),
}
# A text with more comments left open than this was not made by hand.
_MOST = 50


def check_syntax(path: str, lines: Lines) -> Iterator[Diagnostic]:
    """A diagnostic at every unsupported way of writing in a text."""
    checker = _Checker(path, lines)
    yield from checker.foreign()
    yield from checker.lines_that_go_wrong()
    yield from checker.tables()
    yield from checker.comments()
    yield from checker.definitions()


def note_places(lines: Lines) -> tuple[tuple[int, int], ...]:
    """Line and column of every reference to a footnote."""
    return tuple(lines.place(offset) for _, offset in note_uses(lines.visible)) if "[^" in lines.text else ()


class _Checker:
    """Looks at one text, of which the code is blanked."""

    def __init__(self, path: str, lines: Lines) -> None:
        self._path = path
        self._lines = lines
        self._visible = lines.visible

    def _at(self, offset: int, length: int = 0) -> Location:
        return Location(self._path, *self._lines.place(offset), length)

    def _at_line(self, number: int, column: int = 1, length: int = 0) -> Location:
        return Location(self._path, self._lines.first_line + number, column, length)

    def foreign(self) -> Iterator[Diagnostic]:
        """Signs of other systems, each once a line."""
        if any(sign in self._visible for sign in _BEGINNINGS):
            yield from self._foreign_lines()
        if not _may_be_foreign(self._visible):
            return
        seen: set[tuple[int, str]] = set()
        for match in _FOREIGN.finditer(self._visible):
            name = match.lastgroup or ""
            key = (self._lines.number(match.start()), name)
            if key not in seen:
                seen.add(key)
                yield self._told(name, self._at(match.start(), len(match[0])))

    def _foreign_lines(self) -> Iterator[Diagnostic]:
        """Lines of a paragraph, also in a quote or an item, that begin with a sign of another system."""
        visible = self._visible.split("\n")
        for number, (piece, begin) in self._lines.running.items():
            words = visible[number][begin:] if piece.shape is Shape.PARAGRAPH else ""
            for name, sign in (("frame", frame_of(words)), ("abbreviation", abbreviation_of(words))):
                if sign:
                    yield self._told(name, self._at_line(number, begin + 1, len(sign)))

    @staticmethod
    def _told(name: str, where: Location) -> Diagnostic:
        severity, message, help = _ADVICE[name]
        return faults.UNSUPPORTED_SYNTAX.at(where, message, help, severity)

    def lines_that_go_wrong(self) -> Iterator[Diagnostic]:
        """Lines that begin with a sign and become something else than their writer thinks."""
        for number, line in self._lines.marked.items():
            if line.kind is Kind.SOURCE:
                yield faults.CITATION_DEFINITION.at(
                    self._at_line(number, 1, self._lines.lines[number].index("]:") + 2),
                    "Een bron staat niet in de tekst maar bovenaan, bij `bronnen`.",
                    "Zet de bron bij `bronnen` en verwijs met `[@id]`.",
                )

    def tables(self) -> Iterator[Diagnostic]:
        """Cells that would fall away, and columns without a head."""
        for table in self._lines.tables:
            widest = columns_of(table.rows[1])
            for number, row in enumerate(table.rows[2:], 2):
                if columns_of(row) > widest:
                    yield faults.UNSUPPORTED_SYNTAX.at(
                        self._at_line(table.start + number),
                        "Deze rij heeft meer cellen dan de kop van de tabel; wat te veel is, zou wegvallen.",
                        "Voeg een kolom toe aan de kop, of schrijf `\\|` voor een streep in de tekst.",
                    )
            for column, message in _heads_without_text(table):
                where = self._at_line(table.start, column)
                help = "Schrijf in de bovenste rij boven elke kolom wat eronder staat."
                yield faults.TABLE_HEAD.at(where, message, help)

    def comments(self) -> Iterator[Diagnostic]:
        """Comments that Markdown takes for text, so that everyone would read them."""
        declared = self._visible.find("<!")
        while declared >= 0:
            if self._visible[declared + 2 : declared + 3].isalpha():
                message = "Dit is een aanwijzing voor een browser, en kan hier niet."
                yield faults.RAW_HTML.at(self._at(declared), message, "Haal het weg.")
            declared = self._visible.find("<!", declared + 2)
        if "<!--" in self._visible:
            for offset in islice(_open_comments(self._visible), _MOST):
                message = "Hier begint commentaar dat nergens eindigt."
                yield faults.RAW_HTML.at(self._at(offset), message, "Haal het weg.")

    def definitions(self) -> Iterator[Diagnostic]:
        """Notes and addresses of which a part would vanish: given twice, never used, or used and not given."""
        notes: set[str] = set()
        for number, line in self._lines.of_kind(Kind.NOTE):
            if line.name in notes:
                message = f"De voetnoot `{line.name[:60]}` staat er twee keer; de eerste zou wegvallen."
                yield self._vanishes(self._at_line(number), message, "Geef elke voetnoot een eigen naam.")
            notes.add(line.name)
        used = list(note_uses(self._visible)) if "[^" in self._visible else []
        unused = notes.difference(name for name, _ in used)
        for number, line in self._lines.of_kind(Kind.NOTE) if unused else ():
            if line.name in unused:
                message = f"Naar de voetnoot `{line.name[:60]}` verwijst niets in de tekst."
                help = f"Zet `[^{line.name[:60]}]` waar hij hoort, of haal de regel weg."
                yield faults.UNSUPPORTED_SYNTAX.at(self._at_line(number), message, help, Severity.WARNING)
        for name, offset in used:
            if name not in notes:
                message = f"De voetnoot `{name[:60]}` bestaat niet en wordt gewone tekst."
                yield self._vanishes(self._at(offset), message, f"Schrijf onderaan `[^{name[:60]}]: …`.")
        yield from self._addresses()

    def _addresses(self) -> Iterator[Diagnostic]:
        """Addresses by themselves that no link needs, or that stand there twice."""
        references = self._lines.references
        folded = self._folded() if references else ""
        names: set[str] = set()
        for item in references:
            name = item.name.lower()
            where = self._at_line(item.line)
            if name in names:
                message = f"Het adres voor `[{item.name[:60]}]` staat er twee keer; het tweede zou wegvallen."
                yield self._vanishes(where, message, "Geef elk adres een eigen naam, of haal de regel weg.")
            elif f"[{name}]" not in folded:
                message = "Deze regel is een adres voor een koppeling die er niet is, en zou wegvallen."
                help = "Schrijf `\\[` voor een haak in de tekst, of haal de regel weg."
                yield self._vanishes(where, message, help)
            names.add(name)

    def _folded(self) -> str:
        """The running text, piece by piece, in small letters and with its white space folded."""
        visible = self._visible.split("\n")
        pieces: list[str] = []
        last = None
        for number, (piece, begin) in self._lines.running.items():
            pieces.append("\n" if piece is not last else " ")
            pieces.append(" ".join(visible[number][begin:].lower().split()))
            last = piece
        return "".join(pieces)

    @staticmethod
    def _vanishes(where: Location, message: str, help: str) -> Diagnostic:
        return faults.UNSUPPORTED_SYNTAX.at(where, message, help)


def _may_be_foreign(visible: str) -> bool:
    """False when no line of a text is written in a way that we do not support."""
    return any(sign in visible for sign in _SIGNS) or (
        _CITATION_SIGN in visible and visible.count(_CITATION_SIGN) != sum(1 for _ in citation_groups(visible))
    )


def _heads_without_text(table: Table) -> Iterator[tuple[int, str]]:
    """Column and message of columns without a head. The first may have none, above the names of the rows."""
    cells = [(table.columns[0] + column + 1, text.strip()) for column, text in cells_of(table.rows[0])]
    empty = [(number, column) for number, (column, text) in enumerate(cells, 1) if not text]
    if len(empty) == len(cells):
        yield cells[0][0], "De bovenste rij van deze tabel is leeg: de kolommen hebben geen kop."
        return
    for number, column in empty:
        if number > 1:
            yield column, f"Kolom {number} van deze tabel heeft geen kop."


def _open_comments(visible: str) -> Iterator[int]:
    """Where a comment begins that its paragraph doesn't end, so that Markdown takes it for text: once per paragraph."""
    for begin, paragraph in paragraphs(visible):
        start = paragraph.rfind("<!--")
        if start >= 0 and "-->" not in paragraph[start + 2 :]:
            yield begin + start
