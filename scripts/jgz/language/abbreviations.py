"""Abbreviations in capitals, and whether a text says what they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jgz.language.sentences import Span

_CAPITALS = re.compile(r"(?<![\w-])[A-Z][A-Z0-9]*[A-Z][A-Z0-9]*(?:'?s)?(?![\w])")
# What nobody in the Netherlands needs explained.
EVERYDAY = frozenset("APK EHBO EU GGD NL PC SMS TV USB WC".split())
# More than this many are no abbreviations but a text in capitals; each costs a look at the whole page.
_MOST = 50
_MEANS = r"(?:betekent|is de afkorting van|staat voor|is een|is het|zijn|is|heet|dat is)"


def unexplained(texts: Iterable[str], known: frozenset[str]) -> dict[str, tuple[int, Span]]:
    """Abbreviations that the texts together don't explain: each with the number of the text it is first in, and where.

    One is explained beside its meaning in brackets, as in `astma (COPD)` and `ADHD (heel druk)`, or by a sentence
    such as `TOS betekent …` or `Dat heet een TOS`.
    """
    pieces = tuple(texts)
    found: dict[str, tuple[int, Span]] = {}
    for number, text in enumerate(pieces):
        for match in _CAPITALS.finditer(text):
            word = re.sub(r"'?s$", "", match[0])
            if word not in known and word not in found and len(found) < _MOST:
                found[word] = (number, match.span())
    return {word: place for word, place in found.items() if not any(_explains(text, word) for text in pieces)}


def _explains(text: str, word: str) -> bool:
    if word not in text:
        return False
    name = re.escape(word)
    forms = (
        rf"\({name}\)",
        rf"\b{name}(?:'?s)? \(",
        rf"\b{name} {_MEANS}\b",
        rf"\b(?:Bij|Met) {name} \w+ (?:het|de|je|een|iemand)\b",
        rf"\b(?:heet|heten|noem\w*|afgekort|de afkorting)\b[^.!?]{{0,60}}\b{name}\b",
    )
    return any(re.search(form, text) for form in forms)
