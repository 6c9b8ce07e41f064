"""The page that explains what stands under a recommendation: its strength and direction, and how certain that is."""

from __future__ import annotations

from dataclasses import dataclass

from jgz.labels import CERTAINTY, CERTAINTY_MEANING, STRENGTH_SHORT, StrengthWord, strength_words
from jgz.model.addresses import STRENGTH_PAGE
from jgz.rendering.pieces.crumbs import TO_ABOUT
from jgz.rendering.pieces.page import Page


@dataclass(frozen=True, slots=True)
class StrengthView:
    """Every label with what it means, and every certainty: its name, and what it means."""

    short: str
    words: tuple[StrengthWord, ...]
    certainties: tuple[tuple[str, str], ...]


def strength_page() -> Page:
    """The explanation, made from the word list that all pages use."""
    certainties = tuple((CERTAINTY[item], meaning) for item, meaning in CERTAINTY_MEANING.items())
    return Page(
        address=STRENGTH_PAGE,
        template="sterkte.html",
        title="Wat sterk, zwak, voor en tegen betekenen",
        description="Uitleg bij het label onder elke aanbeveling: sterk of zwak, voor of tegen, en hoe zeker het is.",
        view=StrengthView(STRENGTH_SHORT, strength_words(), certainties),
        crumbs=(TO_ABOUT,),
    )
