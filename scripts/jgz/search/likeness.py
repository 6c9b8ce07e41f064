"""Which danger a query is like, when it fits no pattern: that of which the sentences we keep speak in the same words.

Patterns know what someone thought of; people say it in other words. What each beginning of a word and each group of
`gevaarwoorden.yml` says for each danger, and for none, was learned from the sentences in `tests/zoeken/` by
`python -m tests.golden gelijkenis`, and stands in `likeness.json`. It is less sure than a pattern, so it gives a line
and never a card. One specification with `theme/assets/zoek/gelijkenis.js`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from string import ascii_lowercase, ascii_uppercase
from typing import Any

from jgz.language.patterns import Entry, Item
from jgz.search.front_coding import front_coded
from jgz.search.words import STOP_WORDS

FILE = Path(__file__).with_name("likeness.json")
# So many letters of a word count: its ends bend.
BEGINNING = 6
# So many answers are given, when one is hardly likelier than the next.
MOST = 2
# The letters that stand for kinds.
_LETTERS = ascii_uppercase + ascii_lowercase
# The least length of a beginning that an entry of a group has.
_SHORTEST_START = 3


class Likeness:
    """Knows the danger that words are like."""

    def __init__(self, learned: Mapping[str, Any], groups: Mapping[str, Item]) -> None:
        self._kinds: Sequence[str] = learned["soorten"]
        self._base: Sequence[int] = learned["basis"]
        self._margin: int = learned["marge"]
        self._apart: int = learned["verschil"]
        self._worths: Mapping[str, Sequence[int]] = learned["woorden"]
        self._groups = groups_by_entry({name: item for name, item in groups.items() if f"#{name}" in self._worths})

    def kinds_of(self, words: Sequence[str]) -> list[str]:
        """The ids of the answers that words ask for, the likeliest first; none when they are like an ordinary query.

        Small words add to what another word says, and say nothing alone (`heeft al een bril`).
        """
        sums = list(self._base)
        for feature in features(words, self._groups):
            told = self._worths.get(feature, ())
            for place in range(0, len(told), 2):
                sums[told[place]] += told[place + 1]
        # The first is none of them.
        likely = [kind for kind in range(1, len(sums)) if sums[kind] - sums[0] > self._margin]
        if likely:
            telling = features((word for word in words if word not in STOP_WORDS), self._groups)
            likely = [kind for kind in likely if any(self._speaks_for(kind, feature) for feature in telling)]
        best = sorted(likely, key=lambda kind: (-sums[kind], kind))[:MOST]
        return [self._kinds[kind] for kind in best if sums[best[0]] - sums[kind] <= self._apart]

    def _speaks_for(self, kind: int, feature: str) -> bool:
        told = self._worths.get(feature, ())
        worths = dict(zip(told[::2], told[1::2], strict=True))
        return worths.get(kind, 0) > worths.get(0, 0)


@cache
def learned_worths() -> dict[str, Any]:
    """What was learned."""
    found: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return found


def written_worths() -> dict[str, Any]:
    """What was learned, as a browser reads it: groups and words apart, and what they say in a text, with a letter for
    the place of a kind (`A` is the first).
    """
    learned = learned_worths()
    worths: Mapping[str, Sequence[int]] = learned["woorden"]
    groups = [item for item in worths if item.startswith("#")]
    words = [item for item in worths if not item.startswith("#")]
    return {
        **learned,
        "klein": front_coded(sorted(STOP_WORDS)),
        "groepen": "".join(groups),
        "woorden": front_coded(words),
        "waarden": " ".join(_written(worths[item]) for item in (*groups, *words)),
    }


def _written(told: Sequence[int]) -> str:
    return "".join(f"{_LETTERS[told[place]]}{told[place + 1]}" for place in range(0, len(told), 2))


def groups_by_entry(groups: Mapping[str, Item]) -> dict[Entry, list[str]]:
    """The groups that an entry of one word stands in, by that entry."""
    found: dict[Entry, list[str]] = {}
    for name, item in groups.items():
        for alternative in item:
            if len(alternative) == 1:
                found.setdefault(alternative[0], []).append(name)
    return found


def features(words: Iterable[str], groups: Mapping[Entry, Sequence[str]]) -> set[str]:
    """What counts of words: how each begins, and the groups that it stands in."""
    found: set[str] = set()
    for word in words:
        found.add(word[:BEGINNING])
        starts = (f"{word[:length]}*" for length in range(_SHORTEST_START, len(word) + 1))
        found.update(f"#{name}" for entry in (word, *starts) for name in groups.get(entry, ()))
    return found
