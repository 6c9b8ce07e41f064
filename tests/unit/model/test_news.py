"""What a version did to a recommendation, in one word."""

from __future__ import annotations

import pytest

from jgz.archive.effects import advices_in
from jgz.model.news import Advice, effects_between

TEXT = """---
id: spelen
---
/// aanbeveling | een
    titel: Vraag ernaar
    richting: voor
    sterkte: "sterk"   # na overleg
    voorheen: [oud, ouder]

    richting: tegen
///

///aanbeveling | twee
    richting: tegen
    sterkte: zwak
Tekst.
///
/// waarschuwing | drie
    sterkte: sterk
///
"""


def test_of_a_text_the_frames_say_how_it_advises() -> None:
    assert list(advices_in(TEXT)) == [
        Advice("een", "voor", "sterk", ("oud", "ouder")),
        Advice("twee", "tegen", "zwak"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "effect"),
    [
        (("voor", "zwak"), ("voor", "sterk"), "sterker"),
        (("voor", "sterk"), ("voor", "zwak"), "zwakker"),
        (("voor", "sterk"), ("tegen", "zwak"), "omgekeerd"),
        (("tegen", "zwak"), ("voor", "zwak"), "omgekeerd"),
        (("voor", "zwak"), ("voor", "zwak"), "gewijzigd"),
        (("", ""), ("voor", "sterk"), "gewijzigd"),
    ],
)
def test_the_effect_on_what_stayed(old: tuple[str, str], new: tuple[str, str], effect: str) -> None:
    assert effects_between([Advice("een", *old)], [Advice("een", *new)]) == {"een": effect}


def test_what_came_went_or_has_another_id() -> None:
    before = [Advice("oud", "voor", "zwak"), Advice("weg", "voor", "zwak")]
    after = [Advice("een", "voor", "sterk", ("oud",)), Advice("nieuw", "voor", "zwak")]
    assert effects_between(before, after) == {"een": "sterker", "nieuw": "nieuw", "weg": "geschrapt"}
