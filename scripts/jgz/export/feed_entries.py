"""A change as an entry of a feed: the same for every form of it."""

from __future__ import annotations

import html
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from jgz.export.entries import Export, NewsEntry
from jgz.feeds import Feed
from jgz.labels import FICTIONAL_SHORT, news_word
from jgz.model import Module
from jgz.model.addresses import NEWS
from jgz.model.news import LAPSED

MOST = 50
# A feed in which nothing happened yet still needs a day; it is no day on which anything could have.
_NEVER = date(2000, 1, 1)
# Since when the names below the host of the site are ours to give (RFC 4151).
_SINCE = "2026"


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """An entry: a name that never changes, and what stands in it. `moment` is on the day of the change."""

    id: str
    title: str
    address: str
    moment: str
    text: str
    html: str
    tags: tuple[str, ...]
    news: NewsEntry


def entries_of(export: Export, feed: Feed) -> list[FeedEntry]:
    """The newest changes that a feed holds."""
    found = (entry for entry in export.news if feed.holds(entry.news))
    return [_entry(export, entry) for entry, _ in zip(found, range(MOST), strict=False)]


def feed_id(export: Export, feed: Feed) -> str:
    """The name of a feed, whatever becomes of its address."""
    return tag(export, f"{NEWS[1:]}{feed.name}")


def tag(export: Export, name: str) -> str:
    """A name below the host of the site, for ever (RFC 4151)."""
    return f"tag:{urlsplit(export.site.url).hostname},{_SINCE}:{name}"


def newest_moment(entries: list[FeedEntry]) -> str:
    """When a feed was last changed: with its newest entry, never with a build."""
    return entries[0].moment if entries else moment_of(_NEVER)


def moment_of(day: date) -> str:
    """A day as a moment that is on that day in the Netherlands, in summer and in winter."""
    return f"{day.isoformat()}T12:00:00Z"


def _entry(export: Export, entry: NewsEntry) -> FeedEntry:
    news = entry.news
    module = news.module
    version = "" if news.kind == LAPSED else f" (versie {news.version})"
    notice = f"{FICTIONAL_SHORT}. " if module.fictional else ""
    return FeedEntry(
        id=tag(export, f"modules/{news.id}"),
        title=f"{news_word(news)}: {module.title}{version}",
        address=entry.address,
        moment=moment_of(news.date),
        text=f"{notice}{news.text}",
        html=_html(entry, notice),
        tags=tuple(filter(None, (news_word(news), *_subjects(export, module)))),
        news=entry,
    )


def _subjects(export: Export, module: Module) -> list[str]:
    library = export.library
    cluster = library.clusters_by_id.get(module.cluster)
    return [*([cluster.name] if cluster else []), *(library.phases_by_id[id].name for id in module.phases)]


def _html(entry: NewsEntry, notice: str) -> str:
    """The text, and the recommendations that it is about: each that still exists is a link."""
    lines = []
    for item in entry.news.touched:
        name = html.escape(item.name)
        shown = name if item.gone else f'<a href="{html.escape(entry.address)}#{item.id}">{name}</a>'
        lines.append(f"<li>{shown} ({item.effect.value})</li>")
    strong = f"<p><strong>{html.escape(notice.strip())}</strong></p>" if notice else ""
    return f"{strong}<p>{html.escape(entry.news.text)}</p>{'<ul>' + ''.join(lines) + '</ul>' if lines else ''}"
