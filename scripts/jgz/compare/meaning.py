"""The words in a text that may turn its meaning round, and what in a text is no change."""

from __future__ import annotations

import re
from collections import Counter

_NEGATIONS = ("niet", "geen", "nooit", "tenzij")
_UNITS = (
    "%", "°c", "graden", "mg", "µg", "mcg", "g", "gram", "kg", "kilo", "ml", "l", "liter", "ie", "mm", "cm", "m",
    "meter", "km", "db", "decibel", "sds", "seconde", "seconden", "minuut", "minuten", "uur", "uren", "dag", "dagen",
    "week", "weken", "maand", "maanden", "jaar", "jaren", "keer", "maal", "procent",
)  # fmt: skip
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NUMBER_WITH_UNIT = re.compile(
    r"\d+(?:[.,]\d+)*\s*(" + "|".join(map(re.escape, sorted(_UNITS, key=len, reverse=True))) + r")(?![^\W\d_])",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_QUOTES = str.maketrans({"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})


def plain(text: str) -> str:
    """A text without what is no change: white space and the shape of quotes."""
    return " ".join(text.translate(_QUOTES).split())


def turning_words(before: str, after: str) -> tuple[str, ...]:
    """Numbers, units and negations that came or went between two texts, as `+word` and `-word`, sorted."""
    old, new = _markers(before), _markers(after)
    return tuple(
        sorted([f"+{word}" for word in (new - old).elements()] + [f"-{word}" for word in (old - new).elements()])
    )


def _markers(text: str) -> Counter[str]:
    words = [word for word in _WORD.findall(text.lower()) if word in _NEGATIONS]
    units = [unit.lower() for unit in _NUMBER_WITH_UNIT.findall(text)]
    return Counter([*words, *units, *_NUMBER.findall(text)])
