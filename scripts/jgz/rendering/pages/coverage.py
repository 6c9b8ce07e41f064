"""What standards for guidelines ask, in our own words, and how many modules answer each item."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from jgz.model import Standard
from jgz.model.addresses import COVERAGE
from jgz.model.coverage import coverage_of
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.crumbs import TO_ABOUT
from jgz.rendering.pieces.page import Page, newest

_PLACE_WORDS = {
    "veld": "veld",
    "sectie": "onder",
    "blok": "blok",
    "richtlijn": "bij de richtlijn:",
    "ronde": "commentaarronde",
}


class ItemView(NamedTuple):
    """An item: its number, what it asks, where it is answered, and how many modules do, say why not, or neither."""

    number: str
    asks: str
    places: str
    found: int
    reasoned: int
    open: int


class StandardView(NamedTuple):
    """A standard with its items."""

    name: str
    items: tuple[ItemView, ...]


@dataclass(frozen=True, slots=True)
class CoverageView:
    """Every standard, and how many modules were looked at."""

    standards: tuple[StandardView, ...]
    modules: int


def coverage_page(builder: Builder) -> Page:
    """All items, over the modules that one may work with."""
    library = builder.library
    modules = library.in_force
    covered = [coverage_of(item, library) for item in modules]
    rows = []
    for place, item in enumerate(library.registers.criteria):
        own = [items[place] for items in covered]
        found = sum(bool(one.found) for one in own)
        left = sum(one.is_open for one in own)
        where = ", ".join(map(_place, item.places))
        rows.append((item.standard, ItemView(item.number, item.asks, where, found, len(own) - found - left, left)))
    standards = tuple(
        StandardView(standard.value, tuple(view for own, view in rows if own is standard)) for standard in Standard
    )
    return Page(
        address=COVERAGE,
        template="dekking.html",
        title="Wat normen voor richtlijnen vragen",
        description="De punten van AGREE II, RIGHT en AQUA, en hoeveel modules erop antwoorden.",
        view=CoverageView(tuple(item for item in standards if item.items), len(modules)),
        crumbs=(TO_ABOUT,),
        wide=True,
        fictional=any(item.fictional for item in modules),
        index=False,
        updated=newest(modules),
    )


def _place(place: str) -> str:
    kind, _, name = place.partition(" ")
    return f"{_PLACE_WORDS.get(kind, kind)} {name}".strip()
