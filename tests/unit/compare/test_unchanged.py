"""What five parties may call the same advice in other words, and what is another advice whatever they call it."""

from __future__ import annotations

import pytest

from jgz.compare.meaning import change_of
from jgz.model.difference import Aspect, Difference

ADVICE = "Verwijs een baby met een onvoldoende uitslag meestal binnen twee weken naar een audiologisch centrum."


def compared(before: str, after: str) -> Difference:
    change = change_of(before, after)
    return Difference("m", "a", Aspect.TEXT, before, after, change.attention, change.pieces, change.spelling)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("onvoldoende ", ""),
        ("meestal ", ""),
        ("een baby", "een peuter"),
        ("centrum.", "centrum en een school."),
        ("audiologisch ", ""),
        ("Verwijs een baby", "Verwijs eventueel een baby"),
    ],
)
def test_a_word_more_or_less_or_another_age_is_another_advice(old: str, new: str) -> None:
    assert compared(ADVICE, ADVICE.replace(old, new)).is_another_advice


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Verwijs", "Stuur"),
        ("uitslag", "testuitslag"),
        ("een audiologisch centrum", "het audiologisch centrum"),
        (
            " meestal binnen twee weken naar een audiologisch centrum",
            " binnen twee weken meestal naar een audiologisch centrum",
        ),
        ("baby met", "baby zoals met"),
    ],
)
def test_a_plainer_word_in_the_place_of_another_is_the_same_advice(old: str, new: str) -> None:
    change = compared(ADVICE, ADVICE.replace(old, new))
    assert not change.is_another_advice
