"""Which recommendation of a found page answers best: the same choice as `bestPoint` in `theme/assets/zoek/tonen.js`."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from jgz.search.analyser import terms
from jgz.search.index import JOIN


def terms_of(found: Sequence[str]) -> tuple[str, ...]:
    """The terms that a page was found by, phrases taken apart, each once."""
    return tuple(dict.fromkeys(term for item in found for term in item.split(JOIN)))


def best_text(texts: Sequence[str], wanted: Sequence[str], rarity: Callable[[str], float]) -> int | None:
    """The place of the text that holds most of the wanted terms, rare ones weighing more; None when none holds any."""
    best, most = None, 0.0
    for place, text in enumerate(texts):
        own = set(terms(text))
        worth = sum(rarity(term) for term in wanted if term in own)
        if worth > most:
            best, most = place, worth
    return best
