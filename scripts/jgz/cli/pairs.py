"""The pairs that a change made: recommendations that may contradict each other and of which one is new or different."""

from __future__ import annotations

from jgz.model import Library, Recommendation
from jgz.workflow.contradictions import Pair, find_pairs
from jgz.workflow.judged import not_judged

# What reviewers of one change still read.
MOST_OF_A_CHANGE = 5


def open_pairs(library: Library, also_judged: bool = False) -> list[Pair]:
    """The pairs in all modules that hold; those that people judged only when asked for."""
    pairs = find_pairs(item for item in library.modules if item.lapse is None)
    return pairs if also_judged else not_judged(pairs, library.registers.judged_pairs)


def made_by_change(pairs: list[Pair], before: Library) -> list[Pair]:
    """Those of which the change made one of the two texts; the most telling few."""
    texts = {item.full_id: item.text for module in before.modules for item in module.recommendations}

    def is_new(item: Recommendation) -> bool:
        return texts.get(item.full_id) != item.text

    return [pair for pair in pairs if is_new(pair.one) or is_new(pair.other)][:MOST_OF_A_CHANGE]
