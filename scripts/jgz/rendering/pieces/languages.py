"""Other languages: the line that leads to them, and what the site says in them."""

from __future__ import annotations

from dataclasses import dataclass

from jgz.model import Document, DocumentKind, ParentPage, Phrases, Tongue, Translation
from jgz.model.addresses import address_of, language_address
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.page import LANGUAGE, Alternate


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """A language by its own name, and where it leads; `here` says that it is the page itself."""

    code: str
    name: str
    direction: str
    address: str
    here: bool = False


def spoken(builder: Builder) -> tuple[tuple[Tongue, Phrases], ...]:
    """The languages in which the site says something, in the order of their register."""
    known = builder.library.registers.phrases_by_id
    return tuple((item, known[item.id]) for item in builder.library.registers.tongues if item.id in known)


def language_line(builder: Builder, page: Document | None = None) -> tuple[LanguageLink, ...]:
    """The ways to each language: to the translation of a page, or else to what there is in that language."""
    pages = {item.language: item for item in _translations(builder, page)}
    return tuple(
        LanguageLink(
            tongue.id,
            words.name,
            tongue.direction,
            address_of(pages[tongue.id]) if tongue.id in pages else language_address(tongue.id),
            pages.get(tongue.id) is page is not None,
        )
        for tongue, words in spoken(builder)
    )


def alternates(builder: Builder, page: ParentPage | Translation) -> tuple[Alternate, ...]:
    """The full addresses of a page in Dutch and in other languages; none while the site has no address."""
    others = _translations(builder, page)
    original = builder.library.originals.get(_subject(page))
    if not builder.site.url or not others or original is None:
        return ()
    same = ((LANGUAGE, original), *((item.language, item) for item in others))
    return tuple(Alternate(code, builder.site.full(address_of(item))) for code, item in same)


def _translations(builder: Builder, page: Document | None) -> tuple[Translation, ...]:
    if page is None or page.kind not in (DocumentKind.PARENTS, DocumentKind.TRANSLATION):
        return ()
    return builder.library.translations_by_guideline.get(_subject(page), ())


def _subject(page: Document) -> str:
    return page.guideline_id if isinstance(page, Translation) else page.id
