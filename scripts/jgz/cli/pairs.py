"""The pairs that a change made: recommendations that may contradict each other and of which one is new or different."""

from __future__ import annotations

from jgz.model import Library, Recommendation
from jgz.model.pair import Pair

# What reviewers of one change still read.
MOST_OF_A_CHANGE = 5


def made_by_change(pairs: list[Pair], before: Library) -> list[Pair]:
    """Those of which the change made one of the two texts; the most telling few."""
    texts = {item.full_id: item.text for module in before.modules for item in module.recommendations}

    def is_new(item: Recommendation) -> bool:
        return texts.get(item.full_id) != item.text

    return [pair for pair in pairs if is_new(pair.one) or is_new(pair.other)][:MOST_OF_A_CHANGE]
