"""What is due for review, as JSON for programs."""

from __future__ import annotations

from jgz.model.addresses import address_of
from jgz.reports.json_text import json_text
from jgz.reports.review.plan import TERMS, Due, Plan


def write_json(plan: Plan) -> str:
    """An object with vandaag, aantallen (per term) and modules, the most urgent of each cluster first."""
    found = {
        "vandaag": plan.day.isoformat(),
        "aantallen": {term: plan.count(term) for term, _, _ in TERMS},
        "modules": [_as_object(due) for group in plan.clusters for due in group.due],
    }
    return json_text(found)


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
