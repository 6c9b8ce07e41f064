"""How a recommendation is quoted elsewhere: the fixed form that the copy button gives, and its line of origin."""

from __future__ import annotations

from dataclasses import dataclass

from jgz.labels import FICTIONAL_SHORT, STATUS, certainty_label, quoted_strength
from jgz.model import Document, Module, Recommendation


@dataclass(frozen=True, slots=True)
class CitationView:
    """`text` is everything to copy but the address, which the page knows; `source` is its last line."""

    text: str
    source: str


def cited(module: Module, item: Recommendation, guideline: Document | None) -> CitationView:
    """The quote of a recommendation: its text, how strong and how certain, and where it comes from.

    Whoever pastes it takes it out of the page, so it also says when the text is invented, or no longer certain.
    """
    strength = ". ".join(filter(None, (quoted_strength(item), certainty_label(item))))
    source = _source(module, item, guideline)
    return CitationView(f"{item.text}\n{strength}.\n{source}", source)


def _source(module: Module, item: Recommendation, guideline: Document | None) -> str:
    origin = f"JGZ-richtlijn {guideline.title}, module {module.title}" if guideline else f"JGZ-module {module.title}"
    outdated = module.revision is not None and item.id in module.revision.outdated
    notes = (
        f"Bron: {origin}, aanbeveling {item.number}, versie {module.version} ({STATUS[module.status].lower()}).",
        "Deze aanbeveling kan verouderd zijn." if outdated else "",
        f"{FICTIONAL_SHORT}." if module.fictional else "",
    )
    return " ".join(filter(None, notes))
