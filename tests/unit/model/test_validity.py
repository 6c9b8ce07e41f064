"""Validity: the whole matrix of status and date."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from jgz.model import Status, Validity, add_months, today_in_amsterdam, validity_on

TODAY = date(2026, 11, 22)
IN_FORCE = (Status.ADOPTED, Status.IN_REVISION)


@pytest.mark.parametrize("status", [item for item in Status if item not in IN_FORCE])
@pytest.mark.parametrize("until", [None, date(2020, 1, 1), date(2030, 1, 1)])
def test_only_modules_in_force_have_a_validity(status: Status, until: date | None) -> None:
    assert validity_on(status, until, TODAY) is None


@pytest.mark.parametrize("status", IN_FORCE)
@pytest.mark.parametrize(
    ("until", "expected"),
    [
        (None, None),
        (date(2026, 11, 21), Validity.EXPIRED),
        (date(2026, 11, 22), Validity.WITHIN_6_MONTHS),
        (date(2026, 11, 23), Validity.WITHIN_6_MONTHS),
        (date(2027, 5, 22), Validity.WITHIN_6_MONTHS),
        (date(2027, 5, 23), Validity.WITHIN_12_MONTHS),
        (date(2027, 11, 22), Validity.WITHIN_12_MONTHS),
        (date(2027, 11, 23), Validity.VALID),
        (date(2031, 1, 1), Validity.VALID),
    ],
)
def test_boundaries(status: Status, until: date | None, expected: Validity | None) -> None:
    assert validity_on(status, until, TODAY) is expected


@pytest.mark.parametrize(
    ("today", "until", "expected"),
    [
        # A leap day as review date, and as today.
        (date(2028, 2, 29), date(2028, 2, 29), Validity.WITHIN_6_MONTHS),
        (date(2028, 3, 1), date(2028, 2, 29), Validity.EXPIRED),
        (date(2028, 2, 29), date(2029, 2, 28), Validity.WITHIN_12_MONTHS),
        (date(2028, 2, 29), date(2029, 3, 1), Validity.VALID),
        # Months with fewer days: 31 August plus six months ends on the last of February.
        (date(2026, 8, 31), date(2027, 2, 28), Validity.WITHIN_6_MONTHS),
        (date(2026, 8, 31), date(2027, 3, 1), Validity.WITHIN_12_MONTHS),
        (date(2027, 8, 31), date(2028, 2, 29), Validity.WITHIN_6_MONTHS),
        (date(2026, 12, 31), date(2027, 1, 1), Validity.WITHIN_6_MONTHS),
    ],
)
def test_leap_days_and_short_months(today: date, until: date, expected: Validity) -> None:
    assert validity_on(Status.ADOPTED, until, today) is expected


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2024, 2, 29), 60, date(2029, 2, 28)),
        (date(2026, 1, 31), -2, date(2025, 11, 30)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(2026, 5, 5), 0, date(2026, 5, 5)),
    ],
)
def test_add_months(day: date, months: int, expected: date) -> None:
    assert add_months(day, months) == expected


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        # Winter: one hour ahead of UTC. Summer: two.
        (datetime(2026, 11, 22, 22, 59, tzinfo=UTC), date(2026, 11, 22)),
        (datetime(2026, 11, 22, 23, 0, tzinfo=UTC), date(2026, 11, 23)),
        (datetime(2026, 7, 1, 21, 59, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 7, 1, 22, 0, tzinfo=UTC), date(2026, 7, 2)),
        # The nights on which the clock changes.
        (datetime(2026, 3, 28, 23, 30, tzinfo=UTC), date(2026, 3, 29)),
        (datetime(2026, 10, 25, 22, 59, tzinfo=UTC), date(2026, 10, 25)),
        (datetime(2026, 10, 25, 23, 0, tzinfo=UTC), date(2026, 10, 26)),
    ],
)
def test_today_is_that_of_the_netherlands(moment: datetime, expected: date) -> None:
    assert today_in_amsterdam(moment) == expected
