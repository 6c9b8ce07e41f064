"""Words as they are compared: two ways to write white space, quotes and dashes are one."""

from __future__ import annotations

import hashlib
import unicodedata

_SAME = str.maketrans({
    "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201c": '"', "\u201d": '"', "\u201e": '"',
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-",
    "\u00ad": None, "\u200b": None, "\ufeff": None,
})  # fmt: skip
# What no text may hold that is shown or written to a file of YAML or JSON.
_ALLOWED = "\n\t"


def folded(text: str) -> str:
    """A text for comparing: white space, quotes and dashes as a word processor may change them are one."""
    return " ".join(unicodedata.normalize("NFKC", text).replace("…", "...").translate(_SAME).split()).casefold()


def mark_of(text: str) -> str:
    """A short mark by which a paragraph of a form is known again."""
    return hashlib.sha256(folded(text).encode("utf-8", "replace")).hexdigest()[:10]


def tidy(text: str) -> str:
    """What somebody wrote, without signs that nobody sees and empty lines around it; words and lines stay."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n"))
    text = "".join(" " if _is_odd(char) else char for char in text if char not in "\u200b\ufeff\u00ad")
    lines = [line.strip(" \u00a0\u2007\u202f") for line in text.split("\n")]
    return "\n".join(lines).strip()


def _is_odd(char: str) -> bool:
    return char not in _ALLOWED and unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
