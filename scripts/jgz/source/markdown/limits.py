"""Limits on a text, checked before any parsing, so that no file can hang a build.

The numbers come from the content model; each is far above what a real module needs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jgz import faults
from jgz.diagnostics import Diagnostic, Location

MAX_LINE = 5_000
MAX_WORD = 200
MAX_PARAGRAPH = 12_000
MAX_QUOTE_DEPTH = 6
MAX_LIST_DEPTH = 4
MAX_HTML_DEPTH = 8
MAX_INDENT = 40
MAX_COLUMNS = 12
MAX_ROWS = 200
MAX_HEADINGS = 100
MAX_EQUAL_MARKS = 50
MAX_OPEN_MARKS = 200
MAX_FOOTNOTES = 100
MAX_REFERENCES = 100

_WORD = re.compile(r"\S{%d,}" % (MAX_WORD + 1))
_MARKS = re.compile(r"([*_`~\[\](){}<>#=+|!:^.\\/-])\1{%d,}" % MAX_EQUAL_MARKS)
_QUOTE = re.compile(r"(?: {0,3}> ?){%d,}" % (MAX_QUOTE_DEPTH + 1))
_LIST_ITEM = re.compile(r"( *)(?:[-*+]|[0-9]{1,9}[.)]) ")
_LIST_RUN = re.compile(r" *(?:(?:[-*+]|[0-9]{1,9}[.)]) +){%d,}" % (MAX_LIST_DEPTH + 1))
_ROW = re.compile(r"^ {0,3}\|?.*\|.*$")
_HEADING = re.compile(r" {0,3}#{1,6}(?!#)")
_FOOTNOTE = re.compile(r"\[\^[^\]]+\]")
_REFERENCE = re.compile(r"\][ ]?\[[^\]]*\]")
_OPEN = re.compile(r"[\[*_`<]")
_TAG = re.compile(r"<(/?)[a-zA-Z][^<>]*?(/?)>")


def check_limits(path: str, body: str, first_line: int) -> list[Diagnostic]:
    """A diagnostic at every line of `body` that goes over a limit (`first_line` is its line in the file)."""
    lines = body.split("\n")
    found = [
        faults.LIMIT.at(Location(path, first_line + number, column), message, help)
        for number, column, message, help in _excesses(lines)
    ]
    return found[:50]


_Excess = tuple[int, int, str, str]


def _excesses(lines: list[str]) -> Iterator[_Excess]:
    yield from _per_line(lines)
    yield from _paragraphs(lines)
    yield from _tables(lines)
    yield from _html_depth(lines)
    for pattern, limit, what in (
        (_HEADING, MAX_HEADINGS, "koppen"),
        (_FOOTNOTE, MAX_FOOTNOTES, "voetnoten"),
        (_REFERENCE, MAX_REFERENCES, "verwijzingen met twee paar haken"),
    ):
        yield from _total(lines, pattern, limit, what)


def _per_line(lines: list[str]) -> Iterator[_Excess]:
    for number, line in enumerate(lines):
        if len(line) > MAX_LINE:
            yield number, MAX_LINE, f"Deze regel is langer dan {MAX_LINE} tekens.", "Breek de regel af."
            continue
        if not line:
            continue
        indent = len(line) - len(line.lstrip())
        if indent > MAX_INDENT:
            yield number, 1, f"Deze regel springt meer dan {MAX_INDENT} tekens in.", "Spring minder ver in."
        if len(line) > MAX_EQUAL_MARKS:
            if match := _MARKS.search(line):
                yield number, match.start() + 1, f"Hier staan meer dan {MAX_EQUAL_MARKS} gelijke tekens.", "Kort in."
            if (match := _WORD.search(line)) and "](" not in match.group() and "://" not in match.group():
                yield number, match.start() + 1, f"Dit woord is langer dan {MAX_WORD} tekens.", "Breek het woord af."
        if ">" in line and _QUOTE.match(line):
            yield number, 1, f"Een citaat is dieper genest dan {MAX_QUOTE_DEPTH}.", "Gebruik minder `>`."
        if (item := _LIST_ITEM.match(line)) and (len(item[1]) // 2 >= 2 * MAX_LIST_DEPTH or _LIST_RUN.match(line)):
            yield number, 1, f"Een lijst is dieper genest dan {MAX_LIST_DEPTH}.", "Maak de lijst platter."


def _paragraphs(lines: list[str]) -> Iterator[_Excess]:
    """Inline parsing is worse than linear in the length of a paragraph and its open marks."""
    start = size = marks = 0
    for number, line in enumerate([*lines, ""]):
        if line.strip():
            size += len(line) + 1
            marks += len(_OPEN.findall(line))
            continue
        if size > MAX_PARAGRAPH:
            yield start, 1, f"Deze alinea is langer dan {MAX_PARAGRAPH} tekens.", "Zet er een lege regel tussen."
        elif marks > MAX_OPEN_MARKS and marks * 6 > size:
            yield start, 1, "Deze alinea heeft veel te veel opmaaktekens.", "Splits de alinea."
        start, size, marks = number + 1, 0, 0


def _tables(lines: list[str]) -> Iterator[_Excess]:
    rows = 0
    for number, line in enumerate(lines):
        if "|" not in line or not _ROW.match(line):
            rows = 0
            continue
        rows += 1
        if line.strip().strip("|").count("|") >= MAX_COLUMNS:
            yield number, 1, f"Deze tabel heeft meer dan {MAX_COLUMNS} kolommen.", "Splits de tabel."
        if rows == MAX_ROWS + 3:
            yield number, 1, f"Deze tabel heeft meer dan {MAX_ROWS} rijen.", "Splits de tabel."


def _html_depth(lines: list[str]) -> Iterator[_Excess]:
    depth = 0
    for number, line in enumerate(lines):
        if "<" not in line:
            continue
        for match in _TAG.finditer(line):
            depth += -1 if match[1] else 0 if match[2] or match[0].lower().startswith("<br") else 1
            if depth > MAX_HTML_DEPTH:
                yield number, match.start() + 1, f"HTML is dieper genest dan {MAX_HTML_DEPTH}.", "Sluit de elementen."
                return
            depth = max(depth, 0)


def _total(lines: list[str], pattern: re.Pattern[str], limit: int, what: str) -> Iterator[_Excess]:
    total = 0
    for number, line in enumerate(lines):
        total += len(pattern.findall(line)) if pattern is not _HEADING else bool(pattern.match(line))
        if total > limit:
            yield number, 1, f"Dit bestand heeft meer dan {limit} {what}.", "Splits het bestand."
            return
