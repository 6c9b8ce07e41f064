"""When spellings sound alike, and how far apart they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jgz.language.edits import distance
from jgz.search.sound import sound, trigrams

LETTERS = st.text("abdeit", max_size=7)
FAR = 99


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hegting", "hechting"),
        ("ijs", "eis"),
        ("auto", "outo"),
        ("vaccinatie", "faccinatie"),
        ("photo", "foto"),
        ("hont", "hond"),
        ("wort", "wordt"),
        ("sgeiding", "scheiding"),
        ("siste", "cyste"),
        ("reks", "rex"),
        ("kwik", "quik"),
        ("zindelik", "sindelik"),
        ("babie", "baby"),
    ],
)
def test_spellings_that_sound_alike(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@pytest.mark.parametrize(("one", "other"), [("cel", "kel"), ("baby", "bobby"), ("huil", "heul"), ("dag", "tak")])
def test_spellings_that_do_not(one: str, other: str) -> None:
    assert sound(one) != sound(other)


@pytest.mark.parametrize(
    ("one", "other", "edits"),
    [
        ("huil", "huil", 0),
        ("huil", "huill", 1),
        ("huil", "hiul", 1),
        ("huil", "hul", 1),
        ("huil", "heil", 1),
        ("", "abc", 3),
        ("ca", "abc", 3),
        ("overgewigt", "overgewicht", 2),
    ],
)
def test_distance(one: str, other: str, edits: int) -> None:
    assert distance(one, other, FAR) == edits
    assert distance(one, other, edits) == edits
    if edits:
        assert distance(one, other, edits - 1) == edits


@given(LETTERS, LETTERS, st.integers(0, 3))
def test_distance_is_symmetric_and_only_zero_for_the_same(one: str, other: str, most: int) -> None:
    whole = distance(one, other, FAR)
    assert whole == distance(other, one, FAR)
    assert (whole == 0) == (one == other)
    assert abs(len(one) - len(other)) <= whole <= max(len(one), len(other))
    assert distance(one, other, most) == min(whole, most + 1)


@given(LETTERS, LETTERS, st.text("abdeit", max_size=3))
def test_what_both_share_at_an_end_costs_nothing(one: str, other: str, shared: str) -> None:
    assert distance(one + shared, other + shared, FAR) <= distance(one, other, FAR)
    assert distance(shared + one, shared + other, FAR) <= distance(one, other, FAR)


def test_the_way_over_another_word_is_never_shorter() -> None:
    samples = ["huil", "huilen", "hiul", "huls", "pesten", "pest", "oog", "oor", "heup", "heupje", "voed", "voet"]
    for one in samples:
        for other in samples:
            for between in samples:
                way = distance(one, between, FAR) + distance(between, other, FAR)
                assert distance(one, other, FAR) <= way


def test_trigrams() -> None:
    assert trigrams("oog") == {"^oo", "oog", "og$"}
    assert trigrams("k") == {"^k$"}
    assert trigrams("") == frozenset()
