"""Texts in a language other than Dutch. Nothing here knows its words, so every other word is one to look at."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from jgz.compare.meaning import TextChange, change_of
from jgz.compare.spelling import IsSlip
from jgz.model import Document, Translation

# Marks belong to a word: without them some are other words.
_WORDS = re.compile(r"[\w\u0300-\u036f\u064b-\u065f]+")


def change_in(page: Document, before: str, after: str, is_slip: IsSlip) -> TextChange:
    """How one text of a page became another, in the language of the page."""
    return change_of_foreign(before, after) if isinstance(page, Translation) else change_of(before, after, is_slip)


def change_of_foreign(before: str, after: str) -> TextChange:
    """How one text became another where only punctuation, capitals and layout are no change.

    Forms of one Dutch word and slips of a Dutch writer say nothing of another language, in which one syllable may turn
    a sentence round.
    """
    change = change_of(before, after)
    return replace(change, spelling=_words_of(before) == _words_of(after)) if change else change


def _words_of(text: str) -> list[str]:
    return _WORDS.findall(unicodedata.normalize("NFC", text).casefold())
