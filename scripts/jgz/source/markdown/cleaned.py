"""A piece of html as the sanitizer leaves it, with what it says: made once for texts that have the same piece.

Versions of one text, one after another, differ in a few pieces; an archive reads them all.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from jgz.model import Markup
from jgz.source.characters import Oddity
from jgz.source.markdown.glossary import Glossary
from jgz.source.markdown.html_policy import hidden_in, sanitize, text_imitates_link
from jgz.source.markdown.markup import read_markup

# The pieces of some texts.
_MOST = 1_000


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The html; whether the sanitizer left it `whole`, whether its text imitates a link, what hides in it, and what it
    says."""

    html: str
    whole: bool
    imitates: bool
    odd: Oddity | None
    markup: Markup


class Cleaner:
    """Cleans pieces of html; `glossary` knows what a page may explain in them."""

    def __init__(self, glossary: Glossary) -> None:
        self.clean = lru_cache(_MOST)(lambda html: _cleaned(html, glossary))


def _cleaned(html: str, glossary: Glossary) -> Cleaned:
    clean, whole = sanitize(html)
    return Cleaned(clean, whole, text_imitates_link(clean), hidden_in(clean), read_markup(clean, glossary))
