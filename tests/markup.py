"""Compiled html as one string, for tests that read it as a browser would, and the way back."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

import lxml.html

from jgz.model import Markup, Term
from jgz.source.markdown.glossary import Glossary
from jgz.source.markdown.markup import read_markup


def html_of(markup: Markup) -> str:
    """The html; a link stands as `href="jgz-link:<index>"`, words that may be explained as they were written."""
    return markup.filled(lambda slot: f'{slot.attribute}="jgz-link:{slot.link}"', lambda term: term.written)


def markup_of(html: str, terms: Iterable[Term] = ()) -> Markup:
    """What the compiler makes of a piece of its html."""
    return read_markup(html, Glossary(terms))


def read_page(html: str) -> Element:
    """The document of a page, without comments.

    Read by a parser in C, which takes a thirtieth of the time of one that follows the standard to the letter; what it
    mends silently, it doesn't tell.
    """
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, huge_tree=True)
    tree: Element = lxml.html.document_fromstring(html.encode(), parser=parser)
    return tree
