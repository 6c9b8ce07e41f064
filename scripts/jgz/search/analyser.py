"""From Dutch text to the terms of the index. One specification with `theme/assets/zoek/ontleder.js`.

A golden file of words and their terms (`tests/golden/ontleder.tsv`) holds both sides together. The steps:

1. NFKC (so that `ﬁ` is `fi` and `CO₂` is `co2`), lower case, one kind of apostrophe; words are runs of letters and
   digits, joined by `'` and `-`.
2. `'s` at the end goes (`baby's` -> `baby`); any other apostrophe cuts the word, and bare letters go (`'s nachts`).
   A time is its noun, with or without that apostrophe (`nachts`, `snachts` -> `nacht`).
3. A word with hyphens gives one joined word and its parts (`x-benen` -> `xbenen`, `x`, `benen`).
4. `-ieën` and `-ieen` become `-ie`, then the Snowball 3 stemmer `dutch`, then diacritics are folded.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from jgz.language.stems import stem

# Latin letters only: a class that Python and JavaScript surely read alike.
_LETTER = "a-z0-9\u00df-\u00f6\u00f8-\u024f"
_WORD = re.compile(f"[{_LETTER}]+(?:['-][{_LETTER}]+)*")
# An acute accent by itself comes apart in NFKC.
_SAME = {" \u0301": "'", "\u2019": "'", "\u2018": "'", "\u02bc": "'", "`": "'", "\u2010": "-", "\u2011": "-"}

# When something is, as it is said of a time of the day or the year; also where the apostrophe of `'s` was left out.
_TIMES = {
    f"{start}{time}s": time
    for time in ("avond", "middag", "morgen", "nacht", "ochtend", "winter", "zomer")
    for start in ("", "s")
}


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: itself in lower case (`text`, hyphens gone) and the parts that its hyphens join."""

    text: str
    parts: tuple[str, ...] = ()


def words(text: str) -> list[Word]:
    """The words of a text in order, steps 1 to 3."""
    return [_word(piece) for piece in _pieces(text)]


def _pieces(text: str) -> list[str]:
    """The words as they stand, hyphens still in them."""
    plain = unicodedata.normalize("NFKC", text).lower()
    for sign, same in _SAME.items():
        plain = plain.replace(sign, same)
    found: list[str] = _WORD.findall(plain)
    return [piece for word in found for piece in _without_apostrophes(word)] if "'" in plain else found


def _word(piece: str) -> Word:
    if "-" not in piece:
        return Word(_TIMES.get(piece, piece))
    parts = piece.split("-")
    return Word("".join(parts), tuple(parts))


def _without_apostrophes(word: str) -> list[str]:
    if "'" not in word:
        return [word]
    first, *rest = word.removesuffix("'s").split("'")
    return [item for item in (first, *rest) if len(item) > 1 or item == first]


def terms(text: str) -> list[str]:
    """Every term of a text in order, for the index: joined words and the parts of words with hyphens."""
    return list(chain.from_iterable(map(_piece_terms, _pieces(text))))


@lru_cache(maxsize=200_000)
def _piece_terms(piece: str) -> tuple[str, ...]:
    word = _word(piece)
    return tuple(map(stem, (word.text, *word.parts)))
