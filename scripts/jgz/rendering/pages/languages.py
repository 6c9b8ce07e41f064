"""Pages for parents in other languages: the translations, and per language what there is and whom to call."""

from __future__ import annotations

from dataclasses import dataclass

from jgz.model import CallCard, CallLevel, ParentPage, Phrases, Tongue, Translation
from jgz.model.addresses import address_of, language_address, root_from
from jgz.rendering.pieces.body import TextSection
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.crumbs import TO_PARENTS
from jgz.rendering.pieces.drawing import DrawingView, drawing_view
from jgz.rendering.pieces.help import HelpCard, help_cards, whom_to_call
from jgz.rendering.pieces.languages import LanguageLink, alternates, language_line, spoken
from jgz.rendering.pieces.page import LANGUAGE, Page
from jgz.rendering.pieces.page_version import version_of_translation
from jgz.rendering.pieces.views import CallView, CardView, LinkView


@dataclass(frozen=True, slots=True)
class TranslationView:
    """A translated page: its text and cards, what the site says in its language, and the Dutch page."""

    words: Phrases
    direction: str
    summary: str
    languages: tuple[LanguageLink, ...]
    in_short: TextSection | None
    sections: tuple[TextSection, ...]
    when_to_call: TextSection | None
    cards: tuple[CardView, ...]
    help: tuple[HelpCard, ...]
    version: str
    original: LinkView
    translated_on: str
    drawing: DrawingView | None
    lags: bool
    unreviewed: bool


@dataclass(frozen=True, slots=True)
class LanguageView:
    """What there is in a language."""

    words: Phrases
    direction: str
    languages: tuple[LanguageLink, ...]
    pages: tuple[LinkView, ...]


def language_pages(builder: Builder) -> list[Page]:
    """A page per language, and one per translation."""
    pages = [_language(builder, tongue, words) for tongue, words in spoken(builder)]
    known = {tongue.id: (tongue, words) for tongue, words in spoken(builder)}
    for item in builder.library.translations:
        if builder.wants(address_of(item)) and item.language in known:
            pages += _translation(builder, item, *known[item.language])
    return pages


def _language(builder: Builder, tongue: Tongue, words: Phrases) -> Page:
    address = language_address(tongue.id)
    pages = [item for item in builder.library.translations if item.language == tongue.id]
    view = LanguageView(
        words=words,
        direction=tongue.direction,
        languages=tuple(
            LanguageLink(item.code, item.name, item.direction, item.address, item.address == address)
            for item in language_line(builder)
        ),
        pages=tuple(LinkView(item.title, address_of(item)) for item in sorted(pages, key=lambda item: item.title)),
    )
    return Page(
        address=address,
        template="taal.html",
        title=words.title,
        description=words.interpreter,
        view=view,
        crumbs=(TO_PARENTS,),
        fictional=any(item.fictional for item in pages),
        updated=max((item.translated_on for item in pages), default=None),
        language=tongue.id,
        for_parents=True,
    )


def _view(builder: Builder, page: Translation, original: ParentPage, tongue: Tongue, words: Phrases) -> TranslationView:
    library = builder.library
    sections = builder.links.sections(page, root_from(address_of(page)))
    return TranslationView(
        words=words,
        direction=tongue.direction,
        summary=page.summary,
        languages=(LanguageLink(LANGUAGE, "Nederlands", "ltr", address_of(original)), *language_line(builder, page)),
        in_short=next((item for item in sections if not item.title), None),
        sections=tuple(item for item in sections if item.title),
        when_to_call=next((item for item in sections if any(part.block is not None for part in item.parts)), None),
        cards=tuple(_card(builder, page, item, words) for item in page.call_cards),
        help=help_cards(library, original.direct_help),
        version=version_of_translation(page, library),
        original=LinkView(original.title, address_of(original)),
        translated_on=page.translated_on.isoformat(),
        drawing=drawing_view(original),
        lags=page.lags(original),
        unreviewed=page.unreviewed,
    )


def _translation(builder: Builder, page: Translation, tongue: Tongue, words: Phrases) -> list[Page]:
    original = builder.library.originals.get(page.guideline_id)
    if original is None:
        return []
    address = address_of(page)
    return [
        Page(
            address=address,
            template="vertaling.html",
            title=page.title,
            description=page.summary,
            view=_view(builder, page, original, tongue, words),
            crumbs=(TO_PARENTS,),
            fictional=page.fictional,
            source=page.origin.path,
            updated=page.translated_on,
            language=page.language,
            for_parents=True,
            leave_to=builder.leave_to(original),
            draft=page.is_concept,
            code=builder.code(original, address),
            alternates=alternates(builder, page),
        )
    ]


def _card(builder: Builder, page: Translation, card: CallCard, words: Phrases) -> CardView:
    """A call card in the words of the language. The text says itself whom to call, unless the card names a line."""
    label = {
        CallLevel.EMERGENCY: words.call_112,
        CallLevel.NOW: words.call_now,
        CallLevel.APPOINTMENT: words.appointment,
    }[card.level]
    whom: tuple[CallView, ...] = ()
    if card.lines:
        whom = tuple(CallView(item.name, item.number, item.dialled) for item in whom_to_call(builder.library, card, ()))
    html = builder.links.fill(card.html, page, root_from(address_of(page)))
    return CardView(card.level.value, label, card.level.number, html, whom, False)
