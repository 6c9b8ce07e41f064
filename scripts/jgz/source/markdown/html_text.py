"""From html to words, and to html that another page may print. For html that our own compiler made."""

from __future__ import annotations

import html as html_lib
import re

# Elements inside a word or sentence leave no gap; any other element ends what stands before it.
_GAP = re.compile(r"<(?!/?(?:a|abbr|code|em|kbd|mark|span|strong|sub|sup)\b)[^>]*>")
_TAG = re.compile(r"<[^>]*>")
_NOTE = re.compile(r'\s*<sup (?:class="jgz-citatie|id="fnref)[^>]*>.*?</sup>', re.DOTALL)
_LINK_OR_PICTURE = re.compile(r"</?(?:a|img)\b[^>]*>")
_ID = re.compile(r'(<[a-z][^>]*?) id="[^"]*"')


def to_text(html: str) -> str:
    """The words of a piece of html, white space folded."""
    return " ".join(_words(html))


def count_words(html: str) -> int:
    """The number of words in a piece of html."""
    return len(_words(html))


def _words(html: str) -> list[str]:
    return html_lib.unescape(_TAG.sub("", _GAP.sub(" ", html))).split()


def to_plain_html(html: str) -> str:
    """The html without citations, footnote marks, links, pictures and ids, for pages other than its own."""
    return _ID.sub(r"\1", _LINK_OR_PICTURE.sub("", _NOTE.sub("", html)))
