"""How an example shows what differs."""

from __future__ import annotations

import pytest

from jgz.explanation import Example, Given, Mark, When, readings, surroundings


def marks(wrong: str, right: str) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Of both readings, the mark of each line and the part of it that is meant."""
    first, second = readings(Example("a.md", "", wrong, right))
    shown = [[(row.mark.value, row.text[row.start : row.end]) for row in item.rows] for item in (first, second)]
    return shown[0], shown[1]


@pytest.mark.parametrize(
    ("wrong", "right", "first", "second"),
    [
        ("a: 1", "b: 1", [("anders", "a")], [("anders", "b")]),
        ("x(plek-bekijk).", "x(plek-bekijken).", [("anders", "plek-bekijk")], [("anders", "plek-bekijken")]),
        (
            "a\nb",
            "a\nb\nc",
            [("gelijk", ""), ("gelijk", ""), ("ontbreekt", "")],
            [("gelijk", "")] * 2 + [("anders", "c")],
        ),
        ("a\nb\nc", "a\nc", [("gelijk", ""), ("anders", "b"), ("gelijk", "")], [("gelijk", "")] * 2),
        ("", "a\nb", [("ontbreekt", "")], [("anders", "a"), ("anders", "b")]),
        ("a\nb", "c", [("anders", "a"), ("anders", "b")], [("anders", "c")]),
        ("- a", "a -", [("anders", "- a")], [("anders", "a -")]),
    ],
)
def test_what_differs_is_marked(
    wrong: str, right: str, first: list[tuple[str, str]], second: list[tuple[str, str]]
) -> None:
    assert marks(wrong, right) == (first, second)


def test_a_wrong_name_shows_only_names() -> None:
    first, second = readings(Example("fout naam.svg", "", "x", "x", right_path="goede-naam.svg"))
    assert (first.path, second.path) == ("fout naam.svg", "goede-naam.svg")
    assert first.about_name
    assert second.about_name
    assert first.rows == second.rows == ()


def test_another_encoding_is_shown_as_it_arrives() -> None:
    first, second = readings(Example("a.md", "", "Privé", "Privé", encoding="cp1252"))
    assert [row.text for row in first.rows] == ["Priv\ufffd"]
    assert [row.text for row in second.rows] == ["Privé"]
    assert {row.mark for row in (*first.rows, *second.rows)} == {Mark.CHANGED}


def headings(example: Example) -> list[tuple[str, str]]:
    return [(title, reading.rows[0].text) for title, reading in surroundings(example)]


def test_what_stands_elsewhere_is_shown_but_not_what_goes_along() -> None:
    given = (
        Given("b.md", "", "altijd"),
        Given("b.md", "weg", ""),
        Given("c.md", "x", "mee", When.WRONG),
        Given("c.md", "x", "mee", When.RIGHT),
    )
    assert headings(Example("a.md", "", "x", "y", given)) == [("Wat er al staat", "altijd")]


def test_a_change_is_shown_with_how_it_was() -> None:
    given = (Given("b.md", "", "altijd"), Given("b.md", "", "toen", When.BEFORE), Given("c.md", "", "nu", When.NOW))
    found = headings(Example("a.md", "", "x", "y", given, base="oud"))
    assert found == [("Zo was het", "toen"), ("Wat er verandert", "nu"), ("Zo was het", "oud")]
