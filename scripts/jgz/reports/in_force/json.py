"""What held on a day as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from jgz.model.archive import InForce, SaidThen, version_address
from jgz.reports.json_text import json_text

# What is told of a version.
_KEYS = ("versie", "adres", "geldig_van", "geldig_tot", "openbaar_van", "openbaar_tot", "status")


def write_json(answers: Sequence[InForce]) -> str:
    """A list with an object for each module; without a version `reden` says why, and there is nothing in the rest.

    Each period ends on the first day on which it no longer holds.
    """
    return json_text([_object(item) for item in answers])


def _object(item: InForce) -> dict[str, Any]:
    if item.record is None or item.row is None:
        nothing = dict.fromkeys(_KEYS)
        return {"module": item.module, **nothing, "aanbevelingen": [], "reden": item.reason}
    record = item.record
    found: dict[str, Any] = {
        "module": item.module,
        "versie": str(record.version),
        "adres": version_address(item.module, record.version),
        "geldig_van": _day(item.valid_from),
        "geldig_tot": _day(item.valid_to),
        "openbaar_van": _day(record.public_from),
        "openbaar_tot": _day(record.public_to),
        "status": item.row.status.value,
        "aanbevelingen": [_said(said) for said in item.recommendations],
    }
    return {**found, "reden": item.reason} if item.reason else found


def _said(item: SaidThen) -> dict[str, str | None]:
    return {
        "id": item.id,
        "titel": item.title,
        "tekst": item.text,
        "sterkte": item.strength,
        "richting": item.direction,
        "zekerheid": item.certainty,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
