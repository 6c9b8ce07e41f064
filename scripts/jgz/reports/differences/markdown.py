"""What changed in meaning, as Markdown for the summary of a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jgz.model.difference import Comparison, Difference, Piece
from jgz.plain_markdown import escaped
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

_MARKS = {"-": ("~~", "~~"), "+": ("**", "**")}
_ATTENTION = "LET OP"
# A word that stands between stars, once those were made harmless.
_STRESSED = re.compile(r"\\\*(\w[\w' ]*)\\\*")


def write_markdown(found: Comparison) -> str:
    """What it comes to and what it asks of people; then a heading per module and page and an item per change; then
    what was looked at."""
    lines = [f"**{escaped(headline(found))}**", "", *_items(advice_that_changes(found))]
    for title, items in (
        (f"{_ATTENTION}: pagina's voor ouders en jongeren", pages_to_look_at(found)),
        ("Wie er moet tekenen", what_to_sign(found)),
        ("Pagina's voor ouders en jongeren om na te kijken", pages_that_lean(found)),
    ):
        shown = _items(items)
        lines += [f"### {title}", "", *shown] if shown else []
    for module in found.modules:
        lines += [f"### {escaped(heading(module))}", "", *_rows(module.differences), ""]
    for page in found.pages:
        lines += [f"### {escaped(page_heading(page))}", "", *_rows(page.differences, weighed=False), ""]
    return "\n".join([*lines, *map(escaped, closing(found)), ""])


def _items(lines: Iterator[str]) -> list[str]:
    """A list and the empty line behind it; nothing for no lines."""
    shown = [f"- {_bold(line)}" for line in lines]
    return [*shown, ""] if shown else []


def _rows(differences: tuple[Difference, ...], weighed: bool = True) -> Iterator[str]:
    for item in differences:
        yield f"- {_bold(subject(item, weighed))}"
        yield from (f"    - {word} {text}" for word, text in both_sides(item, _with_marks))


def _bold(line: str) -> str:
    """A line in which the call to look twice stands out."""
    about, sign, rest = line.partition(_ATTENTION)
    if not sign:
        return escaped(about)
    stressed = _STRESSED.sub(r"*\1*", escaped(rest))
    return f"{escaped(about)}**{sign}**{stressed}"


def _with_marks(piece: Piece) -> str:
    return marked(piece, escaped, _MARKS)
