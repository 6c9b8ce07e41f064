"""The review term on the day of reading: the page's script and the package give the same answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest
from tests.e2e.conftest import Place, Watched
from tests.e2e.server import Served

from jgz.model import Status, add_months, today_in_amsterdam, validity_on

pytestmark = pytest.mark.browser

Open = Callable[..., Watched]
# Ends of months and years, both sides of a leap day, the short months.
DAYS = [
    date(2027, 2, 28), date(2027, 3, 1), date(2027, 8, 28), date(2027, 8, 31), date(2027, 12, 31), date(2028, 1, 1),
    date(2028, 2, 28), date(2028, 2, 29), date(2028, 3, 1), date(2028, 5, 30), date(2028, 5, 31), date(2028, 6, 30),
    date(2028, 8, 29), date(2028, 8, 31), date(2028, 11, 30), date(2029, 2, 28), date(2029, 8, 31), date(2100, 2, 28),
]  # fmt: skip
AROUND = [timedelta(days=number) for number in (-367, -366, -365, -185, -184, -183, -182, -181, -31, -1, 0, 1, 400)]


def test_the_same_term_for_every_pair_of_days(open_page: Open, places: dict[str, Place]) -> None:
    pairs = {(until, until + step) for until, step in product(DAYS, AROUND)}
    pairs |= {(add_months(today, months), today) for today, months in product(DAYS, (0, 6, 12))}
    pairs |= set(product(DAYS, DAYS))
    ordered = sorted(pairs)
    page = open_page(*places["home"]).page
    found = page.evaluate(
        """async (pairs) => {
            const { validity } = await import(new URL("assets/geldigheid.js", document.baseURI).href);
            return pairs.map(([until, today]) => validity(until, today));
        }""",
        [[[day.year, day.month, day.day] for day in pair] for pair in ordered],
    )
    assert found == [validity_on(Status.ADOPTED, until, today) for until, today in ordered]
    assert len(set(found)) == 4


MOMENTS = [
    # Midnight in the Netherlands is 23:00 UTC in winter and 22:00 UTC in summer.
    datetime(2026, 12, 31, 22, 59, 59, tzinfo=UTC),
    datetime(2026, 12, 31, 23, 0, 0, tzinfo=UTC),
    datetime(2028, 2, 28, 23, 0, 0, tzinfo=UTC),
    datetime(2028, 2, 29, 22, 59, 59, tzinfo=UTC),
    datetime(2027, 6, 30, 21, 59, 59, tzinfo=UTC),
    datetime(2027, 6, 30, 22, 0, 0, tzinfo=UTC),
    # The hour that comes twice and the hour that is skipped.
    datetime(2027, 10, 31, 0, 30, tzinfo=UTC),
    datetime(2027, 10, 31, 1, 30, tzinfo=UTC),
    datetime(2027, 3, 28, 1, 0, tzinfo=UTC),
]


def test_the_same_day_at_every_moment(open_page: Open, places: dict[str, Place]) -> None:
    page = open_page(*places["home"]).page
    found = page.evaluate(
        """async (moments) => {
            const { todayInAmsterdam } = await import(new URL("assets/geldigheid.js", document.baseURI).href);
            return moments.map((moment) => todayInAmsterdam(new Date(moment)));
        }""",
        [moment.isoformat() for moment in MOMENTS],
    )
    assert [date(*day) for day in found] == [today_in_amsterdam(moment) for moment in MOMENTS]


# `jaar-stuk` must be revised before 1 August 2027; the site was built on 22 November 2026.
SHOWN = [
    ("2026-07-31T21:59:59Z", "Herzien vóór 1 augustus 2027", False),
    ("2026-07-31T22:00:00Z", "Herzien vóór 1 augustus 2027 (binnen 12 maanden)", False),
    ("2027-01-31T22:59:59Z", "Herzien vóór 1 augustus 2027 (binnen 12 maanden)", False),
    ("2027-01-31T23:00:00Z", "Herzien vóór 1 augustus 2027 (binnen 6 maanden)", False),
    ("2027-08-01T21:59:59Z", "Herzien vóór 1 augustus 2027 (binnen 6 maanden)", False),
    ("2027-08-01T22:00:00Z", "Herzien vóór 1 augustus 2027; blijft leidend tot de herziening", True),
    ("2040-01-01T00:00:00Z", "Herzien vóór 1 augustus 2027; blijft leidend tot de herziening", True),
]


@pytest.mark.parametrize("zone", ["Europe/Amsterdam", "Pacific/Auckland", "America/Los_Angeles"])
def test_the_page_shows_the_term_of_the_day_of_reading(zone: str, open_page: Open, moved: Served) -> None:
    page = open_page(moved, "/modules/jaar-stuk/", timezone_id=zone).page
    for moment, words, expired in SHOWN:
        page.clock.set_fixed_time(moment)
        page.reload()
        assert page.locator(".jgz-strook .jgz-termijn").inner_text() == words
        bar = page.locator(".jgz-stand").inner_text().strip()
        assert bar == f"{'Termijn verlopen sinds 1 augustus 2027' if expired else 'Vastgesteld'} · v1.1.0"


@pytest.mark.parametrize("expired", [False, True])
def test_a_card_tells_only_that_the_term_has_passed(expired: bool, open_page: Open, moved: Served) -> None:
    page = open_page(moved, "/404.html").page
    page.clock.set_fixed_time("2027-08-02T12:00:00Z" if expired else "2027-08-01T12:00:00Z")
    page.goto(moved.url("/clusters/het-lichaam/"))
    card = page.locator(".jgz-kaart", has=page.get_by_role("link", name="Over het jaar stuk"))
    assert (", termijn verlopen" in card.locator(".jgz-kaart__status").inner_text()) == expired


def test_a_module_in_revision_and_expired_shows_both(open_page: Open, moved: Served) -> None:
    page = open_page(moved, "/404.html").page
    page.clock.set_fixed_time("2028-01-02T12:00:00Z")
    page.goto(moved.url("/modules/herziening-stuk/"))
    assert page.locator(".jgz-banner--herziening").is_visible()
    assert page.locator(".jgz-stand").inner_text().startswith("Wordt herzien; termijn verlopen sinds")


def test_lapsed_and_draft_modules_have_no_term(open_page: Open, moved: Served) -> None:
    for id in ("vervallen-stuk", "commentaar-stuk"):
        page = open_page(moved, f"/modules/{id}/").page
        assert page.locator("[data-herzien-voor]").count() == 0
