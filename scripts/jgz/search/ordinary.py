"""Ordinary words of Dutch that the content does not have and that look like words that it has.

They are what they say, never a misspelling: without them `soep` would bring the advice about sweets (`snoep`).
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

FILE = Path(__file__).with_name("ordinary_words.txt")


@lru_cache(maxsize=1)
def ordinary_stems() -> frozenset[str]:
    """The stems of the words of the file, as the index has terms."""
    return frozenset(stem for _, stem in read_words(FILE.read_text(encoding="utf-8")))


def read_words(text: str) -> list[tuple[str, str]]:
    """Each word of such a file with its stem; lines with a `#` before them explain."""
    lines = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return [(line[0], line[-1]) for line in lines]
