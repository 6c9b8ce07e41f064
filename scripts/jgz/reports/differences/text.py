"""What changed in meaning, as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from jgz.diagnostics import printable
from jgz.model.difference import Comparison, Difference, Piece
from jgz.reports.differences.wording import (
    advice_that_changes,
    both_sides,
    closing,
    heading,
    marked,
    page_heading,
    pages_to_look_at,
    subject,
)

_SIGNS = {"-": ("[-", "-]"), "+": ("[+", "+]")}


def write_text(found: Comparison) -> str:
    """What to look at first; then what changed, with `[-weg-]` and `[+erbij+]`; then what was looked at."""
    parts = [list(_first("Aanbevelingen die veranderen:", advice_that_changes(found)))]
    parts.append(list(_first("LET OP, pagina's voor ouders en jongeren:", pages_to_look_at(found))))
    parts += [[heading(item), *_rows(item.differences)] for item in found.modules]
    parts += [[page_heading(item), *_rows(item.differences, weighed=False)] for item in found.pages]
    parts.append(list(closing(found)))
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _first(title: str, lines: Iterator[str]) -> Iterator[str]:
    shown = [f"  {printable(line)}" for line in lines]
    if shown:
        yield title
        yield from shown


def _rows(differences: tuple[Difference, ...], weighed: bool = True) -> Iterator[str]:
    for item in differences:
        yield f"  {subject(item, weighed)}"
        yield from (f"    {word:6} {text}" for word, text in both_sides(item, _with_signs))


def _with_signs(piece: Piece) -> str:
    return marked(piece, printable, _SIGNS)
