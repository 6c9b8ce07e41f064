"""The words of a compiled text as a comparison looks at them: no addresses, no numbers that the page counts itself."""

from __future__ import annotations

import re

from jgz.source.markdown.html_text import to_text

_CITATION = re.compile(r'\s*<sup class="jgz-citatie">.*?</sup>', re.DOTALL)
_CITED = re.compile(r'href="#bron-([a-z0-9-]+)"')
_NOTE = re.compile(r'\s*<sup id="fnref.*?</sup>', re.DOTALL)
_PICTURE = re.compile(r'<img\b[^>]*?\balt="([^"]*)"[^>]*>')
# Marks for what the words alone don't show: 10<sup>3</sup> is not 103, and a cell ends where the next begins.
_MARKS = ((re.compile(r"<sup\b[^>]*>"), "^"), (re.compile(r"<sub\b[^>]*>"), "_"), (re.compile(r"</t[dh]>"), " | "))


def words_of(html: str) -> str:
    """The words that a reader sees, without citations and footnote marks."""
    html = _NOTE.sub("", _CITATION.sub("", html))
    html = _PICTURE.sub(r" [afbeelding: \1] ", html)
    for pattern, mark in _MARKS:
        html = pattern.sub(mark, html)
    return to_text(html)


def cited_in(html: str) -> str:
    """The ids of the sources that a piece of html cites, each once, sorted."""
    return ", ".join(sorted({match[1] for group in _CITATION.findall(html) for match in _CITED.finditer(group)}))
