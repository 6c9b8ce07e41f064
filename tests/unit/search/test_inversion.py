"""Verbs before their subject, as patterns of danger have them: behind it."""

from __future__ import annotations

import pytest

from jgz.search.inversion import straightened


@pytest.mark.parametrize(
    ("typed", "order"),
    [
        ("morgen slaat hij mij", "morgen hij slaat mij"),
        ("slaat hij mij", "hij slaat mij"),
        ("volgende week wordt mijn zusje besneden", "volgende week mijn zusje wordt besneden"),
        ("dan wil mijn man dat ik stop en slaat hij mij", "dan mijn man wil dat ik stop en hij slaat mij"),
        # In order already.
        ("hij slaat mij", "hij slaat mij"),
        ("mijn man slaat mij", "mijn man slaat mij"),
        # No verb: what leads a sentence within another, and prepositions.
        ("als hij mij slaat", "als hij mij slaat"),
        ("ik ben bang omdat mijn vader slaat", "ik ben bang omdat mijn vader slaat"),
        ("bij mijn vader", "bij mijn vader"),
        # No verb: a noun.
        ("mijn vriend de buurman", "mijn vriend de buurman"),
        # Nothing stands behind what a noun would follow.
        ("slaat mijn", "slaat mijn"),
        ("slaat mijn hij", "slaat mijn hij"),
        ("", ""),
    ],
)
def test_a_verb_goes_behind_its_subject(typed: str, order: str) -> None:
    assert " ".join(straightened(typed.split())) == order


def test_no_word_is_lost() -> None:
    words = "nu gaat mijn man de deur uit en wil hij het kind mee".split()
    assert sorted(straightened(words)) == sorted(words)
