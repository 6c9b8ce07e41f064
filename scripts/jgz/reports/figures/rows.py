"""The Dutch names of the counts."""

from __future__ import annotations

from jgz.labels import strength_word, strength_words
from jgz.model.counts import Counts


def totals(counts: Counts) -> dict[str, int]:
    """The totals by name."""
    return {
        "richtlijnen": counts.guidelines,
        "modules": counts.modules,
        "modules_openbaar": counts.public_modules,
        "aanbevelingen": counts.recommendations,
        "ouderpaginas": counts.parent_pages,
        "jongerenpaginas": counts.youth_pages,
        "begrippen": counts.terms,
        "woorden": counts.words,
    }


def by_strength(counts: Counts) -> dict[str, int]:
    """The number of recommendations by the label that pages show, in the order of the word list."""
    found = {strength_word(*key): number for key, number in counts.strengths.items()}
    order = dict.fromkeys([*(word.label for word in strength_words()), *found])
    return {label: found[label] for label in order if label in found}


def least_per_module(counts: Counts) -> dict[str, int]:
    """The smallest number that any public module has, by name."""
    least = counts.least
    return {"aanbevelingen": least.recommendations, "woorden": least.words, "trefwoorden": least.keywords}
