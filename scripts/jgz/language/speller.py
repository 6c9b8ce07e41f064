"""What a rule needs to know of a dictionary; the real one (`spelling.py`) is only loaded when somebody asks for it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol


class Speller(Protocol):
    """Knows words."""

    def knows(self, word: str) -> bool:
        """Whether a dictionary has a word, in this form and with these capitals."""

    def extended(self, words: Iterable[str]) -> Speller:
        """The same with more words of our own."""

    def suggestions(self, word: str) -> tuple[str, ...]:
        """A few known words that look like this one, the likeliest first."""
