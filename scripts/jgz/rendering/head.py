"""What a page says about itself to machines: its full address, a card for when it is shared, and structured data."""

from __future__ import annotations

from dataclasses import replace

from jgz.feeds import feeds_of
from jgz.labels import FICTIONAL_SHORT
from jgz.model.addresses import SHARED_HEIGHT, SHARED_WIDTH, YOUTHS, shared_picture
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.identity import SiteIdentity
from jgz.rendering.pieces.page import FeedLink, Page
from jgz.rendering.structured import Maker

# The picture of each kind of page, by its template; any other page has that of the site.
_PICTURES = {
    "module.html": "module",
    "richtlijn.html": "richtlijn",
    "kaart.html": "richtlijn",
    "cluster.html": "cluster",
    "fase.html": "fase",
    "ouders.html": "ouders",
    "leeftijd.html": "ouders",
}
_LOCALES = {"nl": "nl_NL"}


def with_heads(pages: list[Page], builder: Builder) -> list[Page]:
    """The same pages, each with what it says to machines."""
    maker, site = Maker(builder), builder.site
    feeds = _feeds(builder)
    return [
        replace(
            page,
            url=site.full(page.address),
            card=card_of(page, site, site.full(page.address)),
            data=maker.data(page),
            feeds=feeds.get(page.address, ()),
        )
        for page in pages
    ]


def _feeds(builder: Builder) -> dict[str, tuple[FeedLink, ...]]:
    """Address of a page -> the feeds about the same. While the site has no address there are no feeds."""
    found: dict[str, tuple[FeedLink, ...]] = {}
    for feed in feeds_of(builder.library) if builder.site.url else ():
        found[feed.page] = (*found.get(feed.page, ()), FeedLink(feed.title, feed.atom, feed.json))
    return found


def card_of(page: Page, site: SiteIdentity, url: str) -> tuple[tuple[str, str], ...]:
    """The Open Graph properties with their values; the picture says what kind of page it is.

    A card stands alone in a chat, far from the notice on the page; so it carries that notice itself.
    """
    described = f"{FICTIONAL_SHORT}. {page.description}" if page.fictional else page.description
    given = (
        ("og:type", "website" if page.address == "/" else "article"),
        ("og:site_name", site.name),
        ("og:title", page.title),
        ("og:description", described),
        ("og:locale", _LOCALES.get(page.language, "")),
        ("og:url", url),
        *(_picture(page, site) if site.url else ()),
    )
    return tuple((name, value) for name, value in given if value)


def _picture(page: Page, site: SiteIdentity) -> tuple[tuple[str, str], ...]:
    kind = _PICTURES.get(page.template, "site")
    kind = "jongeren" if page.address.startswith(YOUTHS) else kind
    return (
        ("og:image", site.full(shared_picture(kind))),
        ("og:image:width", str(SHARED_WIDTH)),
        ("og:image:height", str(SHARED_HEIGHT)),
        ("og:image:alt", f"{site.name}: het beeldmerk"),
    )
