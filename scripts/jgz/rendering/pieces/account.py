"""Who answers for a module: how it came about, who authorised and wrote it, what is measured, what it covers."""

from __future__ import annotations

from dataclasses import dataclass

from jgz.labels import OUTCOME, RAC, long_date
from jgz.model import Authorisation, Contributor, Indicator, Library, Module, RacMoment, Reassessment
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


def whole_account(module: Module, library: Library) -> tuple[NamedList, ...]:
    """Who answers for the text: what stands in the fields, below what the section says."""
    lists = (
        NamedList(
            "Autorisatie",
            tuple(_authorisation(item) for item in module.authorisations),
        ),
        NamedList(
            "Behandeling in de Richtlijn Advies- en Autorisatiecommissie (RAC)",
            tuple(_treatment(item) for item in module.rac),
        ),
        NamedList("Werkgroep", tuple(_contributor(item) for item in module.contributors)),
        *account_lists(module, library),
        NamedList("Codes", tuple(f"{item.system} {item.code} ({item.version})" for item in module.codes)),
        NamedList("Herbeoordelingen", tuple(_reassessment(item) for item in module.reassessments)),
    )
    return tuple(item for item in lists if item.lines)


def _authorisation(item: Authorisation) -> str:
    reason = f": {item.reason}" if item.reason else ""
    return f"Versie {item.version}: {item.party} ({item.kind}), {long_date(item.date)}{reason}"


def _treatment(item: RacMoment) -> str:
    return f"{RAC[item.moment]}, {long_date(item.date)}: {item.outcome}{'. ' + item.note if item.note else ''}"


def _contributor(item: Contributor) -> str:
    name = f"{item.name}, " if item.name and item.name_consent else ""
    declared = f" (verklaard op {long_date(item.declared_on)})" if item.declared_on else ""
    return f"{name}{item.discipline} ({item.role}), namens {item.on_behalf_of}; belangen: {item.interests}{declared}"


def _reassessment(item: Reassessment) -> str:
    return f"{long_date(item.date)}: {OUTCOME[item.outcome]}{'. ' + item.note if item.note else ''}"
