"""When two spellings sound alike or nearly so. One specification with `theme/assets/zoek/klank.js`."""

from __future__ import annotations

import re
from functools import lru_cache

# In this order; each pair is a spelling and the sound it shares with others (ij/ei, ch/g, c/k, x/ks …).
_PAIRS = (
    ("ij", "ei"),
    ("au", "ou"),
    ("sch", "sg"),
    ("ch", "g"),
    ("ph", "f"),
    ("th", "t"),
    ("x", "ks"),
    ("qu", "kw"),
    ("y", "i"),
)
_SOFT_C = re.compile("c(?=[eiy])")
_FINAL_D = re.compile("dt$|d$")
_DOUBLE = re.compile(r"(.)\1+")
_SINGLE = str.maketrans("czv", "ksf")


@lru_cache(maxsize=100_000)
def sound(term: str) -> str:
    """A term as it sounds: the same for spellings that people mix up (`hegting`, `hechting`)."""
    for spelling, same in _PAIRS:
        term = term.replace(spelling, same)
    term = _SOFT_C.sub("s", term).translate(_SINGLE)
    return _DOUBLE.sub(r"\1", _FINAL_D.sub("t", term))


def distance(one: str, other: str, most: int) -> int:
    """Edits between two terms (insert, delete, replace, swap of neighbours); `most` + 1 as soon as it is more.

    The restricted Damerau-Levenshtein distance.
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, 1):
        now = [i]
        for j, right in enumerate(other, 1):
            best = min(row[j] + 1, now[j - 1] + 1, row[j - 1] + (left != right))
            if i > 1 and j > 1 and left == other[j - 2] and one[i - 2] == right:
                best = min(best, before[j - 2] + 1)
            now.append(best)
        if min(now) > most:
            return most + 1
        before, row = row, now
    return min(row[-1], most + 1)


def trigrams(term: str) -> frozenset[str]:
    """The runs of three signs in a term, its two ends marked."""
    marked = f"^{term}$"
    return frozenset(marked[i : i + 3] for i in range(len(marked) - 2))
