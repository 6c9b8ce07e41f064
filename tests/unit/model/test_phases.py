"""An age always answers with at least one phase."""

from __future__ import annotations

from pathlib import Path

import pytest

from jgz.loader.registers import RegisterReader
from jgz.model import Phase, phases_at_age
from jgz.source.files import TextFile

REGISTER = Path(__file__).parents[3] / "modules/_registers/fasen.yml"
YEAR = 365


@pytest.fixture(scope="module")
def phases() -> tuple[Phase, ...]:
    """The phases as the site knows them."""
    file = TextFile("modules/_registers/fasen.yml", REGISTER.read_text(encoding="utf-8"))
    return RegisterReader((file,)).read().phases


def ids(phases: tuple[Phase, ...]) -> list[str]:
    return [item.id for item in phases]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, ["geboorte-4-7-dagen"]),
        (4, ["geboorte-4-7-dagen"]),
        (7, ["geboorte-4-7-dagen"]),
        (8, ["geboorte-4-7-dagen", "2-weken-6-maanden"]),
        (10, ["geboorte-4-7-dagen", "2-weken-6-maanden"]),
        (13, ["geboorte-4-7-dagen", "2-weken-6-maanden"]),
        (14, ["2-weken-6-maanden"]),
        (8 * 7, ["2-weken-6-maanden"]),
        (200, ["2-weken-6-maanden"]),
        (250, ["7-12-maanden"]),
        (YEAR, ["peuter-1-4"]),
        (3 * YEAR, ["peuter-1-4"]),
        (5 * YEAR, ["schoolkind-4-12"]),
        (13 * YEAR, ["adolescent-12-18"]),
        (19 * YEAR, ["jongvolwassene-18-24"]),
        (30 * YEAR, ["jongvolwassene-18-24"]),
        (-20, ["geboorte-4-7-dagen"]),
    ],
)
def test_the_phase_of_an_age(days: int, expected: list[str], phases: tuple[Phase, ...]) -> None:
    assert ids(phases_at_age(phases, days)) == expected


def test_every_day_has_one_phase_but_for_the_days_that_the_framework_leaves_open(phases: tuple[Phase, ...]) -> None:
    counts = {days: len(phases_at_age(phases, days)) for days in range(25 * YEAR)}
    assert {days for days, count in counts.items() if count != 1} == set(range(8, 14))
    assert set(counts.values()) == {1, 2}


def test_phases_before_birth_and_across_ages_are_never_the_answer_to_an_age(phases: tuple[Phase, ...]) -> None:
    answers = {item.id for days in range(-300, 30 * YEAR, 5) for item in phases_at_age(phases, days)}
    assert answers == set(ids(phases)) - {"preconceptie", "prenataal", "speciaal-onderwijs-0-18"}


def test_order_is_a_field_and_follows_the_framework(phases: tuple[Phase, ...]) -> None:
    assert [item.order for item in phases] == list(range(1, 11))


def test_without_ages_there_is_no_answer_and_no_crash() -> None:
    assert phases_at_age((), 10) == ()
    assert phases_at_age((Phase("a", 1, "A", "A", "-"), Phase("b", 2, "B", "B", "-", from_days=3)), 10) == ()
