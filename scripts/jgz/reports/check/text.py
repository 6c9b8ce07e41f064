"""Diagnostics as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jgz.diagnostics import Diagnostic, Severity, printable
from jgz.reports.check.excerpt import excerpt
from jgz.reports.check.presentation import PLAIN, Presentation, by_file, count
from jgz.reports.check.selection import select

# What stands before a line of a file, and the signs behind it where the line is cut.
_NUMBER = 7
MARGIN = _NUMBER + len(" | ") + 2
_BOLD, _GREY = "1", "2"
_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}


def write_text(diagnostics: Iterable[Diagnostic], presentation: Presentation = PLAIN) -> str:
    """A block of lines per diagnostic, grouped by file, with what is left out and the counts at the end."""
    selection = select(diagnostics, presentation)
    items = selection.shown
    lines: list[str] = []
    for group in by_file(items).values():
        for item in group:
            lines += [*_block(item, presentation), ""]
    codes = sorted((item.severity is Severity.INFO, item.code) for item in items)
    if codes and presentation.explanations:
        lines.append(f"Meer over een regel lees je met `jgz toelichting {codes[0][1]}`.")
    lines += [*selection.left_out, _paint(count(items), _BOLD, presentation)]
    return "\n".join(lines) + "\n"


def _block(item: Diagnostic, presentation: Presentation) -> Iterator[str]:
    """The head, what is wrong, the line itself, and what to do. A mere remark stays short."""
    where = item.location
    place = _paint(f"{printable(where.path)}:{where.line}:{where.column}", _BOLD, presentation)
    severity = _paint(item.severity.value, _COLOURS[item.severity], presentation)
    yield f"{place}: {severity} {item.code} {item.name}"
    yield f"    {printable(item.message)}"
    if item.severity is Severity.INFO:
        return
    yield from _excerpt(item, presentation)
    if item.help:
        yield f"    {_paint('Wat te doen:', _BOLD, presentation)} {printable(item.help)}"


def _excerpt(item: Diagnostic, presentation: Presentation) -> Iterator[str]:
    shown = excerpt(item.location, presentation.lines_of, presentation.room)
    if shown is None:
        return
    margin = f"{shown.number:>{_NUMBER}} |"
    empty = f"{'':>{_NUMBER}} |"
    mark = _paint("^" * shown.width, _COLOURS[item.severity], presentation)
    yield f"{_paint(margin, _GREY, presentation)} {shown.text}"
    yield f"{_paint(empty, _GREY, presentation)} {' ' * shown.start}{mark}"


def _paint(text: str, style: str, presentation: Presentation) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if presentation.colour else text
