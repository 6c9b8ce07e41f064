"""From text to terms: the golden file, and what it can't hold."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.golden.ontleder import read_golden

from jgz.language.stems import fold, stem
from jgz.search.analyser import Word, terms, words


def test_the_golden_file_is_what_the_analyser_gives() -> None:
    golden = read_golden()
    assert len({text for text, _ in golden}) == len(golden) >= 5_000
    assert [text for text, expected in golden if " ".join(terms(text)) != expected] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Baby’s slapen", [Word("baby"), Word("slapen")]),
        ("'s nachts", [Word("s"), Word("nacht")]),
        ("snachts of savonds", [Word("nacht"), Word("of"), Word("avond")]),
        ("rock'n'roll", [Word("rock"), Word("roll")]),
        ("X-benen", [Word("xbenen", ("x", "benen"))]),
        ("co‑sleeping", [Word("cosleeping", ("co", "sleeping"))]),
        ("10.000 x K1, O2", [Word("10"), Word("000"), Word("x"), Word("k1"), Word("o2")]),
        ("<b>kind</b>", [Word("b"), Word("kind"), Word("b")]),
        ("\u202ekind\u2028ouder\x85\ufeffk", [Word("kind"), Word("ouder"), Word("k")]),
        ("мама 😀 مرحبا", []),
        ("", []),
    ],
)
def test_words(text: str, expected: list[Word]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("word", "term"),
    [
        ("allergieën", "allerg"),
        ("allergieen", "allerg"),
        ("allergie", "allerg"),
        ("suïcide", "suicide"),
        ("benen", "been"),
        ("slapen", "slaap"),
        ("coördinator", "coordinator"),
    ],
)
def test_stem(word: str, term: str) -> None:
    assert stem(word) == term


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("gezin", "zin"),
        ("gezinnen", "zinnen"),
        ("gezond", "zon"),
        ("gezondheid", "zon"),
        ("begeleiding", "beleid"),
        ("gewoonte", "woning"),
        ("geweld", "wel"),
        ("gezag", "gezien"),
        ("gaatjes", "gaat"),
        ("paarse", "paar"),
        ("beetje", "bijten"),
        ("afwezig", "afgewezen"),
    ],
)
def test_words_that_only_look_like_forms_of_one_stay_two(word: str, other: str) -> None:
    assert stem(word) != stem(other)


def test_own_words_bend_and_their_compounds_are_other_words() -> None:
    assert {stem(word) for word in ("gezin", "gezinnen", "gezins")} == {"gezin"}
    assert {stem(word) for word in ("begeleiden", "begeleidt", "begeleiding", "begeleiders")} == {"begeleid"}
    assert stem("gezinsvoogd") != "gezin"


@pytest.mark.parametrize(
    "forms",
    [
        # A vowel written twice in one form of a long word and once in the other.
        ("probleem", "problemen"),
        ("fotografeer", "fotograferen"),
        ("luister", "luisteren"),
        ("vaccineren", "vaccinatie", "gevaccineerd"),
        ("werkdag", "werkdagen"),
        # A `d` of the word itself, and an `s`.
        ("woord", "woorden"),
        ("melden", "meldingen"),
        ("fiets", "fietsen"),
        ("advies", "adviezen"),
        ("grens", "grenzen"),
        # Strong verbs.
        ("spreken", "gesproken", "sprak"),
        ("bespreken", "besproken"),
        ("flauwvallen", "flauwviel", "flauwgevallen"),
        ("verwijzen", "verwezen", "verwees"),
        ("drinken", "dronk", "gedronken"),
        ("opnemen", "opgenomen"),
        ("eten", "gegeten"),
        ("wegen", "gewogen"),
    ],
)
def test_forms_of_one_word_have_one_stem(forms: tuple[str, ...]) -> None:
    assert len(set(map(stem, forms))) == 1


@pytest.mark.parametrize(("one", "other"), [("kop", "koop"), ("zon", "zoon"), ("man", "maan"), ("les", "lees")])
def test_short_words_that_differ_in_a_vowel_are_two(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_the_way_a_letter_is_composed_makes_no_difference() -> None:
    for text in ("suïcide", "één", "reünie", "crèche"):
        assert terms(unicodedata.normalize("NFD", text)) == terms(text)


@given(st.text(max_size=80))
def test_terms_of_any_text_are_plain(text: str) -> None:
    found = terms(text)
    assert all(term == term.lower() == fold(term) and not set(term) & set(" _'-<>\n\t") for term in found)


def test_a_long_text_takes_no_time() -> None:
    assert terms("a" * 100_000) == [stem("a" * 100_000)]
    assert len(terms("-a" * 20_000)) == 20_001
    assert len(terms("a'" * 20_000)) <= 20_000
