"""The list of terms and abbreviations."""

from __future__ import annotations

from dataclasses import dataclass

from jgz.model.addresses import TERMS
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.page import Page


@dataclass(frozen=True, slots=True)
class TermView:
    """A term with its explanation."""

    id: str
    term: str
    abbreviation: str
    explanation: str


def terms_page(builder: Builder) -> Page:
    """All terms on one page; texts lead to their explanation there."""
    terms = tuple(
        TermView(item.id, item.term, item.abbreviation, item.explanation) for item in builder.library.registers.terms
    )
    return Page(
        address=TERMS,
        template="begrippen.html",
        title="Begrippen en afkortingen",
        description="Begrippen en afkortingen uit de jeugdgezondheidszorg, kort uitgelegd.",
        view=terms,
    )
