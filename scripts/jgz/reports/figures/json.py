"""The counts of a library as JSON."""

from __future__ import annotations

from jgz.model.counts import Counts
from jgz.reports.figures.rows import by_strength, least_per_module, totals
from jgz.reports.json_text import json_text


def write_json(counts: Counts) -> str:
    """An object with the totals by name; under `sterkte` the recommendations by their label, and under
    `minimum_per_module` the smallest number that a module has."""
    parts = {"sterkte": by_strength(counts), "minimum_per_module": least_per_module(counts)}
    return json_text({**totals(counts), **parts})
