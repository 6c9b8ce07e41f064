"""A feed as JSON Feed 1.1."""

from __future__ import annotations

from typing import Any

from jgz.export.entries import Export
from jgz.export.feed_entries import FeedEntry, entries_of
from jgz.feeds import ChangeFeed, DateFeed
from jgz.reports.json_text import json_text

_VERSION = "https://jsonfeed.org/version/1.1"


def write_json_feed(export: Export, feed: ChangeFeed | DateFeed) -> str:
    """The same entries as the Atom form, by the same names; `_jgz` has what a program wants to know of each."""
    return json_text(
        {
            "version": _VERSION,
            "title": f"{export.site.name}: {feed.title}",
            "home_page_url": export.address(feed.home),
            "feed_url": export.address(feed.json),
            "language": "nl",
            "authors": [{"name": export.site.name, "url": export.address("/")}],
            "items": [_item(entry) for entry in entries_of(export, feed)],
        }
    )


def _item(entry: FeedEntry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "url": entry.address,
        "title": entry.title,
        "content_html": entry.html,
        "summary": entry.text,
        "date_published": entry.moment,
        "date_modified": entry.moment,
        "tags": list(entry.tags),
        "_jgz": dict(entry.facts),
    }
