"""Diagnostics as Markdown, for the summary of a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jgz.diagnostics import Diagnostic, Severity, printable
from jgz.reports.check.presentation import PLAIN, Presentation, by_file, count, rule_page
from jgz.reports.check.selection import select

# GitHub takes a summary of 1 MiB per step; what is larger it refuses whole.
SUMMARY_BYTES = 1024 * 1024
_SIGNS = {Severity.ERROR: "❌", Severity.WARNING: "⚠️", Severity.INFO: "ℹ️"}
_ACTS = "\\`*_[]<>|#~&!@{}^$+"
# What makes a host look for a person, an issue or an address in what follows; a comment that no reader sees parts them.
_LINKED = re.compile(r"&#64;|&#35;|:(?=//)|\bwww(?=\.)")
_NOTHING = "<!-- -->"
_GOOD = "Alles in orde: er is niets gevonden."


def write_markdown(diagnostics: Iterable[Diagnostic], presentation: Presentation = PLAIN) -> str:
    """A heading per file and an item per diagnostic, with the counts at the top."""
    return write_summary(diagnostics, presentation, limit=0)


def write_summary(
    diagnostics: Iterable[Diagnostic], presentation: Presentation = PLAIN, limit: int = SUMMARY_BYTES
) -> str:
    """The same in at most `limit` bytes (0: no limit); the last line then says how many diagnostics are left out.

    Empty when not even that fits.
    """
    selection = select(sorted(diagnostics), presentation)
    items = list(selection.shown)
    left_out = "".join(f"\n{_words(sentence)}\n" for sentence in selection.left_out)
    head = f"## Controle\n\n{count(items) if items or selection.left_out else _GOOD}\n{left_out}"
    pieces = [
        (piece, number)
        for path, group in by_file(items).items()
        for piece, number in _pieces(path, group, presentation.site_url)
    ]
    return _joined(head, pieces, len(items), limit)


def _pieces(path: str, group: list[Diagnostic], site_url: str) -> Iterable[tuple[str, int]]:
    """The Markdown of the diagnostics of a file, each with the number of diagnostics in it."""
    heading = f"\n### {_code(path)}\n\n"
    for number, item in enumerate(group):
        yield ("" if number else heading) + _item(item, site_url), 1


def _joined(head: str, pieces: list[tuple[str, int]], total: int, limit: int) -> str:
    taken = [head]
    size = len(head.encode())
    room = limit - len(_left_out(total).encode())
    if limit and size > room:
        return ""
    shown = 0
    for piece, number in pieces:
        size += len(piece.encode())
        if limit and size > room:
            return "".join([*taken, _left_out(total - shown)])
        taken.append(piece)
        shown += number
    return "".join(taken)


def _left_out(number: int) -> str:
    return f"\nHier ontbreken er nog {number}: het verslag is te lang. Draai `jgz controleer` om ze alle te zien.\n"


def _item(item: Diagnostic, site_url: str) -> str:
    place = f"regel {item.location.line}, kolom {item.location.column}"
    page = rule_page(site_url, item.code)
    code = f"[{item.code}]({page})" if page else item.code
    kind = f"{_SIGNS[item.severity]} **{item.severity}** {code} {item.name}"
    lines = [f"- {kind} ({place}): {_words(item.message)}"]
    if item.help:
        lines.append(f"  Wat te doen: {_words(item.help)}")
    return "\n".join(lines) + "\n"


def _words(text: str) -> str:
    """A sentence in which what stands between backticks is shown as code and everything else as it is."""
    pieces = printable(text).split("`")
    if len(pieces) % 2 == 0:
        return _inert(text)
    return "".join(_code(piece) if number % 2 else _inert(piece) for number, piece in enumerate(pieces))


def _code(text: str) -> str:
    """Text as code: in a fence longer than any in it, and with spaces of its own where it ends on a backtick."""
    if not text.strip():
        return f"`` ` ``{text}`` ` ``"
    fence = "`" * (max((len(run) for run in text.replace("`", " ` ").split() if run == "`"), default=0) + 1)
    return f"{fence} {text} {fence}" if "`" in text else f"`{text}`"


def _inert(text: str) -> str:
    """Text in which nothing is a sign of Markdown or HTML, nor a name, number or address that a host links."""
    inert = "".join(f"&#{ord(sign)};" if sign in _ACTS else sign for sign in printable(text))
    return _LINKED.sub(rf"\g<0>{_NOTHING}", inert)
