"""Every stretch of a text that hides or imitates something, and the text as it was meant, to read on with."""

from __future__ import annotations

import re
import unicodedata

from jgz.source.characters import (
    INVISIBLE,
    Oddity,
    find_foreign_digit,
    find_imitation,
    find_invisible,
    find_oddity,
    find_stacked_marks,
)

# More in one file come from one cause.
MOST_ODDITIES = 20
# Letters of Cyrillic and Greek, each with ours of the same looks.
_PLAIN = str.maketrans(
    "асԁеһіјорԛѕԝхуѵүАВЕЅІЈКМНОРСТХУυοανικΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "acdehijopqswxyvyABESIJKMHOPCTXYuoavikABEZHIKMNOPTYX",
)
_RUN = re.compile(f"(?:{INVISIBLE.pattern})+")
_LINE_ENDS = "\u2028\u2029\x0b\x0c\x1c\x1d\x1e\x85"


def read_as_meant(text: str) -> tuple[list[Oddity], str]:
    """The first stretches that don't say what they seem to, in order, and the text without them."""
    if find_oddity(text) is None:
        return [], text
    found: list[Oddity] = []
    removed: list[int] = []
    if find_invisible(text):
        # A look at the whole text tells the same of every sign in it.
        runs = list(_RUN.finditer(text))
        found = [odd for item in runs[:MOST_ODDITIES] if (odd := _at(item.group()[0], item.start()))]
        removed = [place for item in runs for place in range(item.start() + len(_left(item)), item.end())]
        text = _RUN.sub(_left, text)
    while len(found) < MOST_ODDITIES and (odd := find_oddity(text)):
        found.append(Oddity(_original(odd.start, removed), odd.what, odd.help))
        text = _without_first(text)
    return sorted(found, key=lambda item: item.start), text


def _left(run: re.Match[str]) -> str:
    """What stands for a run of invisible signs: nothing; letters where it stood for a word."""
    if run.group()[0] in _LINE_ENDS:
        return " "
    before, after = run.string[run.start() - 1 : run.start()], run.string[run.end() : run.end() + 1]
    return "" if before.strip() or after.strip() else "x" * len(run.group())


def _at(sign: str, start: int) -> Oddity | None:
    odd = find_oddity(sign) or find_oddity(f"a{sign}")
    return None if odd is None else Oddity(start, odd.what, odd.help)


def _original(place: int, removed: list[int]) -> int:
    """Where a place was before these signs were taken out."""
    for number, start in enumerate(removed):
        if start - number > place:
            return place + number
    return place + len(removed)


def _without_first(text: str) -> str:
    """A text of which the first heap of marks is gone, or the first imitation is in the letters that it stands for."""
    if match := find_stacked_marks(text):
        end = match.start()
        while end < len(text) and unicodedata.category(text[end]) in ("Mn", "Me"):
            end += 1
        return text[: match.start()] + text[end:]
    match = find_imitation(text)
    if match is None:
        return _with_our_digit(text)
    word = unicodedata.normalize("NFKC", match.group().translate(_PLAIN))
    plain = "".join(char if char.isascii() else "x" for char in unicodedata.normalize("NFKD", word))
    # As many signs as there were, so that what follows stands where it stood.
    return text[: match.start()] + plain.ljust(len(match.group()), "x")[: len(match.group())] + text[match.end() :]


def _with_our_digit(text: str) -> str:
    match = find_foreign_digit(text)
    return text if match is None else f"{text[: match.start()]}{int(match.group())}{text[match.end() :]}"
