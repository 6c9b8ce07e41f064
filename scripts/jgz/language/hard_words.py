"""Finding hard words of a list in a text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from jgz.language.inflections import forms_of
from jgz.language.sentences import Span, sentences, words

# A sentence with one of these explains the word itself.
_EXPLAINS = re.compile(r"\b(?:heet|heten|noem\w*|betekent|bedoelen|is een ander woord)\b", re.IGNORECASE)


class HardWords:
    """A list of hard words, each with the forms that it goes by, ready to be looked for."""

    def __init__(self, entries: Iterable[tuple[str, tuple[str, ...]]]) -> None:
        """Takes each word with the forms that can't be derived from it."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        for number, (word, others) in enumerate(entries):
            for form in {*forms_of(word), *(item.lower() for item in others)}:
                parts = tuple(form.split())
                self._by_first.setdefault(parts[0], []).append((parts, number))
        for choices in self._by_first.values():
            # The longest first, so that a phrase wins from its first word.
            choices.sort(key=lambda choice: (-len(choice[0]), choice))

    def find(self, text: str) -> Iterator[tuple[Span, int]]:
        """Where hard words stand that the text does not explain itself, and the number of each in the list."""
        spans = words(text)
        in_sentences: list[Span] = []
        plain = [text[start:end].lower() for start, end in spans]
        done = 0
        for place, word in enumerate(plain):
            for parts, number in self._by_first.get(word, ()) if place >= done else ():
                if tuple(plain[place : place + len(parts)]) == parts:
                    done = place + len(parts)
                    span = (spans[place][0], spans[done - 1][1])
                    in_sentences = in_sentences or list(sentences(text))
                    if not _is_explained(text, span, in_sentences):
                        yield span, number
                    break


def _is_explained(text: str, span: Span, in_sentences: list[Span]) -> bool:
    """Whether a word stands in brackets, before an explanation in brackets, or in a sentence that explains it."""
    start, end = span
    if text[end : end + 2] == " (" or (text[start - 1 : start] == "(" and text[end : end + 1] == ")"):
        return True
    first, last = in_sentences[bisect_right(in_sentences, (start, len(text))) - 1]
    return _EXPLAINS.search(text, first, last) is not None
