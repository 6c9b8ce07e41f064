"""What changed in meaning, as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from jgz.diagnostics import printable
from jgz.model.difference import ModuleDifference, Piece
from jgz.reports.differences.wording import NOTHING, both_sides, heading, marked, subject

_SIGNS = {"-": ("[-", "-]"), "+": ("[+", "+]")}


def write_text(modules: Iterable[ModuleDifference]) -> str:
    """Per module the step in its version and the step it needs, then what changed: `[-weg-]` and `[+erbij+]`."""
    lines: list[str] = []
    for module in modules:
        lines += ["", heading(module)] if lines else [heading(module)]
        for item in module.differences:
            lines.append(f"  {subject(item)}")
            lines += [f"    {word:6} {text}" for word, text in both_sides(item, _with_signs)]
    return "\n".join(lines or [NOTHING]) + "\n"


def _with_signs(piece: Piece) -> str:
    return marked(piece, printable, _SIGNS)
