"""Words in other languages and scripts as they are compared: what people leave out when they type makes no difference.

One specification with `tokens` in `theme/assets/zoek/talen.js`.
"""

from __future__ import annotations

import re
import unicodedata

# Letters that are no other letter with a mark, and are typed as one. In Arabic: teh marbuta, alef maksura, hamza alone.
_SAME = str.maketrans({"\u0131": "i", "\u0142": "l", "\u0629": "\u0647", "\u0649": "\u064a", "\u0621": ""})
_WORD = re.compile(r"[^\W_]+")
# The article of Arabic, written on to its word.
_ARTICLE = "\u0627\u0644"
_SHORTEST_AFTER_ARTICLE = 3
# The scripts that one tongue here may have to itself, each by its range.
SCRIPTS = {"arabisch": ("\u0600", "\u06ff"), "cyrillisch": ("\u0400", "\u052f"), "ethiopisch": ("\u1200", "\u139f")}


def tokens(text: str) -> list[str]:
    """The words of a text in any script, in lower case, without marks, in Arabic without the article."""
    apart = unicodedata.normalize("NFKD", text.lower())
    plain = "".join(sign for sign in apart if unicodedata.category(sign) != "Mn").translate(_SAME)
    return [_without_article(word) for word in _WORD.findall(plain)]


def _without_article(word: str) -> str:
    rest = word.removeprefix(_ARTICLE)
    return rest if len(rest) >= _SHORTEST_AFTER_ARTICLE else word


def script_of(token: str) -> str:
    """The script of `SCRIPTS` that a token is in; empty for any other."""
    return next((name for name, (first, last) in SCRIPTS.items() if first <= token[0] <= last), "")
