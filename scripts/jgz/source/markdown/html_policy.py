"""Which HTML may reach a page: the allow-list, used twice.

First line: raw HTML and attributes that are not on the list are reported at their place (`collect`, `attributes`).
Second line: a sanitizer (nh3, on ammonia) over every finished piece, where entities are what they stand for; what it
would remove is reported as well, so nothing vanishes silently. Classes are the compiler's own: content has none, so
that it can't hide words or look like a part of the site.
"""

from __future__ import annotations

import re

import nh3

from jgz.source.characters import Oddity, find_oddity

# How the address of a link is written between the compiled tree and the pieces of a page (`markup`).
LINK_SCHEME = "jgz-link"
_GLOBAL = {"id", "class", "title", "lang"}
_OWN_ATTRIBUTES = {
    "a": {"href"},
    "img": {"src", "alt"},
    "td": {"align"},
    "th": {"align"},
    "ol": {"start"},
}
# What the compiler itself sets on tables, and no author may.
_COMPILED_ATTRIBUTES = {
    "div": {"role", "aria-label", "tabindex"},
    "table": {"role"},
    "thead": {"role"},
    "tbody": {"role"},
    "tr": {"role"},
    "td": {"role", "data-kop"},
    "th": {"role"},
}
_TAGS = set(
    """
    a abbr blockquote br code dd div dl dt em h1 h2 h3 h4 h5 h6 hr img kbd li mark ol p pre section span strong sub
    sup table tbody td th thead tr ul
    """.split()
)
_RAW = re.compile(
    r"</?(?:sub|sup|kbd|mark)>|<br ?/?>|<abbr title=\"[^\"<>]*\">|</abbr>|<a id=\"[a-z][a-z0-9-]*\">|</a>"
    r"|&(?:#[0-9]{1,7}|#x[0-9a-fA-F]{1,6}|[0-9a-zA-Z]{1,32});"
)
_RAW_ID = ('<a id="', '">')
_TAG = re.compile(r"<[^>]*>")
# The classes that the compiler gives: to citations, notes, tables, blocks, and the language of code.
_CLASS = re.compile(
    r"jgz-citatie|footnote|footnote-ref|footnote-backref|jgz-tabel|jgz-rijen|jgz-blok jgz-[a-z-]+|language-[\w-]*"
)

_ADDRESS = re.compile(rf"{LINK_SCHEME}:[0-9]+|#\S+")


_LEFT_OUT: list[str] = []


def _attribute_filter(tag: str, name: str, value: str) -> str | None:
    """Addresses wait in the list of links: in the html stands only a number of that list or a place on the page."""
    pattern = _FORMS.get(name)
    if pattern is None or pattern.fullmatch(value):
        return value
    _LEFT_OUT.append(name)
    return None


_FORMS = {"href": _ADDRESS, "src": _ADDRESS, "class": _CLASS}
_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    attributes={
        "*": set(_GLOBAL),
        **{
            tag: _OWN_ATTRIBUTES.get(tag, set()) | _COMPILED_ATTRIBUTES.get(tag, set())
            for tag in {*_OWN_ATTRIBUTES, *_COMPILED_ATTRIBUTES}
        },
    },
    attribute_filter=_attribute_filter,
    url_schemes={LINK_SCHEME},
    link_rel=None,
)


def raw_html_allowed(html: str) -> bool:
    """Whether a piece of raw HTML (as Python-Markdown set it aside) is on the list."""
    return _RAW.fullmatch(html) is not None


def raw_id(html: str) -> str:
    """The id that a piece of raw HTML gives its place on the page, or nothing."""
    begin, end = _RAW_ID
    return html[len(begin) : -len(end)] if html.startswith(begin) and html.endswith(end) else ""


def note_id_allowed(id: str) -> bool:
    """Whether the id that a footnote gets from its name is a plain one."""
    return id.isascii() and id.partition(":")[2].replace("-", "").replace("_", "").isalnum()


def sanitize(html: str) -> tuple[str, bool]:
    """The cleaned html, and whether the sanitizer left every element, address and class in place."""
    if "<" not in html and "&" not in html:
        return html, True
    _LEFT_OUT.clear()
    clean = str(_CLEANER.clean(html))
    return clean, clean.count("<") == html.count("<") and not _LEFT_OUT


def hidden_in(html: str) -> Oddity | None:
    """What in cleaned html hides or imitates something; entities can smuggle it past the file reader."""
    return find_oddity(html)


def text_imitates_link(html: str) -> bool:
    """Whether the text of cleaned html holds what stands in attributes for the address of a link."""
    return f"{LINK_SCHEME}:" in html and f"{LINK_SCHEME}:" in _TAG.sub("", html)
