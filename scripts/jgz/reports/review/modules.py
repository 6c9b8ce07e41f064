"""Which modules a review is about, and in which order."""

from __future__ import annotations

from datetime import date

from jgz.model import Library, Module


def ever_adopted(library: Library) -> tuple[Module, ...]:
    """The modules that were ever adopted, lapsed ones included."""
    return tuple(item for item in library.modules if not item.status.draft)


def kept_by(library: Library, cluster_id: str) -> tuple[Module, ...]:
    """The modules that a cluster keeps: its own, and the generic ones, which belong to every cluster. By title."""
    return (*library.modules_of_cluster(cluster_id), *library.modules_of_cluster(""))


def by_review_date(module: Module) -> tuple[date, str]:
    """What to sort modules by: the most urgent first, those without a date last."""
    return module.review_before or date.max, module.id
