"""The upkeep of modules as CSV and as a calendar, read back by other programs' readers."""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import icalendar
import ics as ics_reader
import pytest
import vobject
from tests.sites.root import PLACE, TODAY, Root

from jgz.model import Library
from jgz.model.validity import add_months
from jgz.reports.review.ics import calendar_of
from jgz.reports.review.modules import ever_adopted, kept_by
from jgz.reports.review.table import COLUMNS, rows_of
from jgz.spreadsheet import for_programs

SITE = "https://richtlijnen.voorbeeld.invalid/"


@pytest.fixture
def root(tmp_path: Path) -> Root:
    """A copy of the minimal content."""
    return Root(tmp_path)


def table(root: Root, today: date = TODAY) -> list[dict[str, str]]:
    text = for_programs(COLUMNS, rows_of(ever_adopted(root.library()), today))
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def ics(library: Library, cluster_id: str, site: str = SITE) -> bytes:
    return calendar_of(library.clusters_by_id[cluster_id].name, kept_by(library, cluster_id), site)


def calendar(root: Root, cluster_id: str, site: str = SITE) -> icalendar.Component:
    return icalendar.Calendar.from_ical(ics(root.library(), cluster_id, site))


def test_the_table_has_every_adopted_module_by_review_date(root: Root) -> None:
    assert [list(row) for row in table(root)] == [list(COLUMNS)] * 2
    assert table(root) == [
        {
            "id": "spelen-bespreken",
            "titel": "Buiten spelen bespreken",
            "cluster": "opvoeden-en-ondersteunen",
            "status": "vastgesteld",
            "geldigheid": "geldig",
            "versie": "1.1.0",
            "vastgesteld_op": "2025-03-03",
            "herzien_voor": "2030-03-01",
            "adres": "/modules/spelen-bespreken/",
        },
        {
            "id": "speelplek-beoordelen",
            "titel": "Een speelplek beoordelen",
            "cluster": "het-lichaam",
            "status": "vastgesteld",
            "geldigheid": "geldig",
            "versie": "1.0.0",
            "vastgesteld_op": "2025-06-02",
            "herzien_voor": "2030-06-01",
            "adres": "/modules/speelplek-beoordelen/",
        },
    ]


@pytest.mark.parametrize(
    ("day", "validity"),
    [
        (date(2029, 2, 28), "geldig"),
        (date(2029, 3, 1), "herzien-binnen-12-maanden"),
        (date(2029, 9, 1), "herzien-binnen-6-maanden"),
        (date(2030, 3, 1), "herzien-binnen-6-maanden"),
        (date(2030, 3, 2), "termijn-verlopen"),
    ],
)
def test_validity_in_the_table_is_of_the_day(root: Root, day: date, validity: str) -> None:
    assert table(root, day)[0]["geldigheid"] == validity


def test_the_calendar_has_the_review_days_of_its_cluster(root: Root) -> None:
    (event,) = calendar(root, "het-lichaam").walk("VEVENT")
    assert event.decoded("dtstart") == date(2030, 6, 1)
    assert str(event["summary"]) == "Herzien vóór 1 juni 2030: Een speelplek beoordelen (versie 1.0.0)"
    assert str(event["uid"]) == "herziening-speelplek-beoordelen@jgz-richtlijnen"
    assert str(event["url"]) == f"{SITE}modules/speelplek-beoordelen/"


def test_the_calendar_is_complete_for_other_programs(root: Root) -> None:
    whole = calendar(root, "opvoeden-en-ondersteunen")
    assert str(whole["version"]) == "2.0"
    assert str(whole["prodid"])
    assert str(whole["x-wr-calname"]) == "Herziening: Opvoeden en ondersteunen"
    for event in whole.walk("VEVENT"):
        # RFC 5545, 3.6.1: what every event must have.
        assert {"UID", "DTSTAMP", "DTSTART"} <= {str(name).upper() for name in event}


def test_lines_of_the_calendar_are_short_and_end_as_the_standard_says(root: Root) -> None:
    root.edit(PLACE, "titel: Een speelplek beoordelen", f"titel: Een speelplek, {'é' * 90}; beoordelen")
    data = ics(root.library(), "het-lichaam")
    assert data.endswith(b"\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    (event,) = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert f"{'é' * 90}; beoordelen" in str(event["summary"])


def test_a_generic_module_is_in_the_calendar_of_every_cluster(root: Root) -> None:
    text = root.read(PLACE).replace("soort: module", "soort: generieke-module").replace("cluster: het-lichaam\n", "")
    root.write("modules/generiek/speelplek-beoordelen.md", text)
    root.remove(PLACE)
    library = root.library()
    assert library.modules_by_id["speelplek-beoordelen"].cluster == ""
    for id in ("het-lichaam", "opvoeden-en-ondersteunen"):
        events = icalendar.Calendar.from_ical(ics(library, id)).walk("VEVENT")
        assert "herziening-speelplek-beoordelen@jgz-richtlijnen" in [str(event["uid"]) for event in events]


def test_a_moved_date_moves_the_event_and_makes_no_second(root: Root) -> None:
    (before,) = calendar(root, "het-lichaam").walk("VEVENT")
    root.edit(PLACE, "herzien_voor: 2030-06-01", "herzien_voor: 2030-05-01")
    (after,) = calendar(root, "het-lichaam").walk("VEVENT")
    assert (before["uid"], after.decoded("dtstart")) == (after["uid"], date(2030, 5, 1))


def test_a_module_out_of_force_has_no_event(root: Root) -> None:
    root.edit(
        PLACE,
        "status: vastgesteld",
        "status: vervallen\nvervallen: {op: 2026-01-05, reden: Niet meer nodig.}",
    )
    assert calendar(root, "het-lichaam").walk("VEVENT") == []


def test_without_a_site_there_is_no_address(root: Root) -> None:
    (event,) = calendar(root, "het-lichaam", "").walk("VEVENT")
    assert "url" not in event


def test_the_same_content_gives_the_same_bytes(root: Root) -> None:
    library, again = root.library(), root.library()
    for cluster in library.clusters:
        assert ics(library, cluster.id) == ics(again, cluster.id)
    assert rows_of(library.modules, TODAY) == rows_of(again.modules, TODAY)


def test_three_readers_find_the_same_days_with_their_warnings(root: Root) -> None:
    root.edit(PLACE, "titel: Een speelplek beoordelen", 'titel: "Spelen, buiten; \\"en\\" binnen: één"')
    data = ics(root.library(), "het-lichaam")
    day, title = date(2030, 6, 1), 'Herzien vóór 1 juni 2030: Spelen, buiten; "en" binnen: één (versie 1.0.0)'
    before = [add_months(day, -6), day - timedelta(weeks=6)]
    for read in (with_icalendar, with_vobject, with_ics):
        assert read(data) == [(day, day + timedelta(days=1), title, True, before)], read.__name__


Moment = tuple[date, date, str, bool, list[date]]


def with_icalendar(data: bytes) -> list[Moment]:
    """Of each event: its days, its title, whether nobody is busy, and the days of its warnings."""
    return [
        (
            event.decoded("dtstart"),
            event.decoded("dtend"),
            str(event["summary"]),
            event["transp"] == "TRANSPARENT",
            [event.decoded("dtstart") + alarm.decoded("trigger") for alarm in event.walk("VALARM")],
        )
        for event in icalendar.Calendar.from_ical(data).walk("VEVENT")
    ]


def with_vobject(data: bytes) -> list[Moment]:
    """The same, read by vobject."""
    whole: Any = vobject.readOne(data.decode())
    return [
        (
            event.dtstart.value,
            event.dtend.value,
            event.summary.value,
            event.transp.value == "TRANSPARENT",
            [event.dtstart.value + alarm.trigger.value for alarm in event.valarm_list],
        )
        for event in whole.vevent_list
    ]


def with_ics(data: bytes) -> list[Moment]:
    """The same, read by ics."""
    return [
        (
            event.begin.date(),
            event.end.date() if event.all_day else event.begin.date(),
            event.name,
            bool(event.transparent),
            sorted((event.begin + alarm.trigger).date() for alarm in event.alarms),
        )
        for event in ics_reader.Calendar(data.decode()).events
    ]


def test_a_round_of_comments_ends_in_the_calendar(root: Root) -> None:
    round = "{van: 2026-10-01, tot: 2026-12-31, route: Formulier op de site}"
    text = root.read(PLACE).replace("status: vastgesteld", f"status: commentaarfase\ncommentaar: {round}")
    kept = [line for line in text.split("\n") if not line.startswith(("vastgesteld_op:", "herzien_voor:"))]
    root.write(PLACE, "\n".join(kept))
    (event,) = calendar(root, "het-lichaam").walk("VEVENT")
    assert event.decoded("dtstart") == date(2026, 12, 31)
    assert str(event["summary"]).startswith("Commentaar tot en met 31 december 2026: ")
    assert str(event["uid"]) == "commentaar-speelplek-beoordelen@jgz-richtlijnen"


def test_a_calendar_says_what_it_is_and_when_to_look_again(root: Root) -> None:
    data = ics(root.library(), "het-lichaam")
    for line in (b"METHOD:PUBLISH", b"REFRESH-INTERVAL;VALUE=DURATION:P1D", b"X-PUBLISHED-TTL:P1D"):
        assert line in data.split(b"\r\n")


def test_a_review_date_at_the_end_of_the_calendar_is_no_fault(root: Root) -> None:
    root.edit(PLACE, "herzien_voor: 2030-06-01", "herzien_voor: 9999-12-31")
    (event,) = calendar(root, "het-lichaam").walk("VEVENT")
    assert event.decoded("dtstart") == date.max
