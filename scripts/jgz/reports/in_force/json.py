"""What held on a day as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from jgz.model.archive import InForce, SaidThen, version_address
from jgz.reports.json_text import json_text


def write_json(answers: Sequence[InForce]) -> str:
    """A list with an object for each module; without a version its `versie` is null and `reden` says why.

    Each period ends on the first day on which it no longer holds.
    """
    return json_text([_object(item) for item in answers])


def _object(item: InForce) -> dict[str, Any]:
    if item.record is None or item.row is None:
        return {"module": item.module, "versie": None, "reden": item.reason}
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
