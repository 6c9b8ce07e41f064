"""The usual forms of a Dutch word, so that a list needs to name only one of them.

Too many forms do no harm, for a form that doesn't exist stands nowhere; a form that means something else would.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_LONG_VOWEL = re.compile(r"(.*)(aa|ee|oo|uu)([bcdfgklmnprstvz])")
_WEAK = re.compile(r"(.*[^aeiou])(eren)")
_UNSTRESSED = re.compile(r"(?:be|ver|ont|her)\w+?(?:m|d|g|t)eren")
_PREFIX = re.compile(r"be|ge|ver|ont|her|er")
_SEPARABLE = re.compile(r"(?P<front>door|uit|toe|aan|af|op|in|over|voor|mee|na)(?P<verb>.{4,}en)")


def forms_of(word: str) -> frozenset[str]:
    """The word with its plural and its forms as an adjective or regular verb; of a phrase only the last word bends."""
    front, space, last = word.lower().rpartition(" ")
    return frozenset(f"{front}{space}{form}" for form in {last, *_nominal(last), *_verbal(last)})


def _nominal(word: str) -> Iterator[str]:
    """Plurals, and the adjective with -e."""
    if word.endswith(("ie", "ee")):
        yield from (f"{word}s", f"{word}ën")
    elif word[-1] in "aou":
        yield f"{word}'s"
    elif word.endswith("e"):
        yield from (f"{word}s", f"{word}n")
    elif word.endswith("ium"):
        yield from (f"{word[:-2]}a", f"{word}s")
    elif word.endswith(("ief", "eef")):
        yield from (f"{word[:-1]}ve", f"{word[:-1]}ven")
    elif match := _LONG_VOWEL.fullmatch(word):
        short = f"{match[1]}{match[2][0]}{match[3]}"
        yield from (f"{short}e", f"{short}en", f"{word}s")
    else:
        yield from (f"{word}e", f"{word}en", f"{word}s")


def _verbal(word: str) -> Iterator[str]:
    """The forms of a regular verb on -eren or -en."""
    if not word.endswith("en") or len(word) < 6:
        return
    yield from (f"{word}d", f"{word}de")
    if separable := _SEPARABLE.fullmatch(word):
        for form in _finite(separable["verb"]):
            yield f"{separable['front']}{form}"
        for form in _participles(separable["verb"]):
            yield f"{separable['front']}{form}"
        return
    yield from _finite(word)
    yield from _participles(word)


def _stem(verb: str) -> str:
    """The first person of a regular verb."""
    weak = _WEAK.fullmatch(verb)
    if weak and not _UNSTRESSED.fullmatch(verb):
        return f"{weak[1]}eer"
    stem = verb[:-2]
    if len(stem) > 2 and stem[-1] == stem[-2]:
        return stem[:-1]
    return {"v": f"{stem[:-1]}f", "z": f"{stem[:-1]}s"}.get(stem[-1], stem)


def _finite(verb: str) -> Iterator[str]:
    stem = _stem(verb)
    yield from (stem, stem if stem.endswith("t") else f"{stem}t")
    yield from (f"{stem}de", f"{stem}den", f"{stem}te", f"{stem}ten")


def _participles(verb: str) -> Iterator[str]:
    stem = _stem(verb)
    front = "" if _PREFIX.match(verb) and not verb.startswith("gene") else "ge"
    for end in ("d", "t"):
        yield from (f"{front}{stem}{end}", f"{front}{stem}{end}e")
