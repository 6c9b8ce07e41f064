"""How a text addresses its reader: `u` or `je`."""

from __future__ import annotations

from dataclasses import dataclass

from jgz.language.sentences import Span, words

POLITE = frozenset(("u", "uw", "uwe", "uzelf"))
FAMILIAR = frozenset(("je", "jij", "jou", "jouw", "jezelf", "jullie"))


@dataclass(frozen=True, slots=True)
class Address:
    """Where a text says `u` and where it says `je`."""

    polite: tuple[Span, ...]
    familiar: tuple[Span, ...]


def address_in(text: str) -> Address:
    """The words in a text that speak to the reader. `24 u` is a time and `de letter U` is a letter."""
    polite, familiar = [], []
    before = ""
    for start, end in words(text):
        word = text[start:end]
        if word.lower() in FAMILIAR:
            familiar.append((start, end))
        elif word.lower() in POLITE and not before.isdigit() and before.lower() not in ("letter", "een"):
            polite.append((start, end))
        before = word
    return Address(tuple(polite), tuple(familiar))
