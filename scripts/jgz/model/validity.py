"""Validity: computed from status, date and the day asked about, never stored."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from jgz.model.status import Status

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


class Validity(StrEnum):
    """How long a module in force still holds, on a certain day."""

    VALID = "geldig"
    WITHIN_12_MONTHS = "herzien-binnen-12-maanden"
    WITHIN_6_MONTHS = "herzien-binnen-6-maanden"
    EXPIRED = "termijn-verlopen"


@dataclass(frozen=True, slots=True)
class State:
    """What a reader must know about a module on a day: its status and, when in force, its validity."""

    status: Status
    validity: Validity | None
    review_before: date | None


def today_in_amsterdam(now: datetime | None = None) -> date:
    """The calendar day in the Netherlands at `now` (an aware time; by default this moment)."""
    moment = now or datetime.now(AMSTERDAM)
    return moment.astimezone(AMSTERDAM).date()


def add_months(day: date, months: int) -> date:
    """`day` moved by calendar months; a day that the month lacks becomes its last (31 Aug + 6 = 28/29 Feb).

    Beyond the end of the calendar lies only its last day: a typo such as 9999 is no reason to stop.
    """
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if year > date.max.year:
        return date.max
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def validity_on(status: Status, review_before: date | None, today: date) -> Validity | None:
    """The validity on `today`; None for a module that is not in force or has no review date.

    The day itself still counts as valid: expired from the day after. A boundary day of 6 or 12
    calendar months belongs to the nearer class.
    """
    if not status.in_force or review_before is None:
        return None
    if today > review_before:
        return Validity.EXPIRED
    if review_before <= add_months(today, 6):
        return Validity.WITHIN_6_MONTHS
    if review_before <= add_months(today, 12):
        return Validity.WITHIN_12_MONTHS
    return Validity.VALID


def day_from(text: str) -> date | None:
    """A day written as `YYYY-MM-DD`; None for anything else. (Python reads more forms than we want to promise.)"""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.isoformat() == text else None
