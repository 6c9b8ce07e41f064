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


def trigrams(term: str) -> frozenset[str]:
    """The runs of three signs in a term, its two ends marked."""
    marked = f"^{term}$"
    return frozenset(marked[i : i + 3] for i in range(len(marked) - 2))
