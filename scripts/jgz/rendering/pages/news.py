"""What changed, newest first: a page with the newest changes, and one for every month."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from jgz.feeds import feeds_of
from jgz.labels import count, long_date, month_of, news_word
from jgz.model import Module
from jgz.model.addresses import NEWS, address_of, month_address
from jgz.model.news import News, Touched
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.crumbs import TO_NEWS
from jgz.rendering.pieces.page import FeedLink, Page, newest
from jgz.rendering.pieces.views import LinkView

# As many as one may want to look over; months have pages of their own.
_NEWEST = 40


@dataclass(frozen=True, slots=True)
class TouchedView:
    """A recommendation that a change is about: its name, its place (empty when it is gone) and what became of it."""

    name: str
    address: str
    effect: str


@dataclass(frozen=True, slots=True)
class NewsItem:
    """A change. `main` tells that it changes what professionals do."""

    link: LinkView
    date: str
    date_iso: str
    kind: str
    version: str
    text: str
    main: bool
    touched: tuple[TouchedView, ...]


class Month(NamedTuple):
    """The changes of a month."""

    title: str
    items: tuple[NewsItem, ...]


class Year(NamedTuple):
    """A year in which something changed, with the pages of its months."""

    name: str
    months: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class NewsView:
    """Changes by month, and where the others are; `feeds` are empty while the site has
    no address."""

    introduction: str
    months: tuple[Month, ...]
    years: tuple[Year, ...]
    feeds: tuple[FeedLink, ...]


def news_pages(builder: Builder) -> list[Page]:
    """The newest changes, and a page for each month in which something changed."""
    found = builder.news
    months = [list(items) for _, items in groupby(found, key=lambda item: item.date.isoformat()[:7])]
    return [_newest(builder, found, months), *(_month(items) for items in months)]


def _newest(builder: Builder, found: tuple[News, ...], months: list[list[News]]) -> Page:
    shown = found[:_NEWEST]
    links = [(str(items[0].date.year), _link(items)) for items in months]
    years = tuple(Year(year, tuple(link for _, link in own)) for year, own in groupby(links, key=lambda pair: pair[0]))
    feeds = feeds_of(builder.library) if builder.site.url else ()
    view = NewsView(
        introduction=f"De nieuwste wijzigingen in de modules. In totaal zijn het er {len(found)}.",
        months=_by_month(shown),
        years=years,
        feeds=tuple(FeedLink(item.title, item.atom, item.json) for item in feeds),
    )
    return _page(NEWS, "Wat er nieuw is", "De nieuwste wijzigingen in de modules, en alles per maand.", view, shown)


def _month(items: list[News]) -> Page:
    title = month_of(items[0].date)
    total = count(len(items), "wijziging", "wijzigingen")
    view = NewsView(f"{total.capitalize()} in {title}.", _by_month(items), (), ())
    page = month_address(items[0].date)
    return _page(page, f"Nieuw in {title}", f"Wat er in {title} in de modules veranderde.", view, items)


def _page(address: str, title: str, description: str, view: NewsView, shown: tuple[News, ...] | list[News]) -> Page:
    modules: list[Module] = [item.module for item in shown]
    return Page(
        address=address,
        template="nieuw.html",
        title=title,
        description=description,
        view=view,
        crumbs=() if address == NEWS else (TO_NEWS,),
        fictional=any(item.fictional for item in modules),
        index=False,
        updated=newest(modules),
    )


def _link(items: list[News]) -> LinkView:
    day = items[0].date
    return LinkView(f"{month_of(day)} ({len(items)})", month_address(day))


def _by_month(items: tuple[News, ...] | list[News]) -> tuple[Month, ...]:
    grouped = groupby(items, key=lambda item: month_of(item.date))
    return tuple(Month(title, tuple(map(_item, own))) for title, own in grouped)


def _item(news: News) -> NewsItem:
    address = address_of(news.module)
    return NewsItem(
        link=LinkView(news.module.title, address),
        date=long_date(news.date),
        date_iso=news.date.isoformat(),
        kind=news_word(news),
        version=str(news.version),
        text=news.text,
        main=news.main,
        touched=tuple(_touched(item, address) for item in news.touched),
    )


def _touched(item: Touched, address: str) -> TouchedView:
    return TouchedView(item.name, "" if item.gone else f"{address}#{item.id}", item.effect.value)
