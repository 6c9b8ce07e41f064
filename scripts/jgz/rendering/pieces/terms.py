"""Terms and abbreviations explained at their first use on a page.

An abbreviation becomes `<abbr>` inside a link to its explanation; a term becomes such a link. Only so many terms a
page are explained that the text stays calm. The compiler has found the words (`source.markdown.glossary`).
"""

from __future__ import annotations

import html as html_lib
from collections.abc import Mapping

from jgz.model import Term, TermSlot
from jgz.model.addresses import TERM_ANCHOR, TERMS

MOST_TERMS = 10


class PageTerms:
    """Explains terms through one page, in reading order. `terms` are all terms by id, `root` is the way to the root."""

    def __init__(self, terms: Mapping[str, Term], root: str) -> None:
        self._terms = terms
        self._root = root
        self._seen: set[str] = set()
        self._terms_left = MOST_TERMS

    def explain(self, words: TermSlot) -> str:
        """The html of some words: with the way to their explanation at their first use, else as they are."""
        term = self._terms.get(words.term)
        if term is None or term.id in self._seen or not (words.is_short or self._terms_left):
            return words.written
        self._seen.add(term.id)
        inner = words.written
        if words.is_short:
            inner = f'<abbr title="{html_lib.escape(term.term)}">{inner}</abbr>'
        else:
            self._terms_left -= 1
        return f'<a class="jgz-begrip" href="{self._root}{TERMS}#{TERM_ANCHOR}{term.id}">{inner}</a>'
