"""Lines that stood in columns elsewhere, or that were to be a table here, and are none."""

from __future__ import annotations

from jgz.source.markdown.lines import Lines
from jgz.source.markdown.list_signs import Rows
from jgz.source.markdown.node import Row

# Spaces inside a line with which people set columns.
_GAP = "   "


def no_table(rows: Rows, place: int, lines: Lines) -> tuple[Row, int, str, str] | None:
    """What a line of a paragraph that was to be a table lacks: line, length, message and help.

    `lines` has the same lines with their code.
    """
    row = rows[place]
    words = row.words
    if _is_dashed(words):
        message = "Hier begint geen tabel: de rij erboven heeft een ander aantal kolommen, of er staat geen rij."
        return row, len(words), message, "Geef beide rijen evenveel strepen."
    if _is_grid(words):
        message = "Een tabel met lijnen van `+` en `-` kan hier niet; de regels worden één alinea."
        return row, len(words), message, "Zet onder de kop van de tabel `| --- | --- |`, en haal de lijnen weg."
    if place > 0:
        return None
    if _is_row(words) and (len(rows) > 1 or words.count("|") > 2):
        # A row of signs below it tells of itself.
        if len(rows) > 1 and (_is_dashed(rows[1].words) or not _is_row(rows[1].words)):
            return None
        message = "Deze rijen worden geen tabel: onder de eerste ontbreekt een rij met streepjes."
        if len(rows) == 1:
            message = "Deze rij hoort niet bij een tabel: tussen de rijen staat een lege regel, of zij staat alleen."
        return row, 0, message, "Zet onder de kop van de tabel `| --- | --- |`, zonder lege regels ertussen."
    if len(rows) > 1 and all(_has_columns(row, lines) for row in rows[:2]):
        message = "Deze regels met kolommen worden één alinea: tabs en spaties maken geen tabel."
        return row, 0, message, "Maak er een tabel van: `| a | b |`, met `| --- | --- |` onder de kop."
    return None


def _is_dashed(words: str) -> bool:
    return words[:1] != "" and words[0] in "|:-" and "|" in words and "---" in words and not words.strip("|:- ")


def _is_grid(words: str) -> bool:
    return words.startswith("+") and words.endswith("+") and "--" in words.replace("=", "-") and not words.strip("+-=")


def _is_row(words: str) -> bool:
    return words.startswith("|") and words.endswith("|") and len(words) > 2


def _has_columns(row: Row, lines: Lines) -> bool:
    """Whether there is a gap in a line, outside of code."""
    words = row.words
    if "\t" not in words and _GAP not in words:
        return False
    written = lines.lines[row.number][row.begin :].rstrip()
    places = (written.find(gap) for gap in ("\t", _GAP))
    return any(place > 0 and words[place - 1 : place] == written[place - 1] for place in places)
