"""Diagnostics as text and json."""

from __future__ import annotations

import json

import pytest

from jgz.diagnostics import Fault, Location, Severity
from jgz.reports.json_report import write_json
from jgz.reports.text import write_text

ERROR = Fault("JGZ900", "proef-fout")
WARNING = Fault("JGZ901", "proef-waarschuwing", Severity.WARNING)
INFO = Fault("JGZ902", "proef-melding", Severity.INFO)


def test_both_sort_by_place_then_code() -> None:
    items = [
        ERROR.at(Location("b.md", 1, 1), "Vier."),
        WARNING.at(Location("a.md", 10, 1), "Drie."),
        WARNING.at(Location("a.md", 2, 5), "Twee."),
        ERROR.at(Location("a.md", 2, 5), "Een."),
    ]
    expected = ["Een.", "Twee.", "Drie.", "Vier."]
    assert [item["bericht"] for item in json.loads(write_json(items))] == expected
    assert [line.strip() for line in write_text(items).splitlines() if line.strip() in expected] == expected
    assert write_json(reversed(items)) == write_json(items)
    assert write_text(reversed(items)) == write_text(items)


@pytest.mark.parametrize(
    ("counts", "line"),
    [
        ((0, 0, 0), "0 fouten, 0 waarschuwingen, 0 meldingen."),
        ((1, 1, 1), "1 fout, 1 waarschuwing, 1 melding."),
        ((2, 0, 3), "2 fouten, 0 waarschuwingen, 3 meldingen."),
    ],
)
def test_the_last_line_counts(counts: tuple[int, int, int], line: str) -> None:
    faults = zip((ERROR, WARNING, INFO), counts, strict=True)
    items = [fault.at(Location("a.md", number + 1), "Zin.") for fault, count in faults for number in range(count)]
    assert write_text(items).splitlines()[-1] == line


def test_without_help_there_is_no_line_for_it() -> None:
    assert "Wat te doen" not in write_text([ERROR.at(Location("a.md"), "Zin.")])
    assert json.loads(write_json([ERROR.at(Location("a.md"), "Zin.")]))[0]["hulp"] == ""


@pytest.mark.parametrize("strange", ["\x1b[2J", "\n", "\r", "\x85", "\u2028", "\u202e", "\udcff", "\x00"])
def test_nothing_in_a_name_or_text_can_drive_a_terminal(strange: str) -> None:
    item = ERROR.at(Location(f"a{strange}b.md", 3, 4), f"Zin{strange}.", f"Hulp{strange}.")
    text = write_text([item])
    assert text.encode()
    assert len(text.splitlines()) == 4
    assert all(strange not in line for line in text.split("\n"))
    (only,) = json.loads(write_json([item]))
    assert write_json([item]).encode()
    assert strange not in only["pad"] + only["bericht"] + only["hulp"]


def test_dutch_letters_are_written_as_they_are() -> None:
    item = ERROR.at(Location("a.md"), "Één zin – met “tekens”.")
    assert "Één zin – met “tekens”." in write_text([item])
    assert "Één zin – met “tekens”." in write_json([item])
