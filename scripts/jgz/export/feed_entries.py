"""A change, or a day ahead, as an entry of a feed: the same for every form of it."""

from __future__ import annotations

import html
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from jgz.export.entries import Export, NewsEntry
from jgz.feeds import ChangeFeed, DateFeed, Feed
from jgz.labels import FICTIONAL_SHORT, long_date, news_word
from jgz.model import Module
from jgz.model.addresses import NEWS, address_of, agenda_address, round_address
from jgz.model.news import LAPSED
from jgz.model.planned import Gathering, LastDay, Planned

MOST = 50
# A feed in which nothing happened yet still needs a day; it is no day on which anything could have.
_NEVER = date(2000, 1, 1)
# Since when the names below the host of the site are ours to give (RFC 4151).
_SINCE = "2026"


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """An entry: a name that never changes, and what stands in it. `moment` is on the day that brought it; `facts` are
    for programs.
    """

    id: str
    title: str
    address: str
    moment: str
    text: str
    html: str
    tags: tuple[str, ...]
    facts: Mapping[str, str | bool]


def entries_of(export: Export, feed: ChangeFeed | DateFeed) -> list[FeedEntry]:
    """The newest changes, or days ahead, that a feed holds."""
    if isinstance(feed, DateFeed):
        return [_planned(export, item) for item in export.planned if feed.holds(item)][:MOST]
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
    notice = _notice(module.fictional)
    return FeedEntry(
        id=tag(export, f"modules/{news.id}"),
        title=f"{news_word(news)}: {module.title}{version}",
        address=entry.address,
        moment=moment_of(news.date),
        text=f"{notice}{news.text}",
        html=_html(entry, notice),
        tags=tuple(filter(None, (news_word(news), *_subjects(export, module)))),
        facts={
            "module": module.id,
            "versie": str(news.version),
            "soort": str(news.kind),
            "hoofdzaak": news.main,
            "fictief": module.fictional,
        },
    )


def _subjects(export: Export, module: Module) -> list[str]:
    library = export.library
    cluster = library.clusters_by_id.get(module.cluster)
    return [*([cluster.name] if cluster else []), *(library.phases_by_id[id].name for id in module.phases)]


def _planned(export: Export, item: Planned) -> FeedEntry:
    """The title names the day, so that it is right whenever somebody reads it."""
    return _last_day(export, item) if isinstance(item, LastDay) else _gathering(export, item)


def _last_day(export: Export, item: LastDay) -> FeedEntry:
    module, last = item.module, long_date(item.on)
    address = export.address(round_address(module.id, item.round.id) if item.round else address_of(module))
    text = f"Van {long_date(item.start)} tot en met {last} kan iedereen reageren op {module.title}, versie "
    version = item.round.version if item.round else module.version
    questions = item.round.questions if item.round else ()
    return _dated(
        export,
        item,
        title=f"Commentaar tot en met {last}: {module.title} (versie {version})",
        address=address,
        text=f"{_notice(module.fictional)}{text}{version}.",
        questions=questions,
        tags=("Commentaarronde", *_subjects(export, module)),
        facts={"soort": "commentaar", "module": module.id, "versie": str(version), "fictief": module.fictional},
    )


def _gathering(export: Export, item: Gathering) -> FeedEntry:
    group, meeting = item.group, item.meeting
    about = f" Onderwerp: {meeting.about}." if meeting.about else ""
    return _dated(
        export,
        item,
        title=f"Bijeenkomst op {long_date(item.on)}: clusterwerkgroep {group.name}",
        address=export.address(agenda_address(group.id)),
        text=f"{_notice(group.fictional)}De clusterwerkgroep {group.name} komt op {long_date(item.on)} bijeen "
        f"({meeting.place}).{about}",
        tags=("Bijeenkomst", group.name),
        facts={"soort": "bijeenkomst", "cluster": group.id, "fictief": group.fictional},
    )


def _dated(
    export: Export,
    item: Planned,
    *,
    title: str,
    address: str,
    text: str,
    tags: tuple[str, ...],
    facts: Mapping[str, str | bool],
    questions: tuple[str, ...] = (),
) -> FeedEntry:
    asked = "".join(f"<li>{html.escape(one)}</li>" for one in questions)
    listed = f"<p>De werkgroep vraagt:</p><ul>{asked}</ul>" if asked else ""
    return FeedEntry(
        id=tag(export, item.id),
        title=title,
        address=address,
        moment=moment_of(item.known_since),
        text=text,
        html=f'<p>{html.escape(text)}</p>{listed}<p><a href="{html.escape(address)}">Lees verder</a></p>',
        tags=tags,
        facts={"op": item.on.isoformat(), **facts},
    )


def _notice(fictional: bool) -> str:
    return f"{FICTIONAL_SHORT}. " if fictional else ""


def _html(entry: NewsEntry, notice: str) -> str:
    """The text, and the recommendations that it is about: each that still exists is a link."""
    lines = []
    for item in entry.news.touched:
        name = html.escape(item.name)
        shown = name if item.gone else f'<a href="{html.escape(entry.address)}#{item.id}">{name}</a>'
        lines.append(f"<li>{shown} ({item.effect.value})</li>")
    strong = f"<p><strong>{html.escape(notice.strip())}</strong></p>" if notice else ""
    return f"{strong}<p>{html.escape(entry.news.text)}</p>{'<ul>' + ''.join(lines) + '</ul>' if lines else ''}"
