"""What may have turned in a text, told as people say it."""

from __future__ import annotations

import pytest

from jgz.compare.meaning import change_of
from jgz.model.difference import Aspect, Difference
from jgz.turned import turned_words


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("Meet na 4 weken.", "Meet na 6 weken.", "4 werd 6"),
        ("Geef niet meteen water.", "Geef meteen water.", "*niet* verdween"),
        ("Geef meteen water.", "Geef niet meteen water.", "*niet* kwam erbij"),
        ("Meet na 4 weken.", "Meet na 4 maanden.", "weken werd maanden"),
        ("Meet na 4 weken.", "Meet na 6 maanden.", "4 werd 6; weken werd maanden"),
        ("Bel de huisarts direct.", "Bel de huisarts later.", "direct werd later"),
        ("Meet minstens 2 keer.", "Meet hoogstens 3 keer.", "minstens werd hoogstens; 2 werd 3"),
        ("Verwijs altijd.", "Verwijs nooit.", "altijd werd nooit"),
        ("Geef 2 tot 4 keer niet.", "Geef 4 keer.", "*2* verdween; *tot* verdween; *niet* verdween"),
        ("Leg de baby op de rug.", "Leg de baby op de buik.", "rug werd buik"),
        ("Een kwartier is goed.", "Een half uur is goed.", "kwartier werd half uur"),
        ("Verwijs nooit.", "Verwijs 4 keer.", "*nooit* verdween; *4* kwam erbij"),
        ("Kijk hier.", "Kijk daar.", ""),
    ],
)
def test_words_are_told_in_pairs(before: str, after: str, told: str) -> None:
    change = change_of(before, after)
    found = Difference("m", "r", Aspect.TEXT, before, after, change.attention, change.pieces, change.spelling)
    assert turned_words(found) == told


@pytest.mark.parametrize(
    ("attention", "told"),
    [
        (("-Maak een afspraak", "+Bel nu"), "Maak een afspraak werd Bel nu"),
        (("+Bel 112",), "*Bel 112* kwam erbij"),
        (("-fictief", "+fictief"), "fictief veranderde"),
        (tuple(f"-{word}" for word in "abcdefgh"), "; ".join(f"*{word}* verdween" for word in "abcdef") + "; en nog 2"),
    ],
)
def test_what_is_no_word_of_a_text(attention: tuple[str, ...], told: str) -> None:
    assert turned_words(Difference("p", "", Aspect.CARD, "a", "b", attention)) == told
