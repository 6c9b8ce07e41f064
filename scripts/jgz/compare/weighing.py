"""Texts in which every word counts, because nobody signs them and people act on them all the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from jgz.compare.meaning import change_of
from jgz.model import Markup
from jgz.model.difference import Aspect, Difference

_MOST_SHOWN, _MOST_WORDS = 6, 4
_FRAME = ("-kader", "+kader")


def weighed(item: Difference) -> Difference:
    """A change of such a text: the words that came and went are to be looked at, unless only spelling changed."""
    return item if item.spelling or item.attention else replace(item, attention=_words_of(item))


def noted(item: Difference) -> Difference:
    """The same for a text that others are reading: to be looked at, though no program knows that it asks for more."""
    found = weighed(item)
    return item if found is item else replace(found, noted=True)


def framed_otherwise(subject: str, aspect: Aspect, old: Markup, new: Markup) -> Iterator[Difference]:
    """The same words of which others stand in a warning now: what leaps to the eye is another thing."""
    if not change_of(old.warned, new.warned).spelling:
        yield Difference(subject, "", aspect, f"let op: {old.warned}", f"let op: {new.warned}", _FRAME)


def _words_of(item: Difference) -> tuple[str, ...]:
    signed = (_cut(sign, words) for pair in item.swaps for sign, words in zip("-+", pair, strict=True) if words)
    return tuple(signed)[:_MOST_SHOWN]


def _cut(sign: str, text: str) -> str:
    words = text.split()
    return sign + (text if len(words) <= _MOST_WORDS else f"{' '.join(words[:_MOST_WORDS])} …")
