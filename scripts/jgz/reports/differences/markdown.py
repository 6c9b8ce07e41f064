"""What changed in meaning, as Markdown for the summary of a pull request."""

from __future__ import annotations

from collections.abc import Iterator

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
from jgz.reports.plain_markdown import escaped

_MARKS = {"-": ("~~", "~~"), "+": ("**", "**")}
_ATTENTION = "LET OP"


def write_markdown(found: Comparison) -> str:
    """What to look at first; then a heading per module and page and an item per change; then what was looked at."""
    lines: list[str] = []
    for title, items in (
        ("Aanbevelingen die veranderen", advice_that_changes(found)),
        (f"{_ATTENTION}: pagina's voor ouders en jongeren", pages_to_look_at(found)),
    ):
        shown = [f"- {_bold(line)}" for line in items]
        lines += [f"### {title}", "", *shown, ""] if shown else []
    for module in found.modules:
        lines += [f"### {escaped(heading(module))}", "", *_rows(module.differences), ""]
    for page in found.pages:
        lines += [f"### {escaped(page_heading(page))}", "", *_rows(page.differences, weighed=False), ""]
    return "\n".join([*lines, *map(escaped, closing(found)), ""])


def _rows(differences: tuple[Difference, ...], weighed: bool = True) -> Iterator[str]:
    for item in differences:
        yield f"- {_bold(subject(item, weighed))}"
        yield from (f"    - {word} {text}" for word, text in both_sides(item, _with_marks))


def _bold(line: str) -> str:
    """A line in which the call to look twice stands out."""
    about, sign, rest = line.partition(_ATTENTION)
    return escaped(about) + (f"**{sign}**{escaped(rest)}" if sign else "")


def _with_marks(piece: Piece) -> str:
    return marked(piece, escaped, _MARKS)
