"""How a recommendation is quoted elsewhere: the fixed form that the copy button gives, and its line of origin."""

from __future__ import annotations

from dataclasses import dataclass

from jgz.labels import FICTIONAL_SHORT, OUTDATED, STATUS, certainty_label, expired_since, long_date, quoted_strength
from jgz.model import Document, Module, Recommendation


@dataclass(frozen=True, slots=True)
class CitationView:
    """What goes along with a recommendation whose title and text somebody takes from its page.

    `strength` says how strong and how certain it is, `source` where it comes from. `expired` goes on behind the source
    once the day `until` has passed; both are empty without a term.
    """

    strength: str
    source: str
    until: str
    expired: str


def cited(module: Module, item: Recommendation, guideline: Document | None) -> CitationView:
    """What goes along with the quote of a recommendation: how strong and how certain it is, and where it comes from.

    Whoever pastes it takes it out of the page, so it also says when the text was adopted, and when it is invented, no
    longer certain or past its term. That depends on the day of copying, which only the browser knows.
    """
    strength = ". ".join(filter(None, (quoted_strength(item), certainty_label(item))))
    source = _source(module, item, guideline)
    until = module.review_before if module.status.in_force else None
    expired = f"{expired_since(long_date(until))}." if until else ""
    return CitationView(f"{strength}.", source, until.isoformat() if until else "", expired)


def _source(module: Module, item: Recommendation, guideline: Document | None) -> str:
    origin = f"JGZ-richtlijn {guideline.title}, module {module.title}" if guideline else f"JGZ-module {module.title}"
    notes = (
        f"Bron: {origin}, aanbeveling {item.number}, versie {module.version} ({_status(module)}).",
        f"{OUTDATED}: deze aanbeveling wordt herzien." if module.may_be_outdated(item) else "",
        f"{FICTIONAL_SHORT}." if module.fictional else "",
    )
    return " ".join(filter(None, notes))


def _status(module: Module) -> str:
    """The status, and for what was ever in force since when."""
    word = STATUS[module.status].lower()
    if module.adopted_on is None or module.status.draft:
        return word
    adopted = f"vastgesteld op {long_date(module.adopted_on)}"
    return adopted if adopted.startswith(word) else f"{word}, {adopted}"
