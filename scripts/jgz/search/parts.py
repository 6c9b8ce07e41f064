"""What a reader can land on within a page: a recommendation, a section or a call card, with the words of each.

A word counts once for a part, where it tells most: as a keyword of its own, in its title, in its text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from jgz.model import CallCard, DocumentKind, Module, ParentPage, Recommendation, Section, Term
from jgz.model.addresses import TERM_ANCHOR, TERMS
from jgz.model.sections import CALLS, SECTION_TITLES
from jgz.search.documents import Target


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the page with a number (its place among the targets), and the anchor that leads to it.

    `more` are texts that explain it. `recommendation` or `card` is what it is; it is a section when it is neither.
    """

    page: int
    anchor: str
    title: str
    text: str
    more: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    recommendation: Recommendation | None = None
    card: CallCard | None = None


def find_parts(targets: Sequence[Target], terms: Sequence[Term] = ()) -> tuple[Part, ...]:
    """The parts of all pages, in the order of pages and texts; `terms` are those that one of the pages explains."""
    return tuple(
        part
        for number, target in enumerate(targets)
        for part in (_terms(number, terms) if target.address == TERMS else _parts(number, target))
    )


def parts_by_page(parts: Sequence[Part]) -> dict[int, list[Part]]:
    """The parts of each page that has some, by the number of the page."""
    found: dict[int, list[Part]] = {}
    for item in parts:
        found.setdefault(item.page, []).append(item)
    return found


def _parts(number: int, target: Target) -> Iterator[Part]:
    document = target.document
    if isinstance(document, Module):
        asked = {item.id: item.text for item in document.questions}
        for item in document.recommendations:
            questions = (asked[id] for id in item.questions if id in asked)
            more = (*questions, item.motivation.text, item.tailoring.text)
            yield Part(number, item.id, item.title, item.text, more, item.keywords, item)
    elif document and document.kind is not DocumentKind.GUIDELINE:
        yield from _sections(number, document.body.sections)
    if isinstance(document, ParentPage):
        calls = document.body.section(CALLS)
        for card in document.call_cards:
            yield Part(number, calls.id if calls else "", "", card.html.text, card=card)


def _terms(number: int, terms: Sequence[Term]) -> Iterator[Part]:
    for item in terms:
        short = (item.abbreviation,) if item.abbreviation else ()
        yield Part(number, f"{TERM_ANCHOR}{item.id}", item.term, item.explanation, keywords=short)


def _sections(number: int, sections: Iterable[Section]) -> Iterator[Part]:
    for item in sections:
        # What every page has tells nothing apart.
        title = "" if item.title in SECTION_TITLES else item.title
        if text := section_text(item):
            yield Part(number, item.id, title, text)


def section_text(section: Section) -> str:
    """The running text of a section."""
    return " ".join(part.html.text for part in section.parts if part.html)
