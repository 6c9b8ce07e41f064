"""The lists beside the modules as files, read back."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path

import icalendar
import pytest
from tests.sites.root import TALKING, TODAY, Root
from tests.unit.practice.practised import with_practice

from jgz.loader import load
from jgz.model import Library, Meeting
from jgz.model.agenda import Topic, agenda_of, next_meeting
from jgz.model.steps import Step, next_step
from jgz.practice import practice_files
from jgz.reports.review.ics import calendar_of

_MEETINGS = """\
bijeenkomsten:
  - {op: 2027-02-02, plaats: online}
  - {op: 2026-12-08, plaats: Utrecht, onderwerp: "de plek"}
  - {op: 2026-11-21, plaats: online}
werkgroep:
"""
CLUSTER = "clusters/opvoeden-en-ondersteunen.md"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    root = with_practice(Root(tmp_path))
    root.edit(CLUSTER, "werkgroep:\n", _MEETINGS)
    root.edit(
        TALKING,
        "synoniemen: [naar buiten, speeltuin]\n",
        "synoniemen: [naar buiten, speeltuin]\nindicatoren:\n"
        "  - {id: middag, naam: Middag, teller: contacten met de vraag, "
        "noemer: alle contacten, bron: dossier, aanbeveling: samen-naar-buiten}\n",
    )
    root.write(
        "modules/_registers/dekking.yml",
        "- {id: agree-1, norm: AGREE II, nummer: 1, vraagt: Het doel staat er., plekken: [veld samenvatting]}\n"
        "- {id: agree-8, norm: AGREE II, nummer: 8, vraagt: Wat meetelde, plekken: [veld zoekverantwoording]}\n",
    )
    return load(root.path).library


def rows(library: Library, path: str) -> list[dict[str, str]]:
    text = practice_files(library, TODAY)[path]
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_gaps_name_their_question(library: Library) -> None:
    first, second = rows(library, "kennislacunes/alle-komma.csv")
    assert (first["module"], first["uitgangsvraag"], first["kennislacune"]) == (
        "spelen-bespreken", "uv2", "Of regen uitmaakt.",
    )  # fmt: skip
    assert (second["uitgangsvraag"], second["jaar"]) == ("", "2025")


def test_coverage_says_of_each_module_what_is_filled(library: Library) -> None:
    found = {(row["module"], row["nummer"]): row["gevuld"] for row in rows(library, "over/dekking/modules-komma.csv")}
    assert found == {
        (module, number): said
        for module in ("spelen-bespreken", "speelplek-beoordelen")
        for number, said in (("1", "ja"), ("8", "nee"))
    }


def test_an_address_in_a_table_is_whole_where_the_site_has_one(library: Library) -> None:
    whole = practice_files(library, TODAY, "https://voorbeeld.invalid/onder/")
    bare = practice_files(library, TODAY)
    tables = [name for name in bare if name.endswith("-komma.csv") and ",adres\r\n" in bare[name]]
    assert {name.partition("/")[0] for name in tables} == {"kennislacunes", "werkbord", "oefenen", "clusters"}
    for name in tables:
        here, there = (
            [row["adres"] for row in csv.DictReader(io.StringIO(made[name], newline=""))] for made in (bare, whole)
        )
        assert there == [f"https://voorbeeld.invalid/onder{item}" if item else "" for item in here]
    assert any(row["adres"] for name in tables for row in rows(library, name))


def test_every_module_has_one_next_step(library: Library) -> None:
    found = rows(library, "werkbord/modules-komma.csv")
    assert sorted(row["module"] for row in found) == sorted(library.modules_by_id)
    assert {row["volgende_stap"] for row in found} <= {step.value for step in Step}


def test_the_audit_has_what_is_key_or_counted_and_room_to_write(library: Library) -> None:
    found = rows(library, "invoeren/spelen-bespreken/audit-komma.csv")
    assert [(row["aanbeveling"], row["waar_je_kijkt"]) for row in found] == [
        ("Vraag naar de middag", ""),
        ("Vast moment buiten", "dossier"),
    ]
    assert {(row["van_toepassing"], row["gedaan"], row["opmerking"]) for row in found} == {("", "", "")}


def test_gift_has_its_signs_escaped_and_marks_the_right_answer(library: Library) -> None:
    text = practice_files(library, TODAY)["oefenen/vragen.gift.txt"]
    assert text == (
        "::spelen-bespreken hoe-begin-je::Een moeder zegt\\: \\{zij\\} \\= hij. Hoe begin je? {\n"
        "\t=Met een open vraag\\: hoe ging het gisteren?\n\t~Met een advies.\n"
        "\t####Een open vraag kost weinig tijd.\n}\n"
    )


def test_the_same_day_gives_the_same_bytes(library: Library) -> None:
    assert practice_files(library, TODAY) == practice_files(library, TODAY)


def test_the_agenda_is_for_the_first_meeting_that_is_not_over(library: Library) -> None:
    cluster = library.clusters_by_id["opvoeden-en-ondersteunen"]
    assert next_meeting(cluster, TODAY) == Meeting(date(2026, 12, 8), "Utrecht", "de plek")
    assert next_meeting(cluster, date(2026, 12, 8)) == next_meeting(cluster, TODAY)
    assert next_meeting(cluster, date(2027, 2, 3)) is None


@pytest.mark.parametrize(
    ("day", "step", "topic"),
    [
        (date(2029, 2, 28), Step.KEEP, None),
        (date(2029, 3, 1), Step.PLAN, Topic.DUE),
        (date(2029, 9, 1), Step.JUDGE, Topic.DUE),
        (date(2030, 3, 1), Step.JUDGE, Topic.DUE),
        (date(2030, 3, 2), Step.START, Topic.OVERDUE),
    ],
)
def test_a_term_comes_on_the_table_in_time(library: Library, day: date, step: Step, topic: Topic | None) -> None:
    module = library.modules_by_id["spelen-bespreken"]
    assert next_step(module, library, day).step is step
    points = agenda_of(library.clusters_by_id[module.cluster], library, day)
    assert {item.topic for item in points if item.title == module.title} == ({topic} if topic else set())


def test_meetings_are_in_the_calendar_of_the_cluster(library: Library) -> None:
    cluster = library.clusters_by_id["opvoeden-en-ondersteunen"]
    calendar = icalendar.Calendar.from_ical(calendar_of(cluster.name, (), "https://a.invalid/", (cluster,)))
    days = {event["uid"]: (event.decoded("dtstart"), event["location"]) for event in calendar.walk("VEVENT")}
    assert days["bijeenkomst-opvoeden-en-ondersteunen-2026-12-08@jgz-richtlijnen"] == (date(2026, 12, 8), "Utrecht")
    assert len(days) == 3
