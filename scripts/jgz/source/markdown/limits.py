"""Limits on a text, checked before any parsing, so that no file can hang a build.

The numbers come from the content model; each is far above what a real module needs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from jgz import faults
from jgz.diagnostics import Diagnostic, Location

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

_WORD = re.compile(r"\S{%d,}" % (MAX_WORD + 1))
_MARK_SIGNS = r"*_`~[](){}<>#=+|!:^.\/-"
_MARKS = re.compile(r"([%s])\1{%d,}" % (re.escape(_MARK_SIGNS), MAX_EQUAL_MARKS))
_RUNS = tuple(sign * (MAX_EQUAL_MARKS + 1) for sign in _MARK_SIGNS)
_CONTAINER = re.compile(r"[ ]*(?:(>)|([-*+]|[0-9]{1,9}[.)])(?=[ ]))")
# Signs and spaces enough for more levels than there may be: seven signs of a quote, or fewer of a list and its spaces.
_DEEP = re.compile(r"\n(?:[^\S\n]|[>*+.)0-9-]){%d}" % (MAX_QUOTE_DEPTH + 1))
_RULE = re.compile(r"[ ]*([-*_])(?:[ ]*\1){2,}[ ]*$")
_SEPARATOR = frozenset("|:- >")
_HEADING = re.compile(r"[ >]*#{1,6}(?!#)")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+) *$")
_FENCE = re.compile(r"/{3,} *[^ /]")
_FOOTNOTE = re.compile(r" {0,3}\[\^[^\]]+\]:")
_FOOTNOTE_USE = re.compile(r"\[\^[^\]]+\](?!:)")
_REFERENCE = re.compile(r"\][ ]?\[[^\]]*\]")
_OPEN_SIGNS = "[*_`<"
_OPEN = re.compile(f"[{re.escape(_OPEN_SIGNS)}]")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)(?=[\s/>])[^<>]*?(/?)>")
_OPEN_TAG = re.compile(r"<[a-zA-Z/!?][^<>]*(?=<|$)")
_CODE_SPAN = re.compile(r"`[^`]*`")


def check_limits(path: str, body: str, first_line: int) -> list[Diagnostic]:
    """A diagnostic at every line of `body` that goes over a limit (`first_line` is its line in the file)."""
    return [
        faults.LIMIT.at(Location(path, first_line + number, column), message, help)
        for number, column, message, help in islice(_excesses(body), _MOST_FINDINGS)
    ]


_Excess = tuple[int, int, str, str]


def _excesses(text: str) -> Iterator[_Excess]:
    lines = text.split("\n")
    if len(lines) > MAX_LINES + 1:
        yield MAX_LINES, 1, f"Deze tekst heeft meer dan {MAX_LINES} regels.", "Splits het bestand."
        return
    # A few counts of the whole text tell that most texts break no limit; only the others are gone through.
    if _may_have_odd_lines(text, lines):
        yield from _per_line(lines)
    if _may_have_long_paragraphs(text, lines):
        yield from _paragraphs(lines)
    if "<" in text:
        yield from _tags(lines)
    for sign, pattern, limit, what in (
        ("#", _HEADING, MAX_HEADINGS, "koppen"),
        ("///", _FENCE, MAX_BLOCKS, "blokken"),
        ("[^", _FOOTNOTE, MAX_FOOTNOTES, "voetnoten"),
        ("[^", _FOOTNOTE_USE, MAX_FOOTNOTE_USES, "verwijzingen naar een voetnoot"),
        ("]", _REFERENCE, MAX_REFERENCES, "verwijzingen met twee paar haken"),
        ("", _OPEN, MAX_MARKS, "opmaaktekens"),  # counts every character
    ):
        # Most texts hold too few of the sign to break the limit, whatever it stands for.
        if text.count(sign) > limit:
            yield from _total(lines, pattern, limit, what)
    if sum(text.count(start) for start in ("\n=", "\n-", "\n ")) >= MAX_HEADINGS:
        yield from _underlined_headings(lines)


def _may_have_odd_lines(text: str, lines: list[str]) -> bool:
    """False when no line can be too long, too deep, or hold a word or a row of equal marks that is too long."""
    return (
        max(map(len, lines)) > MAX_WORD
        or "\t" in text
        or _DEEP.search(f"\n{text}") is not None
        or any(run in text for run in _RUNS)
    )


def _may_have_long_paragraphs(text: str, lines: list[str]) -> bool:
    """False when no paragraph or table can be too long, too wide or too crowded: the whole text is not."""
    size = len(text) + 1
    return (
        size > MAX_PARAGRAPH
        or text.count("[") * size > MAX_BRACKET_WORK
        or sum(map(text.count, _OPEN_SIGNS)) > MAX_OPEN_MARKS
        or ("|" in text and (len(lines) > MAX_ROWS or max(line.count("|") for line in lines) >= MAX_COLUMNS))
    )


def _per_line(lines: list[str]) -> Iterator[_Excess]:
    for number, line in enumerate(lines):
        if not line:
            continue
        if len(line) > MAX_LINE:
            yield number, MAX_LINE + 1, f"Deze regel is langer dan {MAX_LINE} tekens.", "Breek de regel af."
            continue
        first = line[0]
        if first in " \t>-*+" or first.isdigit():
            yield from _depth(number, line)
        if len(line) > MAX_EQUAL_MARKS:
            if match := _MARKS.search(line):
                yield number, match.start() + 1, f"Hier staan meer dan {MAX_EQUAL_MARKS} gelijke tekens.", "Kort in."
            if (match := _WORD.search(line)) and "](" not in match.group() and "://" not in match.group():
                yield number, match.start() + 1, f"Dit woord is langer dan {MAX_WORD} tekens.", "Breek het woord af."


def _depth(number: int, line: str) -> Iterator[_Excess]:
    """How deep the quotes and lists are in which a line stands, by the signs and spaces before its text."""
    line = line.expandtabs(4)
    if len(line) - len(line.lstrip()) > MAX_INDENT:
        yield number, 1, f"Deze regel springt meer dan {MAX_INDENT} tekens in.", "Spring minder ver in."
        return
    if _RULE.match(line):
        return
    quotes = items = place = indent = 0
    while match := _CONTAINER.match(line, place):
        if match[1]:
            quotes += 1
        else:
            # Four spaces before the sign make one level.
            indent += (match.start(2) - place) // 4
            items += 1
        place = match.end()
    if quotes > MAX_QUOTE_DEPTH:
        yield number, 1, f"Een citaat is dieper genest dan {MAX_QUOTE_DEPTH}.", "Gebruik minder `>`."
    if items and items + indent > MAX_LIST_DEPTH:
        yield number, 1, f"Een lijst is dieper genest dan {MAX_LIST_DEPTH}.", "Maak de lijst platter."


def _paragraphs(lines: list[str]) -> Iterator[_Excess]:
    """Lines without a blank line between them: a table, or text that is read as one piece."""
    start = work = 0
    while start < len(lines):
        end = start
        while end < len(lines) and lines[end].strip(" \t"):
            end += 1
        if end > start:
            piece = lines[start:end]
            separator = separator_of(piece)
            if separator:
                yield from _table(piece, start, separator)
            is_table = _is_table(piece, separator)
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
    marks = sum(len(_OPEN.findall(line)) for line in piece)
    return marks > MAX_OPEN_MARKS and marks * 6 > size


def columns_of(row: str) -> int:
    """The number of cells of a row, counted by its bars."""
    return row.strip(" \t>").removeprefix("|").removesuffix("|").count("|") + 1


def is_separator(line: str) -> bool:
    """Whether a line can separate the head of a table from its rows."""
    return "|" in line and _SEPARATOR.issuperset(line)


def separator_of(piece: list[str]) -> int:
    """The place in a piece of the line that makes it a table (`---|---`), or 0."""
    for number, line in enumerate(piece[1:], 1):
        if is_separator(line):
            return number
    return 0


def _is_table(piece: list[str], separator: int) -> bool:
    """Whether a piece is surely read as a table, cell by cell, and not as one long paragraph."""
    header = piece[0]
    return separator == 1 and not {"`", "\\"}.intersection(header) and columns_of(header) == columns_of(piece[1])


def _table(piece: list[str], start: int, separator: int) -> Iterator[_Excess]:
    for number in range(separator - 1, len(piece)):
        if columns_of(piece[number].replace("\\|", "")) > MAX_COLUMNS:
            yield start + number, 1, f"Deze tabel heeft meer dan {MAX_COLUMNS} kolommen.", "Splits de tabel."
    number = separator + 1 + MAX_ROWS
    if len(piece) > number:
        yield start + number, 1, f"Deze tabel heeft meer dan {MAX_ROWS} rijen.", "Splits de tabel."


def _tags(lines: list[str]) -> Iterator[_Excess]:
    depth = opened = 0
    for number, line in enumerate(lines):
        if "<" not in line:
            continue
        line = _CODE_SPAN.sub(lambda match: " " * len(match[0]), line) if "`" in line else line
        for match in _TAG.finditer(line):
            depth += -1 if match[1] else 0 if match[3] or match[2].lower() == "br" else 1
            if depth > MAX_HTML_DEPTH:
                yield number, match.start() + 1, f"HTML is dieper genest dan {MAX_HTML_DEPTH}.", "Sluit de elementen."
                return
            depth = max(depth, 0)
        opened += len(_OPEN_TAG.findall(line))
        if opened > MAX_OPEN_TAGS:
            message = f"Hier staat voor de {MAX_OPEN_TAGS + 1}e keer een `<` die niet met `>` wordt gesloten."
            yield number, 1, message, "Schrijf `&lt;` of het woord voor kleiner dan."
            return


def _total(lines: list[str], pattern: re.Pattern[str], limit: int, what: str) -> Iterator[_Excess]:
    """What stands at the start of a line counts once a line; what is used in the text every time."""
    total = 0
    everywhere = pattern in (_FOOTNOTE_USE, _REFERENCE, _OPEN)
    for number, line in enumerate(lines):
        total += len(pattern.findall(line)) if everywhere else pattern.match(line) is not None
        if total > limit:
            yield number, 1, f"Dit bestand heeft meer dan {limit} {what}.", "Splits het bestand."
            return


def _underlined_headings(lines: list[str]) -> Iterator[_Excess]:
    total = 0
    for number, line in enumerate(lines):
        if line[:1] in "=- " and line and _UNDERLINE.match(line) and lines[number - 1].strip():
            total += 1
            if total > MAX_HEADINGS:
                yield number, 1, f"Dit bestand heeft meer dan {MAX_HEADINGS} koppen.", "Splits het bestand."
                return
