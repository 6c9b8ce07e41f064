"""JGZ112: a word from a fixed list that only differs in capitals gets the letters of the list.

Safe: `Vastgesteld` can only be `vastgesteld`. A word with another letter (`zwek`) is never changed: it decides what
the recommendation says, so a person must look. Typographic quotes round the word go with it.
"""

from __future__ import annotations

from jgz.repair.base import Mended, Subject
from jgz.repair.change import apply, rewrite
from jgz.repair.curly_quotes import CURLS
from jgz.repair.walk import values
from jgz.source.context import FieldType
from jgz.source.single_values import Choice, Flag


def mend(subject: Subject) -> Mended:
    """Writes words from fixed lists with the capitals they should have."""
    lines = subject.text.split("\n")
    changes, done = [], []
    for piece in subject.pieces:
        for scalar, type in values(piece.node, piece.fields):
            word = _meant(scalar.text.strip(CURLS) if scalar.plain else scalar.text, _words(type))
            quote = "" if scalar.plain else '"'
            change = rewrite(lines, scalar, f"{quote}{word}{quote}", word) if word else None
            if change:
                changes.append(change)
                done.append(f"regel {scalar.line}: `{scalar.text}` geschreven als `{word}`")
    return apply(subject, changes, done)


def _words(type: FieldType) -> tuple[str, ...]:
    if isinstance(type, Flag):
        return (type.yes, type.no)
    return type.values if isinstance(type, Choice) else ()


def _meant(text: str, words: tuple[str, ...]) -> str:
    """The one word of the list that is the same but for its capitals; empty when there is nothing to mend."""
    if text in words:
        return ""
    same = [word for word in words if word.casefold() == text.casefold()]
    return same[0] if len(same) == 1 else ""
