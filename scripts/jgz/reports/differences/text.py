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
    headline,
    marked,
    page_heading,
    pages_that_lean,
    pages_to_look_at,
    subject,
    what_to_sign,
)

_SIGNS = {"-": ("[-", "-]"), "+": ("[+", "+]")}


def write_text(found: Comparison) -> str:
    """What it comes to and what it asks of people; then what changed, with `[-weg-]` and `[+erbij+]`; then what was
    looked at."""
    parts = [[printable(headline(found)), *(f"  {printable(line)}" for line in advice_that_changes(found))]]
    for title, lines in (
        ("LET OP, pagina's voor ouders en jongeren:", pages_to_look_at(found)),
        ("Wie er moet tekenen:", what_to_sign(found)),
        ("Pagina's voor ouders en jongeren om na te kijken:", pages_that_lean(found)),
    ):
        parts.append(list(_first(title, lines)))
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
