"""Whether a query may speak of danger at all: what goes before the patterns, which are much to send.

A browser reads this with every search; the patterns only for a query that passes, or when nobody waits. Entries of
patterns weigh something here; a query passes when its words together weigh enough. Whatever fits a pattern passes
(`gate_weights.py` sees to it), words cut in two or typed together and misspelled ones too, since words fit entries as
they do for patterns. Of words that titles and keywords have it knows nothing: these only make fewer of them fit.

One specification with `theme/assets/zoek/poort.js`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import Any

from jgz.language.patterns import Entry
from jgz.loader.kept import registers_as_bytes
from jgz.model import Library
from jgz.search.danger import Watch
from jgz.search.fitting import Fitting, typed_words
from jgz.search.front_coding import front_coded
from jgz.search.gate_weights import ENOUGH, commonness, weights_for
from jgz.store import Store, canonical, kept_or_made

# Of the keywords of a recommendation so many tell what is ordinary: longer lists must not make the gate narrower.
_MOST_KEYWORDS = 10


class Gate:
    """Knows what entries weigh."""

    def __init__(self, weights: Mapping[Entry, int], fitting: Fitting) -> None:
        self.weights = weights
        # Only ordinary words and beginnings that would weigh more if they were none.
        bare = Fitting(weights, (), ())
        ordinary = [entry for entry in fitting.ordinary if _is_guessed(bare, entry.removesuffix("*"))]
        self.fitting = Fitting(weights, ordinary, fitting.joined)

    def lets_through(self, text: str) -> bool:
        """Whether the patterns have to tell what a query speaks of."""
        return self.weight(typed_words(text)) >= ENOUGH

    def weight(self, typed: Sequence[str]) -> int:
        """What the words of a query weigh together."""
        return sum(map(self.weight_of, typed)) + sum(map(self._most, self.fitting.cut(typed)))

    def weight_of(self, word: str) -> int:
        """What a word weighs, or the two that were typed as one."""
        own = self._most(self.fitting.of(word, lambda term: False))
        if self.fitting.exact(word):
            return own
        # The other one may be an entry that weighs nothing.
        pairs = (self.weights.get(one, 0) + self.weights.get(other, 0) for (one, other), _ in self.fitting.split(word))
        return max(own, *pairs, 0)

    def _most(self, entries: frozenset[Entry]) -> int:
        return max((self.weights[entry] for entry in entries), default=0)


def _is_guessed(fitting: Fitting, word: str) -> bool:
    return fitting.of(word, lambda term: False) != fitting.exact(word)


def gate_of(library: Library) -> Gate:
    """The gate before the patterns of a library."""
    return _made(Watch.of(library.registers), tuple(_ordinary_texts(library)))


@lru_cache(maxsize=1)
def _made(watch: Watch, texts: Sequence[str]) -> Gate:
    return Gate(weights_for(watch.patterns, commonness(texts, watch.fitting)), watch.fitting)


def _ordinary_texts(library: Library) -> list[str]:
    """What a library is about, in the words that people look for it by: such words let few queries through."""
    pages = (*library.guidelines, *library.in_force, *library.parent_pages)
    named = chain.from_iterable((page.title, *page.keywords) for page in pages)
    asked = (
        text
        for module in library.in_force
        for item in module.recommendations
        for text in (item.title, *item.questions, *item.keywords[:_MOST_KEYWORDS])
    )
    return [text for text in (*named, *asked) if text]


def kept_gate(library: Library, store: Store) -> dict[str, Any]:
    """What `written_gate` gives, from a store while lists, titles and keywords are the same."""
    made_from = (b"poort", registers_as_bytes(library.registers), canonical(_ordinary_texts(library)))
    known = kept_or_made(store.room("zoeken"), made_from, lambda: json.dumps(written_gate(library)).encode())
    found: dict[str, Any] = json.loads(known)
    return found


def written_gate(library: Library) -> dict[str, Any]:
    """The gate as a browser reads it: `scripts/javascript/gegevens.d.ts` says what each part is."""
    gate = gate_of(library)
    by_weight: dict[int, list[Entry]] = {weight: [] for weight in range(1, ENOUGH + 1)}
    for entry, weight in sorted(gate.weights.items()):
        by_weight[weight].append(entry)
    return {
        "gewichten": [front_coded(entries) for entries in by_weight.values()],
        "gewoon": front_coded(sorted(gate.fitting.ordinary)),
        "aaneen": front_coded(gate.fitting.joined),
    }
