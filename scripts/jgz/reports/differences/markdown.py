"""What changed in meaning, as Markdown for the summary of a pull request."""

from __future__ import annotations

from collections.abc import Iterable

from jgz.model.difference import ModuleDifference, Piece
from jgz.reports.differences.wording import NOTHING, both_sides, heading, marked, subject
from jgz.reports.plain_markdown import escaped

_MARKS = {"-": ("~~", "~~"), "+": ("**", "**")}


def write_markdown(modules: Iterable[ModuleDifference]) -> str:
    """A heading per module and an item per change."""
    lines: list[str] = []
    for module in modules:
        lines += [f"### {escaped(heading(module))}", ""]
        for item in module.differences:
            about, sign, attention = subject(item).partition("LET OP")
            lines.append(f"- {escaped(about)}" + (f"**{sign}**{escaped(attention)}" if sign else ""))
            lines += [f"    - {word} {text}" for word, text in both_sides(item, _with_marks)]
        lines.append("")
    return "\n".join(lines or [NOTHING, ""])


def _with_marks(piece: Piece) -> str:
    return marked(piece, escaped, _MARKS)
