"""Diagnostics as text for a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from jgz.diagnostics import Diagnostic, Severity
from jgz.reports.plain import printable

_NAMES = {
    Severity.ERROR: ("fout", "fouten"),
    Severity.WARNING: ("waarschuwing", "waarschuwingen"),
    Severity.INFO: ("melding", "meldingen"),
}


def write_text(diagnostics: Iterable[Diagnostic]) -> str:
    """A block of lines per diagnostic, grouped by file, with the counts at the end."""
    items = sorted(diagnostics)
    lines: list[str] = []
    for item in items:
        where = item.location
        place = f"{printable(where.path)}:{where.line}:{where.column}"
        lines.append(f"{place}: {item.severity} {item.code} ({item.name})")
        lines.append(f"    {printable(item.message)}")
        if item.help:
            lines.append(f"    Wat te doen: {printable(item.help)}")
    counts = Counter(item.severity for item in items)
    shown = [f"{counts[key]} {_NAMES[key][counts[key] != 1]}" for key in Severity]
    lines.append(", ".join(shown) + ".")
    return "\n".join(lines) + "\n"
