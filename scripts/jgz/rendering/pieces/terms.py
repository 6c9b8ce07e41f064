"""Terms and abbreviations explained at their first use on a page, from `begrippen.yml` alone.

An abbreviation becomes `<abbr>` inside a link to its explanation; a term becomes such a link. Never inside
links, headings, code or other abbreviations, and only so many terms a page that the text stays calm.
"""

from __future__ import annotations

import html as html_lib
import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from jgz.model import Term
from jgz.rendering.pieces.body import TextPart, TextSection

MOST_TERMS = 10
_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"</?([a-z0-9]+)")
_WORD = re.compile(r"\w+")
_LEFT_ALONE = frozenset({"a", "abbr", "code", "h2", "h3", "h4", "h5", "h6", "pre", "sup", "summary", "th"})


class Glossary:
    """Everything that may be explained: written form -> term. Abbreviations keep their case."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._abbreviations: dict[str, Term] = {}
        self._words: dict[str, Term] = {}
        for term in terms:
            if term.abbreviation:
                self._abbreviations[term.abbreviation] = term
            if term.in_text and " " not in term.abbreviation:
                self._words[term.term.lower()] = term
        # First word -> each form that begins with it, and that form as html has it, in small letters.
        self._by_first_word: dict[str, list[tuple[str, str]]] = {}
        for form in [*self._abbreviations, *self._words]:
            if found := _WORD.search(form):
                pair = (form, html_lib.escape(form).lower())
                self._by_first_word.setdefault(found[0].lower(), []).append(pair)

    def forms_in(self, html: str) -> list[str]:
        """The written forms that may stand in the html (a cheap look before the exact search)."""
        lowered = html.lower()
        words = set(filter(self._by_first_word.__contains__, _WORD.findall(lowered)))
        return [form for word in words for form, small in self._by_first_word[word] if _stands_apart(small, lowered)]

    def term(self, form: str) -> tuple[Term, bool]:
        """The term for a form as found, and whether the form is its abbreviation."""
        if form in self._abbreviations:
            return self._abbreviations[form], True
        return self._words[form.lower()], False

    def knows(self, form: str) -> bool:
        """Whether the form, with this case, is one of ours: `Kop` is not the abbreviation KOP."""
        return form in self._abbreviations or form.lower() in self._words


def _stands_apart(form: str, text: str) -> bool:
    """Whether a form stands in a text, somewhere, without a letter or hyphen against it: not `JGZ` in `JGZ-team`."""
    around = text.split(form)
    return any(not (_touches(before[-1:]) or _touches(after[:1])) for before, after in pairwise(around))


def _touches(sign: str) -> bool:
    return sign.isalnum() or sign in ("_", "-")


class PageTerms:
    """Marks terms through one page, in reading order."""

    def __init__(self, glossary: Glossary, root: str) -> None:
        self._glossary = glossary
        self.root = root
        self._seen: set[str] = set()
        self._terms_left = MOST_TERMS

    def section(self, section: TextSection) -> TextSection:
        """The section with its terms marked."""
        return replace(section, parts=tuple(self._part(part) for part in section.parts))

    def _part(self, part: TextPart) -> TextPart:
        return part if part.block is not None else TextPart(self.mark(part.html))

    def mark(self, html: str) -> str:
        """The html with every first use marked."""
        forms = [form for form in self._glossary.forms_in(html) if self._may_explain(form)] if html else []
        if not forms:
            return html
        # Never what follows an `&`: that would be the name of an entity.
        longest_first = sorted((html_lib.escape(form) for form in forms), key=len, reverse=True)
        pattern = re.compile(rf"(?<![\w&-])({'|'.join(map(re.escape, longest_first))})(?![\w-])", re.IGNORECASE)
        return "".join(self._pieces(html, pattern))

    def _may_explain(self, form: str) -> bool:
        term, short = self._glossary.term(form)
        return term.id not in self._seen and (short or self._terms_left > 0)

    def _pieces(self, html: str, pattern: re.Pattern[str]) -> Iterable[str]:
        closed = 0
        for piece in _TAG.split(html):
            if piece.startswith("<"):
                name = _NAME.match(piece)
                if name and name[1] in _LEFT_ALONE:
                    closed += -1 if piece.startswith("</") else 1
                yield piece
            else:
                yield piece if closed else pattern.sub(self._explain, piece)

    def _explain(self, match: re.Match[str]) -> str:
        written = match[0]
        form = html_lib.unescape(written)
        if not self._glossary.knows(form):
            return written
        if not self._may_explain(form):
            return written
        term, short = self._glossary.term(form)
        self._seen.add(term.id)
        inner = written
        if short:
            inner = f'<abbr title="{html_lib.escape(term.term)}">{written}</abbr>'
        else:
            self._terms_left -= 1
        return f'<a class="jgz-begrip" href="{self.root}/begrippen/#begrip-{term.id}">{inner}</a>'
