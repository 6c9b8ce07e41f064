"""A letter with a loose accent after it becomes the one letter that looks the same (NFD -> NFC).

Safe: Unicode calls both writings the same text, but searching finds only one of them. Only a letter with accents is
joined, never a sign such as `<` or `=`; addresses on the web and dois stay as they are, for there the bytes count.
"""

from __future__ import annotations

import re
import unicodedata

from jgz.repair.base import Mended, Subject, lines_in_words, nothing

_ADDRESS = r"(?P<address>(?:[a-z]{1,10}:/|(?<![0-9])10\.[0-9]{4,9}/)\S*)"
_LOOSE = re.compile(rf"{_ADDRESS}|[^\W\d_][\u0300-\u036f]+", re.IGNORECASE)


def mend(subject: Subject) -> Mended:
    """Joins letters and their accents."""
    if not any("\u0300" <= char <= "\u036f" for char in subject.text):
        return nothing(subject)
    lines = subject.text.split("\n")
    new = [_LOOSE.sub(_join, line) for line in lines]
    numbers = [number for number, line in enumerate(new, 1) if line != lines[number - 1]]
    if not numbers:
        return nothing(subject)
    return Mended("\n".join(new), (f"letters en losse accenten samengevoegd op {lines_in_words(numbers)}",))


def _join(match: re.Match[str]) -> str:
    return match[0] if match["address"] else unicodedata.normalize("NFC", match[0])
