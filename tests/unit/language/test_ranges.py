"""Conditions of decision tables: each way to say one is read, and what is no condition is told."""

from __future__ import annotations

import pytest

from jgz.language.ranges import RangeError, condition_in_words, read_column, read_condition

AGE = read_column("Leeftijd (3 tot 6 jaar)")
SIGNS = read_column("Aantal signalen (0 tot en met 5, hele getallen)")
LINE = read_column("Lijnverschil (ja, nee, niet te meten)")

READ = {
    "3 tot 4 jaar": "3 tot 4 jaar", "3 jaar tot 4 jaar": "3 tot 4 jaar", "van 3 tot 4": "3 tot 4 jaar",
    "3 t/m 4 jaar": "3 tot en met 4 jaar", "vanaf 4 tot en met 5": "4 tot en met 5 jaar", "4 jaar": "4 jaar",
    "meer dan 3 en minder dan 4 jaar": "meer dan 3 en minder dan 4 jaar",
    "ouder dan 4": "meer dan 4 en minder dan 6 jaar",
    "4 jaar of ouder": "4 tot 6 jaar", "vanaf 4 jaar": "4 tot 6 jaar", "≥ 4": "4 tot 6 jaar",
    "jonger dan 4 jaar": "3 tot 4 jaar", "tot 4": "3 tot 4 jaar", "hoogstens 4": "3 tot en met 4 jaar",
    "4 jr of jonger": "3 tot en met 4 jaar", "3,5 tot 4,25 jaar": "3,5 tot 4,25 jaar", "maakt niet uit": "3 tot 6 jaar",
    "-": "3 tot 6 jaar", "Minder dan 3,5 JAREN": "3 tot 3,5 jaar",
}  # fmt: skip
REFUSED = {
    "36 tot 48 maanden": "`maanden`, maar de kolom `Leeftijd` gaat over jaar",
    "3 maanden tot 4 jaar": "twee eenheden: jaar en maanden",
    "3-4": "niet duidelijk of de grenzen meetellen",
    "tussen 3 en 4 jaar": "niet duidelijk of de grenzen meetellen",
    "3.5 tot 4": "staat een punt",
    "5 tot 3": "past geen getal",
    "5 tot 7": "valt buiten de kolom `Leeftijd` (3 tot 6 jaar)",
    "2 jaar": "valt buiten de kolom",
    "peuters": "geen bereik",
    "": "leeg",
}


@pytest.mark.parametrize("words", READ)
def test_a_condition_is_read(words: str) -> None:
    assert condition_in_words(read_condition(words, AGE), AGE) == READ[words]


@pytest.mark.parametrize("words", REFUSED)
def test_what_is_no_condition_is_told(words: str) -> None:
    with pytest.raises(RangeError) as caught:
        read_condition(words, AGE)
    assert REFUSED[words] in str(caught.value)
    assert caught.value.help


def test_whole_numbers_have_nothing_between_them() -> None:
    for words, said in {
        "1": "1",
        "0 tot 2": "0 tot en met 1",
        "meer dan 1": "2 tot en met 5",
        "1,5 of meer": "2 tot en met 5",
    }.items():
        assert condition_in_words(read_condition(words, SIGNS), SIGNS) == said
    with pytest.raises(RangeError):
        read_condition("meer dan 1 en minder dan 2", SIGNS)


def test_choices() -> None:
    assert condition_in_words(read_condition("Niet te meten of ja", LINE), LINE) == "ja of niet te meten"
    with pytest.raises(RangeError, match="`misschien` is geen keuze"):
        read_condition("ja of misschien", LINE)


@pytest.mark.parametrize(
    "head", ["Leeftijd", "Leeftijd ()", "Lijn (ja)", "Lijn (ja, Ja)", "Leeftijd (6 tot 3 jaar)", "(3 tot 4)"]
)
def test_a_head_says_all_that_a_column_is_about(head: str) -> None:
    with pytest.raises(RangeError):
        read_column(head)


def test_thousands_negative_numbers_and_open_ends() -> None:
    weight = read_column("Gewicht (vanaf 0 gram)")
    assert condition_in_words(read_condition("minder dan 2.500 g", weight), weight) == "0 tot 2500 gram"
    assert condition_in_words(read_condition("2.500 gram of meer", weight), weight) == "2500 gram of meer"
    deviation = read_column("Groei (-5 tot en met 5 SD)")
    assert condition_in_words(read_condition("−2,5 of lager", deviation), deviation) == "-5 tot en met -2,5 SD"
