"""What a result shows of a page: its parts, headings and texts, each with the anchor to land on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from jgz.labels import OUTDATED, URGENCY, strength_label, strength_tone
from jgz.model import Module, Status
from jgz.model.sections import SECTION_TITLES
from jgz.search.documents import Target
from jgz.search.parts import Part, section_text

# A page with more parts than this has them in files of their own, of so many each.
MOST_POINTS = 30


def record(target: Target, parts: Iterable[Part]) -> dict[str, Any]:
    """What every result needs of a page beside what the head of the index says of it, without its running text."""
    headings = target.document.body.headings if target.document else ()
    return {
        "richtlijn": target.guideline,
        "kort": target.summary,
        "fictief": bool(target.document and target.document.fictional),
        "herzien_voor": _review(target),
        "in_herziening": isinstance(target.document, Module) and target.document.status is Status.IN_REVISION,
        "trefwoorden": list(target.keywords),
        "punten": [point(target, item) for item in parts],
        "koppen": [[item.id, item.text] for item in headings if item.text not in SECTION_TITLES],
    }


def _review(target: Target) -> str:
    document = target.document
    return document.review_before.isoformat() if isinstance(document, Module) and document.review_before else ""


def point(target: Target, part: Part) -> dict[str, str]:
    """A part as a result shows it; the text of a section is read with the running text of its page."""
    document, recommendation, card = target.document, part.recommendation, part.card
    shown = dict.fromkeys(("anker", "titel", "tekst", "sterkte", "toon", "spoed", "let_op"), "")
    shown |= {"anker": part.anchor, "titel": part.title}
    if recommendation:
        outdated = isinstance(document, Module) and document.may_be_outdated(recommendation)
        shown |= {
            "tekst": part.text,
            "sterkte": strength_label(recommendation),
            "toon": strength_tone(recommendation.direction, recommendation.strength),
            "spoed": URGENCY[recommendation.urgency] if recommendation.urgency else "",
            "let_op": OUTDATED if outdated else "",
        }
    elif not target.document:
        shown["tekst"] = part.text
    elif card:
        shown |= {"tekst": part.text, "sterkte": card.level.dutch}
    return shown


def sections(target: Target) -> list[list[str]]:
    """The running text of a page as `[anchor, heading, text]` by section, for a snippet where nothing else matches."""
    own = target.document.body.sections if target.document else ()
    return [[item.id, item.title, text] for item in own if (text := section_text(item))]
