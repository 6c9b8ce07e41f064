"""Limits on a text, checked before any parsing, so that no file can hang a build.

The numbers come from the content model; each is far above what a real module needs.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from jgz import faults
from jgz.diagnostics import Diagnostic, Location
from jgz.source.characters import MOST_HARD_SPACES, find_wide_gap
from jgz.source.markdown.lines import Lines, Table
from jgz.source.markdown.rows import columns_of
from jgz.source.markdown.signs import Kind
from jgz.source.markdown.spans import note_uses, tags

MAX_LINES = 5_000
MAX_LINE = 5_000
MAX_WORD = 200
MAX_PARAGRAPH = 12_000
MAX_TABLE = 60_000
MAX_QUOTE_DEPTH = 6
MAX_LIST_DEPTH = 4
MAX_HTML_DEPTH = 8
MAX_INDENT = 40
MAX_COLUMNS = 12
MAX_ROWS = 200
MAX_HEADINGS = 100
MAX_BLOCKS = 200
MAX_EQUAL_MARKS = 50
MAX_OPEN_MARKS = 200
MAX_MARKS = 15_000
MAX_OPEN_TAGS = 20
MAX_FOOTNOTES = 100
MAX_FOOTNOTE_USES = 200
MAX_REFERENCES = 100
# Brackets times characters of each paragraph, added up: what looking for the end of every link may cost.
MAX_BRACKET_WORK = 3_000_000
_MOST_FINDINGS = 50

_MARKS = r"*_`~[](){}<>#=+|!:^.\/-"
_OPEN_MARKS = "[*_`<"
# Lines of nothing but signs, which cost no more than their length.
_DRAWN = (Kind.SEPARATOR, Kind.UNDERLINE, Kind.RULE)
_HEADINGS = (Kind.HEADING, Kind.UNDERLINE)


def check_limits(path: str, lines: Lines) -> list[Diagnostic]:
    """A diagnostic at every line that goes over a limit."""
    return [
        faults.LIMIT.at(Location(path, lines.first_line + number, column), message, help)
        for number, column, message, help in islice(_excesses(lines), _MOST_FINDINGS)
    ]


def without_paragraphs(lines: Lines, numbers: list[int]) -> str:
    """A text without the paragraphs, tables and lists in which these lines stand. Headings and blocks stay."""
    left = list(lines.lines)
    for number in numbers:
        start = end = number
        while start > 0 and left[start - 1].strip():
            start -= 1
        while end < len(left) and left[end].strip():
            end += 1
        for place in range(start, end):
            if lines.kind(place) not in _STAY:
                left[place] = ""
    return "\n".join(left)


_STAY = frozenset({Kind.HEADING, Kind.FENCE, Kind.OPTION})
_Excess = tuple[int, int, str, str]


def _excesses(lines: Lines) -> Iterator[_Excess]:
    if len(lines.lines) > MAX_LINES + 1:
        yield MAX_LINES, 1, f"Deze tekst heeft meer dan {MAX_LINES} regels.", "Splits het bestand."
        return
    yield from _lengths(lines)
    yield from _depths(lines)
    # Most texts break no limit, as a few counts of the whole text show; only the others are read line by line.
    if _may_have_long_paragraphs(lines):
        yield from _paragraphs(lines)
    if "<" in lines.text:
        yield from _tags(lines.visible.split("\n"))
    yield from _too_many(lines)


def _gaps(lines: Lines) -> Iterator[_Excess]:
    """Spaces that a browser keeps, in such a row that they push the words behind them out of view."""
    for number, line in enumerate(lines.lines):
        if found := find_wide_gap(line):
            yield number, found.start() + 1, f"Hier staan meer dan {MOST_HARD_SPACES} vaste spaties.", "Kort in."


def _lengths(lines: Lines) -> Iterator[_Excess]:
    """Lines and words that are too long, and rows of equal marks."""
    if not lines.text.isascii():
        yield from _gaps(lines)
    long = max(map(len, lines.lines)) > MAX_WORD
    runs = [run for run in (mark * (MAX_EQUAL_MARKS + 1) for mark in _MARKS) if run in lines.text]
    for number, line in enumerate(lines.lines if long or runs else ()):
        if len(line) > MAX_LINE:
            yield number, MAX_LINE + 1, f"Deze regel is langer dan {MAX_LINE} tekens.", "Breek de regel af."
            continue
        places = [line.index(run) for run in runs if run in line]
        if places and lines.kind(number) not in _DRAWN:
            yield number, min(places) + 1, f"Hier staan meer dan {MAX_EQUAL_MARKS} gelijke tekens.", "Kort in."
        word = next((item for item in line.split() if len(item) > MAX_WORD), "") if len(line) > MAX_WORD else ""
        if word and "](" not in word and "://" not in word:
            yield number, line.index(word) + 1, f"Dit woord is langer dan {MAX_WORD} tekens.", "Breek het woord af."


def _depths(lines: Lines) -> Iterator[_Excess]:
    """Lines that stand too deep in quotes and lists, or behind too many spaces."""
    for number, line in lines.marked.items():
        if line.quotes > MAX_QUOTE_DEPTH:
            yield number, 1, f"Een citaat is dieper genest dan {MAX_QUOTE_DEPTH}.", "Gebruik minder `>`."
        if line.lists > MAX_LIST_DEPTH:
            yield number, 1, f"Een lijst is dieper genest dan {MAX_LIST_DEPTH}.", "Maak de lijst platter."
    if "\t" in lines.text or " " * (MAX_INDENT + 1) in lines.text:
        for number, text in enumerate(lines.lines):
            if _indent(text) > MAX_INDENT:
                yield number, 1, f"Deze regel springt meer dan {MAX_INDENT} tekens in.", "Spring minder ver in."


def _indent(text: str) -> int:
    text = text.expandtabs(4)
    return len(text) - len(text.lstrip())


def _may_have_long_paragraphs(lines: Lines) -> bool:
    """False when no paragraph or table can be too long, too wide or too crowded: the whole text is not."""
    text = lines.text
    size = len(text) + 1
    return (
        size > MAX_PARAGRAPH
        or text.count("[") * size > MAX_BRACKET_WORK
        or sum(map(text.count, _OPEN_MARKS)) > MAX_OPEN_MARKS
        or (
            "|" in text and (len(lines.lines) > MAX_ROWS or max(line.count("|") for line in lines.lines) >= MAX_COLUMNS)
        )
    )


def _paragraphs(lines: Lines) -> Iterator[_Excess]:
    """Lines without a blank line between them: a table, or text that is read as one piece."""
    rows = {table.start + number for table in lines.tables for number in range(len(table.rows))}
    for table in lines.tables:
        yield from _table(table)
    start = work = 0
    while start < len(lines.lines):
        end = start
        while end < len(lines.lines) and lines.lines[end].strip(" \t"):
            end += 1
        if end > start:
            piece = lines.lines[start:end]
            is_table = rows.issuperset(range(start, end))
            size, cost = _cost(piece, is_table)
            limit = MAX_TABLE if is_table else MAX_PARAGRAPH
            if size > limit:
                yield start, 1, f"Deze alinea is langer dan {limit} tekens.", "Zet er een lege regel tussen."
            elif _crowded(piece, size):
                yield start, 1, "Deze alinea heeft veel te veel opmaaktekens.", "Splits de alinea."
            work += cost
            if work > MAX_BRACKET_WORK >= work - cost:
                yield start, 1, "Dit bestand heeft te veel haken om te lezen.", "Splits het bestand of de alinea."
        start = end + 1


def _cost(piece: list[str], is_table: bool) -> tuple[int, int]:
    """The length of a piece of text, and its brackets times the length in which each is looked for."""
    size = sum(map(len, piece)) + len(piece)
    if is_table:
        return size, sum(line.count("[") * len(line) for line in piece)
    return size, sum(line.count("[") for line in piece) * size


def _crowded(piece: list[str], size: int) -> bool:
    """Whether a paragraph is mostly markup: reading it takes far more time than its length."""
    if size <= MAX_OPEN_MARKS:
        return False
    marks = sum(line.count(mark) for line in piece for mark in _OPEN_MARKS)
    return marks > MAX_OPEN_MARKS and marks * 6 > size


def _table(table: Table) -> Iterator[_Excess]:
    for number, row in enumerate(table.rows):
        if columns_of(row) > MAX_COLUMNS:
            message = f"Deze tabel heeft meer dan {MAX_COLUMNS} kolommen."
            yield table.start + number, 1, message, "Splits de tabel."
    number = 2 + MAX_ROWS
    if len(table.rows) > number:
        yield table.start + number, 1, f"Deze tabel heeft meer dan {MAX_ROWS} rijen.", "Splits de tabel."


def _tags(lines: list[str]) -> Iterator[_Excess]:
    depth = opened = 0
    for number, line in enumerate(lines):
        if "<" not in line:
            continue
        for name, step, place in tags(line):
            depth += step if name != "br" else min(step, 0)
            if depth > MAX_HTML_DEPTH:
                yield number, place + 1, f"HTML is dieper genest dan {MAX_HTML_DEPTH}.", "Sluit de elementen."
                return
            depth = max(depth, 0)
        opened += sum(map(_is_open, line.split("<")[1:]))
        if opened > MAX_OPEN_TAGS:
            message = f"Hier staat voor de {MAX_OPEN_TAGS + 1}e keer een `<` die niet met `>` wordt gesloten."
            yield number, 1, message, "Schrijf `&lt;` of het woord voor kleiner dan."
            return


def _is_open(text: str) -> bool:
    """Whether what stands behind a `<` begins html that is not closed."""
    first = text[:1]
    return ">" not in text and first != "" and (first in "/!?" or (first.isascii() and first.isalpha()))


def _too_many(lines: Lines) -> Iterator[_Excess]:
    """What a text holds more often than it may, at the first that is too many."""
    for limit, what, places in (
        (MAX_HEADINGS, "koppen", _of_kind(lines, MAX_HEADINGS, Kind.HEADING, Kind.UNDERLINE)),
        (MAX_BLOCKS, "blokken", _of_kind(lines, MAX_BLOCKS, Kind.FENCE)),
        (MAX_FOOTNOTES, "voetnoten", _of_kind(lines, MAX_FOOTNOTES, Kind.NOTE)),
        (MAX_FOOTNOTE_USES, "verwijzingen naar een voetnoot", _note_uses(lines)),
        (MAX_REFERENCES, "verwijzingen met twee paar haken", _signs(lines, ("][", "] ["), MAX_REFERENCES)),
        (MAX_MARKS, "opmaaktekens", _signs(lines, tuple(_OPEN_MARKS), MAX_MARKS)),
    ):
        if len(places) > limit:
            yield places[limit], 1, f"Dit bestand heeft meer dan {limit} {what}.", "Splits het bestand."


def _of_kind(lines: Lines, limit: int, *kinds: Kind) -> list[int]:
    """The lines of some kinds, when there can be more than `limit`; a fence that closes a block is none."""
    if len(lines.marked) <= limit:
        return []
    return [number for number, line in lines.of_kind(*kinds) if line.name or line.kind is not Kind.FENCE]


def _note_uses(lines: Lines) -> list[int]:
    """The line of every reference to a note."""
    return [lines.number(place) for _, place in note_uses(lines.visible)] if "[^" in lines.text else []


def _signs(lines: Lines, signs: tuple[str, ...], limit: int) -> list[int]:
    """The line of every sign, when there are more than `limit`."""
    if sum(map(lines.text.count, signs)) <= limit:
        return []
    return [number for number, line in enumerate(lines.lines) for _ in range(sum(map(line.count, signs)))]
