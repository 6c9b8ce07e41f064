"""Signals about plain Dutch: what each finds and, as important, what it leaves alone."""

from __future__ import annotations

import pytest

from jgz.language.abbreviations import EVERYDAY, unexplained
from jgz.language.address import address_in
from jgz.language.hard_words import HardWords
from jgz.language.inflections import forms_of
from jgz.language.passive import passives


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("adviseren", {"adviseer", "adviseert", "adviseerde", "adviseerden", "geadviseerd", "adviserende"}),
        ("belemmeren", {"belemmer", "belemmert", "belemmerde", "belemmerd"}),
        ("verminderen", {"vermindert", "verminderd", "verminderde"}),
        ("beoordelen", {"beoordelend"}),
        ("toedienen", {"toegediend", "toedient"}),
        ("acuut", {"acute"}),
        ("effectief", {"effectieve"}),
        ("signaal", {"signalen"}),
        ("criterium", {"criteria"}),
        ("risico", {"risico's"}),
        ("therapie", {"therapieën", "therapies"}),
        ("diagnose", {"diagnoses", "diagnosen"}),
        ("beeldvormend onderzoek", {"beeldvormend onderzoeken"}),
    ],
)
def test_forms(word: str, expected: set[str]) -> None:
    assert forms_of(word) >= {word, *expected}


@pytest.mark.parametrize("other", ["adviseur", "advies", "signalement", "aan"])
def test_forms_stop_short_of_other_words(other: str) -> None:
    assert not any(other in forms_of(word) for word in ("adviseren", "signaal", "aandoening"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wij adviseren rust.", ["adviseren"]),
        ("ADVISEER rust.", ["ADVISEER"]),
        ("Na het beeldvormend onderzoek.", ["beeldvormend onderzoek"]),
        ("Een toegediende en een toe te dienen prik.", ["toegediende"]),
        ("Dat heet adviseren.", []),
        ("Adviseren (aanraden) doen we.", []),
        ("Aanraden (adviseren) doen we.", []),
        ("De adviseur.", []),
    ],
)
def test_hard_words(text: str, expected: list[str]) -> None:
    hard = HardWords([("adviseren", ()), ("beeldvormend onderzoek", ()), ("toedienen", ("toe te dienende",))])
    assert [text[start:end] for (start, end), _ in hard.find(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Je kind wordt onderzocht.", ["wordt onderzocht"]),
        ("Als de baby gewogen wordt, mag je blijven.", ["gewogen wordt"]),
        ("Dan worden de ogen van je kind bekeken.", ["worden de ogen van je kind bekeken"]),
        ("De prik werd in het been gegeven.", ["werd in het been gegeven"]),
        ("Het verslag wordt opgestuurd en je wordt gebeld.", ["wordt opgestuurd", "wordt gebeld"]),
        ("Word je gepest? Het kind dat geslagen wordt.", []),
        ("Je baby wordt blauw, wakker, boos, gezond of bekend.", []),
        ("Een kind wordt geboren. Dat wordt begin mei.", []),
        ("Als je boos wordt, begin je opnieuw.", []),
        ("Wij meten je kind.", []),
        ("Je krijgt het gewicht te horen als de baby groter wordt.", []),
    ],
)
def test_passives(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in passives(text)] == expected


@pytest.mark.parametrize(
    ("text", "polite", "familiar"),
    [
        ("Neem uw kind mee; u mag blijven.", ["uw", "u"], []),
        ("Je kind en jullie huis.", [], ["Je", "jullie"]),
        ("Om 16 u, de letter U en een U-bocht.", [], []),
    ],
)
def test_address(text: str, polite: list[str], familiar: list[str]) -> None:
    found = address_in(text)
    assert [text[start:end] for start, end in found.polite] == polite
    assert [text[start:end] for start, end in found.familiar] == familiar


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["Vraag de BSO."], {"BSO": (0, (9, 12))}),
        (["Vraag de BSO.", "De opvang na school (BSO) weet het."], {}),
        (["De BSO (opvang na school)."], {}),
        (["TOS betekent dat praten moeilijk is. Bij een TOS helpen we."], {}),
        (["Dat heet een TOS."], {}),
        (["Bij ADHD werkt het brein anders. ADHD's."], {}),
        (["Bel de GGD. Op TV. Letter O. Type X-benen. NIX18 telt."], {"NIX18": (0, (43, 48))}),
        (["Bel 112."], {}),
    ],
)
def test_abbreviations(texts: list[str], expected: dict[str, tuple[int, tuple[int, int]]]) -> None:
    assert unexplained(texts, EVERYDAY) == expected
