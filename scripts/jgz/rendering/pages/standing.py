"""The standing pages, such as privacy, and the list of all pages about this site."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jgz.model import StandingPage
from jgz.model.addresses import PAGES, address_of, root_from
from jgz.rendering.pieces.body import TextSection
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.crumbs import TO_ABOUT
from jgz.rendering.pieces.lists import IndexEntry, IndexView, LetterGroup
from jgz.rendering.pieces.page import Page


@dataclass(frozen=True, slots=True)
class TextView:
    """A standing page."""

    summary: str
    sections: tuple[TextSection, ...]


def standing_pages(builder: Builder) -> list[Page]:
    """A page for each of them; the text of the home page has a maker of its own."""
    return [_page(builder, item) for item in _shown(builder)]


def _page(builder: Builder, page: StandingPage) -> Page:
    address = address_of(page)
    return Page(
        address=address,
        template="pagina.html",
        title=page.title,
        description=page.summary,
        view=TextView(page.summary, builder.links.sections(page, root_from(address))),
        crumbs=(TO_ABOUT,),
        fictional=page.fictional,
        source=page.origin.path,
    )


def over_page(builder: Builder, made: Sequence[Page]) -> Page:
    """The list of the standing pages and, after them, of the pages in `made`, which the site makes about itself."""
    pages = _shown(builder)
    entries = [IndexEntry(item.title, address_of(item), item.summary, "", ()) for item in pages]
    entries += [IndexEntry(page.title, page.address, page.description, "", ()) for page in made]
    return Page(
        address=PAGES,
        template="lijst.html",
        title="Alles over deze site",
        description="Uitleg over deze site, toegankelijkheid, privacy en meeschrijven.",
        view=IndexView("", (LetterGroup("", tuple(entries)),)),
        fictional=any(item.fictional for item in pages),
    )


def _shown(builder: Builder) -> list[StandingPage]:
    return [item for item in builder.library.pages if item.id != "home"]
