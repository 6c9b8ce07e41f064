"""Spelling: whether a word stands in a Dutch dictionary or a list of our own, and which words look like it.

The dictionary is OpenTaal's for Hunspell; spylls reads it and knows how Dutch joins words together. What looks like a
word is found here and not by spylls, whose own way takes seconds per word: one letter more, less, other or swapped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import StringIO
from itertools import islice
from pathlib import Path
from typing import Any

from spylls.hunspell.dictionary import Dictionary
from spylls.hunspell.readers import read_aff, read_dic
from spylls.hunspell.readers.file_reader import BaseReader

# Reading a compound costs more with every letter, and no Dutch word in a text is longer than this.
LONGEST_WORD = 45
MOST_SUGGESTIONS = 3
# Candidates that are no word by themselves but might be a compound: each costs about a millisecond to look up.
_MOST_LOOKUPS = 150
_CONFUSED = tuple(
    pair.split("/") for pair in "ei/ij ij/ei au/ou ou/au dt/d d/dt d/t t/d g/ch ch/g c/k k/c s/z z/s f/v v/f".split()
)
_LETTERS = "eniratsdogklmpuvhbjwzfcyqx"


def read_dictionary(path: Path) -> HunspellSpeller:
    """Reads `<path>.aff` and `<path>.dic`, which takes some seconds; FileNotFoundError when they aren't there."""
    rules, context = read_aff(_Lines(path.with_suffix(".aff")))
    return HunspellSpeller(Dictionary(rules, read_dic(_Lines(path.with_suffix(".dic")), aff=rules, context=context)))


class _Lines(BaseReader):  # type: ignore[misc]
    """The lines of a file in UTF-8 for spylls, which would leave the file open."""

    def __init__(self, path: Path) -> None:
        super().__init__(StringIO(path.read_text(encoding="utf-8")))

    def reset_encoding(self, encoding: str) -> None:
        """Called when the file names its encoding; it has been read as that already."""


class HunspellSpeller:
    """A dictionary, and words that are right as well."""

    def __init__(self, dictionary: Any, own_words: Iterable[str] = ()) -> None:
        """Takes what `read_dictionary` gave."""
        self._dictionary = dictionary
        self._stems = {_plain(word.stem) for word in dictionary.dic.words}
        self._own = frozenset(_plain(word) for word in own_words)
        self._found: dict[str, bool] = {}

    def extended(self, words: Iterable[str]) -> HunspellSpeller:
        """The same dictionary with more words of our own."""
        return HunspellSpeller(self._dictionary, (*self._own, *words))

    def knows(self, word: str) -> bool:
        """Whether a word is right; a word that was asked before costs nothing."""
        if word not in self._found:
            self._found[word] = self._looked_up(word)
        return self._found[word]

    def _looked_up(self, word: str) -> bool:
        """Whether a word is right: by itself, or each part of it between hyphens and slashes."""
        plain = _plain(word)
        if len(plain) > LONGEST_WORD * 2:
            return True
        if self._is_known(plain):
            return True
        parts = [part for part in plain.replace("/", "-").split("-") if part]
        return len(parts) > 1 and all(len(part) == 1 or self._is_known(part) for part in parts)

    def _is_known(self, word: str) -> bool:
        if word in self._own or word.lower() in self._own or word in self._stems:
            return True
        if word.endswith(("'s", "s")) and word[:-1].removesuffix("'") in self._own:
            return True
        return len(word) > LONGEST_WORD or bool(self._dictionary.lookup(word)) or self._is_joined(word)

    def _is_joined(self, word: str) -> bool:
        """Whether a word of our own is joined to a known one: `huilbabygesprek` and `groeigesprek`."""
        lower = word.lower()
        for place in range(4, len(lower) - 3):
            front, back = lower[:place], lower[place:]
            if (front in self._own or front.removesuffix("s") in self._own) and self._dictionary.lookup(back):
                return True
            if back in self._own and self._dictionary.lookup(front):
                return True
        return False

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Known words that look like this one, the likeliest first; the same for the same word, on any machine."""
        plain = _plain(word).lower()
        if not 3 <= len(plain) <= LONGEST_WORD:
            return ()
        candidates = list(dict.fromkeys(_near(plain)))
        simple = [item for item in candidates if item in self._stems or item in self._own]
        if len(simple) < MOST_SUGGESTIONS:
            others = [item for item in candidates[:_MOST_LOOKUPS] if item not in simple and self._is_known(item)]
            simple += others
        chosen = islice(simple, MOST_SUGGESTIONS)
        return tuple(item.capitalize() if word[:1].isupper() else item for item in chosen)


def _plain(word: str) -> str:
    """The word as dictionaries write it: straight apostrophes, no soft hyphens, `ij` as two letters."""
    return word.replace("’", "'").replace("‑", "-").replace("\N{SOFT HYPHEN}", "").replace("ĳ", "ij").replace("Ĳ", "IJ")


def _near(word: str) -> Iterator[str]:
    """Every word one step away, the usual slips first: a letter doubled, swapped, left out, too many, another."""
    places = range(len(word))
    yield from (word[:place] + word[place] + word[place:] for place in places)
    yield from (word[:place] + word[place + 1 :] for place in places)
    yield from (word[:place] + word[place + 1] + word[place] + word[place + 2 :] for place in places[:-1])
    for old, new in _CONFUSED:
        yield from (word[:place] + new + word[place + len(old) :] for place in places if word.startswith(old, place))
    yield from (word[:place] + letter + word[place:] for letter in _LETTERS for place in range(len(word) + 1))
    yield from (word[:place] + letter + word[place + 1 :] for letter in _LETTERS for place in places)
    yield from (f"{word[:place]}-{word[place:]}" for place in places[2:-1])
