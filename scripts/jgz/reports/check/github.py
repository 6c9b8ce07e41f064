"""Diagnostics as workflow commands, which GitHub shows as annotations beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterable

from jgz.diagnostics import Diagnostic, Severity, printable
from jgz.reports.check.presentation import PLAIN, Presentation, count
from jgz.reports.check.selection import select

# GitHub shows no more annotations of a level than this for one step of a job.
SHOWN = 10
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_RANKS = {severity: rank for rank, severity in enumerate(_LEVELS)}


def write_github(diagnostics: Iterable[Diagnostic], presentation: Presentation = PLAIN) -> str:
    """A command per diagnostic, the most serious first and among equals the lines that changed, then what is left out
    and the counts.
    """
    selection = select(diagnostics, presentation)
    items = most_urgent_first(selection.shown, presentation)
    lines = [_command(item, presentation.folder) for item in items]
    lines += [*selection.left_out, count(items)]
    if any(sum(item.severity is severity for item in items) > SHOWN for severity in Severity):
        lines.append(f"GitHub toont er van elke soort hooguit {SHOWN}; de samenvatting van deze taak noemt ze alle.")
    return "\n".join(lines) + "\n"


def most_urgent_first(diagnostics: Iterable[Diagnostic], presentation: Presentation) -> list[Diagnostic]:
    """The diagnostics by severity; among equals those on changed lines first, then those in changed files."""

    def key(item: Diagnostic) -> tuple[int, int, Diagnostic]:
        lines = presentation.changed.get(item.location.path)
        distance = 2 if lines is None else int(item.location.line not in lines)
        return _RANKS[item.severity], distance, item

    return sorted(diagnostics, key=key)


def _command(item: Diagnostic, folder: str) -> str:
    where = item.location
    properties = {
        "file": folder + where.path,
        "line": str(where.line),
        "col": str(where.column),
        # As in an editor: the column behind the last character.
        **({"endColumn": str(where.column + where.length)} if where.length else {}),
        "title": f"{item.code} {item.name}",
    }
    shown = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    text = "\n".join(filter(None, (printable(item.message), item.help and f"Wat te doen: {printable(item.help)}")))
    return f"::{_LEVELS[item.severity]} {shown}::{_data(text)}"


def _data(text: str) -> str:
    """Text as the message of a command: a line end would begin the next command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(printable(text)).replace(":", "%3A").replace(",", "%2C")
