"""A feed as Atom (RFC 4287)."""

from __future__ import annotations

from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from jgz.export.entries import Export
from jgz.export.feed_entries import FeedEntry, entries_of, feed_id, newest_moment
from jgz.feeds import ChangeFeed, DateFeed

_NAMESPACE = "http://www.w3.org/2005/Atom"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def write_atom(export: Export, feed: ChangeFeed | DateFeed) -> str:
    """The feed; `updated` is the day of the newest change, never that of a build."""
    entries = entries_of(export, feed)
    root = Element("feed", {"xmlns": _NAMESPACE, _LANGUAGE: "nl"})
    _text(root, "id", feed_id(export, feed))
    _text(root, "title", f"{export.site.name}: {feed.title}")
    _text(root, "updated", newest_moment(entries))
    _text(SubElement(root, "author"), "name", export.site.name)
    _link(root, "self", export.address(feed.atom), "application/atom+xml")
    _link(root, "alternate", export.address(feed.home), "text/html")
    for entry in entries:
        _add(root, entry)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def _add(root: Element, entry: FeedEntry) -> None:
    node = SubElement(root, "entry")
    _text(node, "id", entry.id)
    _text(node, "title", entry.title)
    for name in ("updated", "published"):
        _text(node, name, entry.moment)
    _link(node, "alternate", entry.address, "text/html")
    for word in entry.tags:
        SubElement(node, "category", term=word)
    _text(node, "summary", entry.text)
    _text(node, "content", entry.html, type="html")


def _text(parent: Element, name: str, text: str, **attributes: str) -> None:
    SubElement(parent, name, attributes).text = text


def _link(parent: Element, relation: str, address: str, type: str) -> None:
    SubElement(parent, "link", rel=relation, href=address, type=type)
