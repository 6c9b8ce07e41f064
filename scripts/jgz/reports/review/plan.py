"""What is due for review on a day, by term and by cluster."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from jgz.model import Library, Module, Validity
from jgz.reports.review.modules import by_review_date

WITHOUT_DATE = "zonder-datum"
# Name in JSON, heading, and how it is counted in the first sentence.
TERMS = (
    (Validity.EXPIRED.value, "Termijn verlopen", "verlopen"),
    (Validity.WITHIN_6_MONTHS.value, "Herzien binnen 6 maanden", "binnen 6 maanden"),
    (Validity.WITHIN_12_MONTHS.value, "Herzien binnen 12 maanden", "binnen 12 maanden"),
    (Validity.VALID.value, "Later", "later"),
    (WITHOUT_DATE, "Zonder datum (nog niet vastgesteld)", "zonder datum"),
)
_GENERIC = "Voor elk cluster"
_ALL = "alle clusters"


@dataclass(frozen=True, slots=True)
class Due:
    """A module and the term it is in on the day of the plan."""

    module: Module
    term: str


class DueOfCluster(NamedTuple):
    """What is due in a cluster, the most urgent first; `id` is empty for what belongs to every cluster."""

    id: str
    name: str
    due: tuple[Due, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """Every module that must be kept up, on a day: per cluster, the most urgent first.

    `name` is that of the cluster that was asked for; `site_url` is empty where nobody knows the address of the site.
    """

    day: date
    name: str
    clusters: tuple[DueOfCluster, ...]
    site_url: str = ""

    @property
    def modules(self) -> tuple[Module, ...]:
        """All modules of the plan, cluster after cluster."""
        return tuple(due.module for group in self.clusters for due in group.due)

    def count(self, term: str) -> int:
        """How many modules are in a term."""
        return sum(due.term == term for group in self.clusters for due in group.due)


def plan_reviews(library: Library, today: date, cluster_id: str = "", site_url: str = "") -> Plan:
    """The plan of one cluster (with the generic modules, which every cluster keeps) or, without id, of all.

    A lapsed module is in no plan: nobody keeps it up any more.
    """
    wanted = [(id, name) for id, name in _clusters(library) if not cluster_id or id in ("", cluster_id)]
    groups = [DueOfCluster(id, name, tuple(_due(library.modules_of_cluster(id), today))) for id, name in wanted]
    cluster = library.clusters_by_id.get(cluster_id)
    name = cluster.name if cluster else _ALL
    return Plan(today, name, tuple(group for group in groups if group.due), site_url)


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


def summary(plan: Plan) -> str:
    """How many modules are in each term, in one sentence."""
    counts = ", ".join(f"{plan.count(term)} {words}" for term, _, words in TERMS)
    return f"Herziening, stand van {plan.day.isoformat()}: {counts}."


def by_term(items: tuple[Due, ...]) -> Iterator[tuple[str, list[Module]]]:
    """The modules of each term that has any, most urgent first, below a heading with their number."""
    for term, title, _ in TERMS:
        found = [item.module for item in items if item.term == term]
        if found:
            yield f"{title} ({len(found)})", found


def day_of(module: Module) -> str:
    """The review date for a list."""
    return module.review_before.isoformat() if module.review_before else "–"


def state_of(module: Module) -> str:
    """Status and version for a list; of a module in revision also when the new version is expected."""
    expected = module.revision.expected_on if module.revision else None
    words = f", verwacht op {expected.isoformat()}" if expected else ""
    return f"{module.status.value}, versie {module.version}{words}"
