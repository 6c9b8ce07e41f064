"""Days and months as a reader says them."""

from __future__ import annotations

from datetime import date

_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


def month_of(day: date) -> str:
    """A month as a reader says it: `maart 2029`."""
    return f"{_MONTHS[day.month - 1]} {day.year}"


def month_name(number: int) -> str:
    """The name of a month, from 1."""
    return _MONTHS[number - 1]


def long_date(day: date) -> str:
    """A date as a reader says it: `1 maart 2029`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def short_month(day: date) -> str:
    """A month in a narrow place: `mrt 2029`."""
    month = _MONTHS[day.month - 1]
    return f"{'mrt' if month == 'maart' else month[:3]} {day.year}"
