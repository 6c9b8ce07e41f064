"""The counts of a library as lines of text."""

from __future__ import annotations

from jgz.model.counts import Counts
from jgz.reports.figures.rows import by_strength, least_per_module, totals


def write_text(counts: Counts) -> str:
    """A line for each total, each label of a recommendation, and the smallest number of each that a module has."""
    lines = [f"{name}: {number}" for name, number in totals(counts).items()]
    lines += [f"aanbevelingen, {label}: {number}" for label, number in by_strength(counts).items()]
    lines += [f"minimum per module, {name}: {number}" for name, number in least_per_module(counts).items()]
    return "\n".join(lines) + "\n"
