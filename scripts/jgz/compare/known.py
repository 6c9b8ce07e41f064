"""Which words other texts know: what tells a misspelt word from another one."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property

from jgz.compare.spelling import IsSlip
from jgz.model import Document, Library

_WORD = re.compile(r"[^\W\d_]+")


class KnownWords:
    """The words of all texts of a library, counted when somebody first asks."""

    def __init__(self, library: Library) -> None:
        self._library = library

    @cached_property
    def _texts(self) -> Counter[str]:
        """Word in lower case -> in how many files it stands."""
        return Counter(word for document in self._library.documents() for word in _words_of(document))

    @cached_property
    def _listed(self) -> frozenset[str]:
        registers = self._library.registers
        compounds = (item.word for item in registers.compounds)
        return frozenset(word.lower() for word in (*registers.known_words, *compounds))

    def in_others_than(self, document: Document) -> IsSlip:
        """Whether an old word is a slip of a new one: nothing else has the old one, and something has the new."""

        def is_slip(old: str, new: str) -> bool:
            own = _words_of(document)
            known = old in self._listed or self._texts[old] > int(old in own)
            return not known and (new in self._listed or self._texts[new] > 0)

        return is_slip


def _words_of(document: Document) -> frozenset[str]:
    return frozenset(_WORD.findall(document.origin.text.lower()))
