"""What a result shows of a page: its recommendations, headings and texts, each with the anchor to land on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jgz.labels import OUTDATED, strength_label, strength_sign
from jgz.model import Module, ParentPage, Section, Status
from jgz.model.sections import CALLS, SECTION_TITLES
from jgz.search.documents import Target


def record(target: Target) -> dict[str, Any]:
    """What every result needs of a page beside what the head of the index says of it, without its running text."""
    return {
        "richtlijn": target.guideline,
        "kort": target.document.summary,
        "fictief": target.document.fictional,
        "herzien_voor": _review(target),
        "in_herziening": isinstance(target.document, Module) and target.document.status is Status.IN_REVISION,
        "trefwoorden": list(target.keywords),
        "punten": list(points(target)),
        "koppen": [[item.id, item.text] for item in target.document.body.headings if item.text not in SECTION_TITLES],
    }


def _review(target: Target) -> str:
    document = target.document
    return document.review_before.isoformat() if isinstance(document, Module) and document.review_before else ""


def points(target: Target) -> Iterator[dict[str, str]]:
    """The recommendations of a module, or the call cards of a page for parents or youths."""
    document = target.document
    if isinstance(document, Module):
        for item in document.recommendations:
            yield {
                "anker": item.id,
                "titel": item.title,
                "tekst": item.text,
                "sterkte": strength_label(item),
                "teken": strength_sign(item),
                "let_op": OUTDATED if document.may_be_outdated(item) else "",
            }
    elif isinstance(document, ParentPage):
        section = document.body.section(CALLS)
        for card in document.call_cards:
            yield {
                "anker": section.id if section else "",
                "titel": "",
                "tekst": card.html.text,
                "sterkte": card.level.dutch,
                "teken": "",
                "let_op": "",
            }


def words_of(point: dict[str, str]) -> str:
    """What a point is chosen by: its title and its text."""
    return f"{point['titel']} {point['tekst']}".strip()


def sections(target: Target) -> list[list[str]]:
    """The running text of a page as `[anchor, heading, text]` by section, for a snippet where nothing else matches."""
    return [[item.id, item.title, text] for item in target.document.body.sections if (text := _text(item))]


def _text(section: Section) -> str:
    return " ".join(part.html.text for part in section.parts if part.html)
