"""What the built pages weigh, and how far a keyboard user is from the text."""

from __future__ import annotations

import gzip
import xml.etree.ElementTree as etree
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import html5lib

_FOCUSABLE = frozenset({"button", "input", "select", "textarea", "summary", "iframe"})


@dataclass(frozen=True)
class PageSize:
    """A page: its address in the site, its bytes, and its bytes as a server sends them."""

    address: str
    raw: int
    gzip: int


def page_size(site: Path, address: str) -> PageSize:
    """The size of the page at an address such as `/modules/slaapritme/`."""
    data = (site / address.lstrip("/") / "index.html").read_bytes()
    return PageSize(address, len(data), len(gzip.compress(data, 9, mtime=0)))


def all_sizes(site: Path) -> list[PageSize]:
    """Every page of a site, the heaviest (as sent) first."""
    folders = (path.parent.relative_to(site).as_posix() for path in site.rglob("index.html"))
    addresses = ("/" if folder == "." else f"/{folder}/" for folder in folders)
    return sorted((page_size(site, address) for address in addresses), key=lambda page: (-page.gzip, page.address))


def tab_stops_before_article(page: Path) -> int:
    """How many times Tab is pressed before the focus is in the article, without style sheets or scripts."""
    document = html5lib.parse(page.read_bytes(), namespaceHTMLElements=False)
    count = 0
    for element in _visible(document):
        if element.tag == "article":
            return count
        count += _takes_focus(element)
    raise ValueError(f"{page} has no article")


def _visible(element: etree.Element) -> Iterator[etree.Element]:
    """The elements in document order, without what is hidden or folded away."""
    yield element
    folded = element.tag == "details" and "open" not in element.attrib
    for child in element:
        if isinstance(child.tag, str) and "hidden" not in child.attrib and (not folded or child.tag == "summary"):
            yield from _visible(child)


def _takes_focus(element: etree.Element) -> bool:
    if "tabindex" in element.attrib:
        return not element.attrib["tabindex"].startswith("-")
    if element.tag == "a":
        return "href" in element.attrib
    return element.tag in _FOCUSABLE and "disabled" not in element.attrib and element.get("type") != "hidden"
