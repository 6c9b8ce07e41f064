"""How a module came about, who brought something in, what is measured, and which items of standards it covers."""

from __future__ import annotations

from dataclasses import dataclass

from jgz.model import Indicator, Library, Module
from jgz.model.coverage import coverage_of


@dataclass(frozen=True, slots=True)
class NamedList:
    """A heading with a line for each thing under it."""

    title: str
    lines: tuple[str, ...]


_TEXTS = (
    ("Voor wie", "population"),
    ("Methode", "method"),
    ("Zoeken naar bewijs", "search_account"),
    ("Praktijktest", "field_test"),
    ("Bewaking", "monitoring"),
    ("Financiering", "funder"),
)


def account_lists(module: Module, library: Library) -> tuple[NamedList, ...]:
    """What stands in the fields, below what the section *Verantwoording* says."""
    texts = tuple(f"{name}: {getattr(module, key)}" for name, key in _TEXTS if getattr(module, key))
    brought = tuple(f"Versie {item.version}: {item.who}, {item.way}. {item.outcome}" for item in module.involvement)
    return (
        NamedList("Hoe de module tot stand kwam", texts),
        NamedList("Inbreng van ouders en jeugdigen", brought),
        NamedList("Indicatoren", tuple(indicator_line(item) for item in module.indicators)),
        NamedList("Dekking van AGREE II, RIGHT en AQUA", _covered(module, library)),
    )


def indicator_line(item: Indicator) -> str:
    """A figure in one sentence."""
    return f"{item.name}: {item.numerator}, van {item.denominator} (bron: {item.source})"


def _covered(module: Module, library: Library) -> tuple[str, ...]:
    """How many items have a place, which have none, and which have none on purpose."""
    items = coverage_of(module, library)
    if not items or module.is_concept:
        return ()
    found = sum(bool(item.found) for item in items)
    lines = [f"{found} van de {len(items)} punten hebben een plek in deze module. Dit is geen cijfer."]
    asks = {item.criterion.id: item.criterion.asks for item in items}
    lines += [f"Bewust niet: {asks.get(item.item, item.item)} Reden: {item.reason}" for item in module.deviations]
    if left := [f"{item.criterion.standard} {item.criterion.number}" for item in items if item.is_open]:
        lines.append(f"Nog zonder plek: {', '.join(left)}.")
    return tuple(lines)
