"""When two spellings sound alike or nearly so. One specification with `theme/assets/zoek/klank.js`."""

from __future__ import annotations

import re
from functools import cache, lru_cache

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
_FINAL_IE = re.compile("ie$")
_DOUBLE = re.compile(r"(.)\1+")
_SINGLE = str.maketrans("czv", "ksf")
_KEYS = "qwertyuiop asdfghjkl zxcvbnm"
# Letters that are heard for one another within a word.
_MIXED = "td pb sz fv mn ie ea ou iy ck cs"


@lru_cache(maxsize=100_000)
def sound(term: str) -> str:
    """A term as it sounds: the same for spellings that people mix up (`hegting`, `hechting`)."""
    for spelling, same in _PAIRS:
        term = term.replace(spelling, same)
    term = _SOFT_C.sub("s", term).translate(_SINGLE)
    return _DOUBLE.sub(r"\1", _FINAL_D.sub("t", _FINAL_IE.sub("i", term)))


def trigrams(term: str) -> frozenset[str]:
    """The runs of three signs in a term, its two ends marked."""
    marked = f"^{term}$"
    return frozenset(marked[i : i + 3] for i in range(len(marked) - 2))


@cache
def are_neighbours(one: str, other: str) -> bool:
    """Whether two letters lie side by side on a keyboard."""
    return one + other in _KEYS or other + one in _KEYS


@cache
def are_mixed_up(one: str, other: str) -> bool:
    """Whether one letter is likely to stand where the other should: by the ear or by the fingers."""
    return are_neighbours(one, other) or one + other in _MIXED or other + one in _MIXED
