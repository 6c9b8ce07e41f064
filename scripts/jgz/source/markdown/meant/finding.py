"""A place in a text that comes out as something else than its writer meant."""

from __future__ import annotations

from dataclasses import dataclass

from jgz import faults
from jgz.diagnostics import Fault, Severity
from jgz.source.markdown.node import Row

# Spaces that are none for Markdown.
HARD_SPACES = "\xa0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding at a line, counted from 0, and a column, from 1."""

    fault: Fault
    line: int
    column: int
    length: int
    message: str
    help: str
    severity: Severity = Severity.ERROR


def meant(row: Row, length: int, message: str, help: str, severity: Severity) -> Finding:
    """A finding at the beginning of a line of a piece."""
    return Finding(faults.NOT_AS_MEANT, row.number, row.begin + 1, length, message, help, severity)
