"""The page that sets two modules, or two versions of one, side by side, and gathers recommendations to take along.

It holds nothing about any module: a script reads the pages of those that a reader chooses.
"""

from __future__ import annotations

from dataclasses import dataclass

from jgz.model.addresses import COMPARE
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.page import Page
from jgz.rendering.pieces.recommendation_data import facet_names


@dataclass(frozen=True, slots=True)
class CompareView:
    """What a module is chosen from first: id and name of every cluster that has modules."""

    clusters: tuple[tuple[str, str], ...]


def compare_page(builder: Builder) -> Page:
    """The page, the same whatever is compared on it."""
    return Page(
        address=COMPARE,
        template="vergelijken.html",
        title="Vergelijken en meenemen",
        description="Twee modules of twee versies naast elkaar, en aanbevelingen samen in een brief of op papier.",
        view=CompareView(facet_names(builder)["cluster"]),
        wide=True,
        fictional=any(item.fictional for item in builder.library.in_force),
        # A search engine finds nothing here.
        index=False,
    )
