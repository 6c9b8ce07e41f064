"""The words of a text that a page may explain: the terms and abbreviations of `begrippen.yml`, found once."""

from __future__ import annotations

import html as html_lib
import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from jgz.model import Term
from jgz.model.body import Piece, TermSlot

_WORD = re.compile(r"\w+")


class Glossary:
    """Everything that may be explained: written form -> term. Abbreviations keep their case."""

    def __init__(self, terms: Iterable[Term] = ()) -> None:
        self._abbreviations: dict[str, Term] = {}
        self._words: dict[str, Term] = {}
        for term in terms:
            if term.abbreviation:
                self._abbreviations[term.abbreviation] = term
            if term.in_text and " " not in term.abbreviation:
                self._words[term.term.lower()] = term
        # First word -> each form that begins with it, as html has it, in small letters.
        self._by_first_word: dict[str, list[str]] = {}
        for form in [*self._abbreviations, *self._words]:
            if match := _WORD.search(form):
                self._by_first_word.setdefault(match[0].lower(), []).append(html_lib.escape(form).lower())

    def pieces(self, text: str) -> list[Piece]:
        """A text of html without tags, cut where words stand that may be explained."""
        forms = self._forms_in(text.lower())
        if not forms:
            return [text]
        pieces: list[Piece] = []
        done = 0
        for match in _pattern(forms).finditer(text):
            if slot := self._slot(match[0]):
                pieces += [text[done : match.start()], slot]
                done = match.end()
        return [*pieces, text[done:]]

    def _forms_in(self, text: str) -> frozenset[str]:
        """The forms that stand in a text of small letters, as html has them."""
        words = filter(self._by_first_word.__contains__, _WORD.findall(text))
        return frozenset(form for word in words for form in self._by_first_word[word] if _stands_apart(form, text))

    def _slot(self, written: str) -> TermSlot | None:
        """The place for an explanation; None for a form with another case: `Kop` is not the abbreviation KOP."""
        form = html_lib.unescape(written)
        if term := self._abbreviations.get(form):
            return TermSlot(written, term.id, is_short=True)
        term = self._words.get(form.lower())
        return TermSlot(written, term.id) if term else None


@lru_cache(maxsize=500)
def _pattern(forms: frozenset[str]) -> re.Pattern[str]:
    """Finds whole forms, the longest first; never what follows an `&`, which would be the name of an entity."""
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile(rf"(?<![\w&-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])", re.IGNORECASE)


def _stands_apart(form: str, text: str) -> bool:
    """Whether a form stands in a text, somewhere, without a letter or hyphen against it: not `JGZ` in `JGZ-team`."""
    around = text.split(form)
    return any(not (_touches(before[-1:]) or _touches(after[:1])) for before, after in pairwise(around))


def _touches(sign: str) -> bool:
    return sign.isalnum() or sign in ("_", "-")
