"""What a heading or a table does to the words in it, or to the line beside it."""

from __future__ import annotations

from collections.abc import Iterator

from jgz import faults
from jgz.diagnostics import Severity
from jgz.source.markdown.lines import Lines
from jgz.source.markdown.meant.finding import Finding, meant
from jgz.source.markdown.pieces import Piece
from jgz.source.markdown.rows import columns_of
from jgz.source.markdown.signs import Kind

_LONGEST_HEADING = 100


def heading(piece: Piece, text: str, lines: Lines) -> Iterator[Finding]:
    """A paragraph that the line below it makes a heading, and what falls away in the heading of a section."""
    first = piece.rows[0]
    if lines.kind(first[0]) is not Kind.HEADING:
        # A title belongs elsewhere, and fields of a file that lost its first line are told of as such.
        is_meant = piece.node.level == 1 or all(words.partition(":")[1] for _, _, words in piece.rows)
        is_sentence = text[-1:] in ".;:,!" or len(text) > _LONGEST_HEADING
        if not is_meant and (len(piece.rows) > 1 or is_sentence):
            message = "Door de streep eronder wordt deze tekst een kop."
            help = "Zet een lege regel tussen de tekst en de streep, of schrijf de kop met `##`."
            yield meant(first, 0, message, help, Severity.WARNING)
    if piece.node.level == 2:
        yield from _lost_in_heading(piece, text, lines)


def _lost_in_heading(piece: Piece, text: str, lines: Lines) -> Iterator[Finding]:
    written = lines.lines[piece.rows[0].number]
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
            column = place + 1 if sign == "`" else row.begin + place + 1
            message = f"{what} in een kop van niveau 2 valt weg: daar staan alleen de woorden."
            help = "Zet het in de tekst eronder, of gebruik een kop met `###`."
            yield Finding(faults.NOT_AS_MEANT, row.number, column, len(sign), message, help, severity)
            return


def bars_in_code(piece: Piece) -> Iterator[Finding]:
    """Code in a table that a bar cuts in two, because bars come first there."""
    for number, begin, source in piece.node.rows:
        seen = next((words for line, _, words in piece.rows if line == number), "")
        for column, char in enumerate(source):
            if char == "|" and source[column - 1 : column] != "\\" and seen[column : column + 1] == " ":
                message = "Een streep in code begint in een tabel een nieuwe cel."
                help = "Schrijf `\\|`."
                yield Finding(faults.NOT_AS_MEANT, number, begin + column + 1, 1, message, help)
                break


def sentences_in_table(piece: Piece) -> Iterator[Finding]:
    """Sentences right below a table, which its last rows become, and rows that are cut in two."""
    widest = columns_of(piece.node.rows[1].words)
    for number, begin, source in piece.node.rows[2:]:
        if columns_of(source) < widest and not source.rstrip().endswith("|"):
            message = "Deze rij houdt op voordat alle kolommen een cel hebben."
            help = "Zet een rij op één regel, met een `|` erachter."
            if "|" not in source:
                message = "Deze regel wordt een rij van de tabel erboven."
                help = "Zet er een lege regel boven, of schrijf de rij met `|`."
            yield Finding(faults.NOT_AS_MEANT, number, begin + 1, 0, message, help, Severity.WARNING)
