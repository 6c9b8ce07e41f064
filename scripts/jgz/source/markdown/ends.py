"""Spaces at the end of what stands by itself on a page: no reader sees them, so that no comparison should."""

from __future__ import annotations

import xml.etree.ElementTree as etree

from jgz.source.markdown.headings import HEADING_TAGS

_ENDING = frozenset({"p", "li", "td", "th", "dd", "dt", "blockquote", "div", *HEADING_TAGS})
_SPACES = " \n"


def trim_ends(root: etree.Element) -> None:
    """Takes away the spaces at the end of every paragraph, heading, item and cell under `root`."""
    for element in root.iter():
        if element.tag not in _ENDING:
            continue
        if len(element):
            last = element[-1]
            last.tail = last.tail.rstrip(_SPACES) if last.tail else last.tail
        elif element.text:
            element.text = element.text.rstrip(_SPACES)
