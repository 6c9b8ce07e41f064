"""What is due for review on a day, by term and by cluster, as text, Markdown and JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from jgz.diagnostics import printable
from jgz.model import Library, Module, Validity
from jgz.model.addresses import address_of
from jgz.reports.plain_markdown import escaped
from jgz.reports.upkeep import by_review_date

WITHOUT_DATE = "zonder-datum"
# Name in JSON, heading, and how it is counted in the first sentence.
_TERMS = (
    (Validity.EXPIRED.value, "Termijn verlopen", "verlopen"),
    (Validity.WITHIN_6_MONTHS.value, "Herzien binnen 6 maanden", "binnen 6 maanden"),
    (Validity.WITHIN_12_MONTHS.value, "Herzien binnen 12 maanden", "binnen 12 maanden"),
    (Validity.VALID.value, "Later", "later"),
    (WITHOUT_DATE, "Zonder datum (nog niet vastgesteld)", "zonder datum"),
)
_GENERIC = "Voor elk cluster"


@dataclass(frozen=True, slots=True)
class Due:
    """A module and the term it is in on the day of the plan."""

    module: Module
    term: str


@dataclass(frozen=True, slots=True)
class Plan:
    """Every module that must be kept up, on a day: per cluster (id, name), the most urgent first."""

    day: date
    clusters: tuple[tuple[str, str, tuple[Due, ...]], ...]

    @property
    def modules(self) -> tuple[Module, ...]:
        """All modules of the plan, cluster after cluster."""
        return tuple(due.module for _, _, items in self.clusters for due in items)

    def count(self, term: str) -> int:
        """How many modules are in a term."""
        return sum(due.term == term for _, _, items in self.clusters for due in items)


def plan_reviews(library: Library, today: date, cluster_id: str = "") -> Plan:
    """The plan of one cluster (with the generic modules, which every cluster keeps) or, without id, of all.

    A lapsed module is in no plan: nobody keeps it up any more.
    """
    wanted = [(id, name) for id, name in _clusters(library) if not cluster_id or id in ("", cluster_id)]
    groups = [(id, name, tuple(_due(library.modules_of_cluster(id), today))) for id, name in wanted]
    return Plan(today, tuple(group for group in groups if group[2]))


def _clusters(library: Library) -> list[tuple[str, str]]:
    """Id and name of every cluster by name; those that only a module names; last what belongs to every cluster."""
    known = sorted(library.clusters, key=lambda item: item.name)
    strange = sorted({item.cluster for item in library.modules} - {"", *library.clusters_by_id})
    return [*((item.id, item.name) for item in known), *((id, id) for id in strange), ("", _GENERIC)]


def _due(modules: Iterable[Module], today: date) -> Iterator[Due]:
    for module in sorted(modules, key=by_review_date):
        validity = module.state(today).validity
        if validity is not None:
            yield Due(module, validity.value)
        elif not module.status.reached(module.status.LAPSED):
            yield Due(module, WITHOUT_DATE)


def _summary(plan: Plan) -> str:
    counts = ", ".join(f"{plan.count(term)} {words}" for term, _, words in _TERMS)
    return f"Herziening, stand van {plan.day.isoformat()}: {counts}."


def _groups(items: tuple[Due, ...]) -> Iterator[tuple[str, list[Module]]]:
    for term, title, _ in _TERMS:
        found = [item.module for item in items if item.term == term]
        if found:
            yield f"{title} ({len(found)})", found


def write_text(plan: Plan) -> str:
    """The counts, and under each cluster a line per module, by term."""
    lines = [_summary(plan)]
    for _, name, items in plan.clusters:
        lines += ["", printable(name)]
        for title, modules in _groups(items):
            lines.append(f"  {title}")
            lines += [f"    {_day(item):10}  {item.id}: {printable(item.title)} ({_state(item)})" for item in modules]
    return "\n".join(lines) + "\n"


def write_markdown(plan: Plan) -> str:
    """The same with headings and tables, for the summary of a run."""
    lines = ["# Herziening van de modules", "", _summary(plan), ""]
    for _, name, items in plan.clusters:
        lines += [f"## {escaped(name)}", ""]
        for title, modules in _groups(items):
            lines += [f"### {title}", "", "| herzien vóór | module | stand |", "| --- | --- | --- |"]
            lines += [f"| {_day(item)} | {escaped(item.title)} (`{item.id}`) | {_state(item)} |" for item in modules]
            lines.append("")
    return "\n".join(lines)


def _day(module: Module) -> str:
    return module.review_before.isoformat() if module.review_before else "–"


def _state(module: Module) -> str:
    return f"{module.status.value}, versie {module.version}"


def write_json(plan: Plan) -> str:
    """An object with vandaag, aantallen (per term) and modules, the most urgent of each cluster first."""
    found = {
        "vandaag": plan.day.isoformat(),
        "aantallen": {term: plan.count(term) for term, _, _ in _TERMS},
        "modules": [_as_object(due) for _, _, items in plan.clusters for due in items],
    }
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _as_object(due: Due) -> dict[str, str | None]:
    module = due.module
    return {
        "id": module.id,
        "titel": module.title,
        "cluster": module.cluster,
        "status": module.status.value,
        "versie": str(module.version),
        "vastgesteld_op": module.adopted_on.isoformat() if module.adopted_on else None,
        "herzien_voor": module.review_before.isoformat() if module.review_before else None,
        "termijn": due.term,
        "pad": module.origin.path,
        "adres": address_of(module),
    }
