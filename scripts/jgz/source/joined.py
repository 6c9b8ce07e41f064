"""Letters that a PDF joined, and what it could not say at all, in the lines of fields and options."""

from __future__ import annotations

from collections.abc import Iterator

from jgz import faults
from jgz.diagnostics import Diagnostic, Location, Severity

LIGATURES = dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))
_UNREADABLE = "\ufffd"
_ODD = frozenset((*LIGATURES, _UNREADABLE))


def joined_letters(path: str, text: str, first_line: int) -> Iterator[Diagnostic]:
    """A diagnostic at every such sign in a text that begins on `first_line` of its file."""
    if text.isascii() or _ODD.isdisjoint(text):
        return
    for number, line in enumerate(text.split("\n"), first_line):
        for offset, sign in enumerate(line):
            severity = Severity.WARNING
            if sign in LIGATURES:
                message, help = f"`{sign}` is één teken uit een PDF.", f"Typ `{LIGATURES[sign]}`."
            elif sign == _UNREADABLE:
                message, help = "Hier staat een teken dat niet te lezen was.", "Typ het woord opnieuw."
                severity = Severity.ERROR
            else:
                continue
            yield faults.FROM_ELSEWHERE.at(Location(path, number, offset + 1, 1), message, help, severity)
