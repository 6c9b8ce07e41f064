"""Spelling with the real dictionary."""

from __future__ import annotations

import pytest
from tests.woordenboek import whole_dictionary
from tests.work import Yardstick

from jgz.language.speller import Speller


@pytest.fixture(scope="module")
def speller() -> Speller:
    """The real dictionary with two words of our own."""
    return whole_dictionary().speller.extended(["fimose", "Lareb"])


@pytest.mark.parametrize(
    "word",
    """
    consultatiebureauarts jeugdverpleegkundige baby's zo'n 's ĳs IJsland taalontwikkelingsstoornis Fimose fimose Lareb
    zorg-op-maat zuigelingen gehoorscreeningsuitslag moeder-kindband km/u fimosekliniek
    """.split(),
)
def test_right_words(speller: Speller, word: str) -> None:
    assert speller.knows(word)


@pytest.mark.parametrize("word", ["momment", "ontwikkling", "lareb", "zuigelng", "qwxz", "consultatieburoarts"])
def test_wrong_words(speller: Speller, word: str) -> None:
    assert not speller.knows(word)


@pytest.mark.parametrize(
    ("word", "first"),
    [("momment", "moment"), ("Ontwikkling", "Ontwikkeling"), ("zuigelng", "zuigeling"), ("kidneren", "kinderen")],
)
def test_suggestions(speller: Speller, word: str, first: str) -> None:
    found = speller.suggestions(word)
    assert first in found
    assert 1 <= len(found) <= 3
    assert all(speller.knows(item) for item in found)
    assert speller.suggestions(word) == found


def look_up(word: str) -> None:
    """Looks a word up by a speller that remembers nothing yet."""
    fresh = whole_dictionary().speller.extended(["fimose"])
    fresh.knows(word)
    fresh.suggestions(word)


@pytest.fixture(scope="module")
def ordinary() -> Yardstick:
    """A word with a usual slip."""
    return Yardstick(lambda: look_up("ontwikkling"))


@pytest.mark.parametrize("word", ["q" * 60, "kind" * 11, "aan" * 15, f"{'kinder' * 7}kx", "é" * 44])
def test_odd_words_cost_little(word: str, ordinary: Yardstick) -> None:
    assert ordinary.allows(15, lambda: look_up(word))
