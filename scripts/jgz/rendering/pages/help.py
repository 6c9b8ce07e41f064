"""Direct help: every fixed answer to a danger and every line of help, on one page."""

from __future__ import annotations

from dataclasses import dataclass

from jgz.model import HelpLine
from jgz.model.addresses import HELP
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.help import HelpCard, help_cards
from jgz.rendering.pieces.page import Page

_TITLE = "Direct hulp"
_SUMMARY = "Wat je nu doet bij gevaar, en wie je dag en nacht kunt bellen: voor ouders, jongeren en professionals."


@dataclass(frozen=True, slots=True)
class HelpView:
    """The answers, and the lines in the order of their register."""

    cards: tuple[HelpCard, ...]
    lines: tuple[HelpLine, ...]


def help_page(builder: Builder) -> Page:
    """The page that every other page leads to."""
    registers = builder.library.registers
    cards = help_cards(builder.library, [item.id for item in registers.direct_help])
    return Page(
        address=HELP,
        template="hulp.html",
        title=_TITLE,
        description=_SUMMARY,
        view=HelpView(cards, registers.help_lines),
        for_parents=True,
    )
