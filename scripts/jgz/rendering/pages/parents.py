"""Pages for parents and youths, in plain language: one for each subject."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jgz.labels import long_date
from jgz.model import CallCard, DocumentKind, Library, ParentPage
from jgz.model.addresses import address_of, age_address, root_from
from jgz.rendering.pieces.body import TextSection
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.crumbs import TO_PARENTS, TO_YOUTHS
from jgz.rendering.pieces.drawing import DrawingView, drawing_view
from jgz.rendering.pieces.help import HelpCard, TalkView, help_cards, lines_for_youths, whom_to_call
from jgz.rendering.pieces.languages import LanguageLink, alternates, language_line
from jgz.rendering.pieces.page import Page
from jgz.rendering.pieces.page_version import version_of
from jgz.rendering.pieces.views import CardView, LinkView

_DOCTOR = "huisartsenpost"
_UP = {DocumentKind.PARENTS: TO_PARENTS, DocumentKind.YOUTHS: TO_YOUTHS}


@dataclass(frozen=True, slots=True)
class CheckedView:
    """A module and the version the page was checked against."""

    link: LinkView
    version: str
    current: str


@dataclass(frozen=True, slots=True)
class ParentView:
    """A page for parents or youths."""

    kind: str
    summary: str
    ages: tuple[LinkView, ...]
    in_short: TextSection | None
    sections: tuple[TextSection, ...]
    when_to_call: TextSection | None
    cards: tuple[CardView, ...]
    help: tuple[HelpCard, ...]
    version: str
    checked_on: str
    checked: tuple[CheckedView, ...]
    last_change: str
    other: LinkView | None
    guideline: LinkView | None
    languages: tuple[LanguageLink, ...]
    drawing: DrawingView | None
    talk: tuple[TalkView, ...]


def parent_pages(builder: Builder) -> list[Page]:
    """A page per subject."""
    return [_subject(builder, item) for item in builder.library.parent_pages if builder.wants(address_of(item))]


def _view(builder: Builder, page: ParentPage) -> ParentView:
    library = builder.library
    sections = builder.links.sections(page, root_from(address_of(page)))
    guideline = library.guidelines_by_id.get(page.id)
    other = next((item for item in library.parent_pages_by_guideline.get(page.id, ()) if item is not page), None)
    return ParentView(
        kind=page.kind.value,
        summary=page.summary,
        ages=tuple(LinkView(builder.phase(id).parent_name, age_address(id)) for id in page.phases),
        in_short=next((item for item in sections if not item.title), None),
        sections=tuple(item for item in sections if item.title),
        when_to_call=next((item for item in sections if any(part.block is not None for part in item.parts)), None),
        cards=tuple(_card(builder, page, item) for item in page.call_cards),
        help=help_cards(library, page.direct_help),
        version=version_of(page, library),
        checked_on=long_date(page.checked_on) if page.checked_on else "",
        checked=tuple(_checked(library, page)),
        last_change=_last_change(page),
        other=LinkView(other.title, address_of(other)) if other else None,
        guideline=LinkView(guideline.title, address_of(guideline)) if guideline else None,
        languages=language_line(builder, page) if page.kind is DocumentKind.PARENTS else (),
        drawing=drawing_view(page),
        talk=lines_for_youths(library) if page.kind is DocumentKind.YOUTHS else (),
    )


def _card(builder: Builder, page: ParentPage, card: CallCard) -> CardView:
    return CardView(
        card.level.value,
        card.level.dutch,
        card.level.number,
        builder.links.fill(card.html, page, root_from(address_of(page))),
        whom_to_call(builder.library, card, page.phases),
        _DOCTOR in card.html.text,
    )


def _checked(library: Library, page: ParentPage) -> Iterator[CheckedView]:
    """The modules that the page was compared with and that are there, each with the version of then and of now."""
    for id, version in page.checked_against.items():
        module = library.modules_by_id.get(id)
        if module:
            yield CheckedView(LinkView(module.title, address_of(module)), str(version), str(module.version))


def _subject(builder: Builder, page: ParentPage) -> Page:
    address = address_of(page)
    return Page(
        address=address,
        template="ouders.html",
        title=page.title,
        description=page.summary,
        view=_view(builder, page),
        crumbs=(_UP[page.kind],),
        fictional=page.fictional,
        source=page.origin.path,
        updated=page.checked_on,
        language=page.language,
        for_parents=True,
        for_youths=page.kind is DocumentKind.YOUTHS,
        leave_to=builder.leave_to(page),
        draft=page.is_concept,
        code=builder.code(page, address),
        alternates=alternates(builder, page),
    )


def _last_change(page: ParentPage) -> str:
    """What changed last, with its day; empty for a page without history."""
    return f"{long_date(page.changes[0].date)}: {page.changes[0].text}" if page.changes else ""
