"""Reading lists on built pages: where their links lead and which numbers they show."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

from tests.site.built import BuiltPage, with_class

from jgz.model import Library


def targets(page: BuiltPage, elements: Iterable[Element]) -> list[str]:
    """Where the links in some elements lead, as addresses in the site, in order; a number to call is no address."""
    hrefs = (link.attrib["href"] for element in elements for link in element.iter("a") if "href" in link.attrib)
    return [urljoin(page.address, href) for href in hrefs if not href.startswith("tel:")]


def cards(page: BuiltPage) -> list[str]:
    """Where the cards on a page lead, in order."""
    return targets(page, with_class(page.main, "jgz-kaart__titel"))


def number(text: str) -> int:
    """The first number in a text."""
    return numbers(text)[0]


def numbers(text: str) -> list[int]:
    """Every number in a text."""
    return [int(found) for found in re.findall(r"\d+", text)]


def in_brackets(text: str) -> int:
    """The number between brackets at the end of a text."""
    found = re.search(r"\((\d+)\)$", text)
    assert found, text
    return int(found[1])


def visible(element: Element) -> str:
    """The text of an element without what is hidden, and without spaces before a comma."""
    return " ".join("".join(_shown(element)).split()).replace(" ,", ",")


def _shown(node: Element) -> Iterator[str]:
    yield node.text or ""
    for child in node:
        if "hidden" not in child.attrib:
            yield from _shown(child)
        yield child.tail or ""


def counts_of(library: Library, cluster_id: str) -> list[int]:
    """How many guidelines and modules a cluster has."""
    guidelines = sum(item.cluster == cluster_id for item in library.guidelines)
    return [guidelines, sum(item.cluster == cluster_id for item in library.modules)]
