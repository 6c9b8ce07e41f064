"""Queries in other languages: how words are compared, which language is meant, and what is searched for in Dutch."""

from __future__ import annotations

import pytest

from jgz.language.tongues import tokens
from jgz.model import Library, Tongue, TongueWord
from jgz.search.help import destination
from jgz.search.tongues import Tongues

LINE = "Call 112. Call 112. Call 112."
TONGUES = Tongues(
    (
        Tongue("en", "Engels", "ltr", "nog niemand", LINE, "", ("my", "has")),
        Tongue("tr", "Turks", "ltr", "nog niemand", LINE),
        Tongue("ar", "Arabisch", "rtl", "nog niemand", LINE, "arabisch"),
    ),
    (
        TongueWord("koorts", "koorts", en=("fever",), tr=("ateş*",), ar=("حمى",)),
        TongueWord("baby", en=("newborn",), tr=("bebek",)),
        TongueWord("eet niet", en=("not eating", "eating"), tr=("yemiyor",)),
    ),
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ATEŞİ", ["atesi"]),
        ("gorączka", ["goraczka"]),
        ("ból głowy", ["bol", "glowy"]),
        ("الحُمَّى", ["حمي"]),
        ("إسهال أسنان", ["اسهال", "اسنان"]),
        ("б'є мене", ["б", "є", "мене"]),
        ("ረስኒ፣ ኣለዎ።", ["ረስኒ", "ኣለዎ"]),
        ("₂ _ ☎", ["2"]),
    ],
)
def test_what_people_leave_out_makes_no_difference(text: str, found: list[str]) -> None:
    assert tokens(text) == found


@pytest.mark.parametrize(
    ("query", "tongue", "dutch"),
    [
        ("My baby has a FEVER", "en", "baby koorts"),
        ("newborn not eating, 3 weeks", "en", "baby eet niet 3"),
        ("bebeğim ateşli", "tr", "koorts"),
        ("حمّى", "ar", "koorts"),
        ("بيتنا", "ar", ""),
        ("mijn newborn", "", ""),
        ("wiskunde", "", ""),
        ("", "", ""),
    ],
)
def test_a_query(query: str, tongue: str, dutch: str) -> None:
    told = TONGUES.read(query, {"baby"}.__contains__)
    assert (told.tongue.id, told.dutch) == (tongue, dutch) if told else not tongue


def test_every_word_that_leads_somewhere_leads_to_a_page(public: Library) -> None:
    words = public.registers.tongue_words
    assert len(words) >= 70
    assert [word.dutch for word in words if word.to and not destination(public, word)] == []
    assert [word.dutch for word in words if not word.to and destination(public, word)] == []
    # Each tongue has nearly all of them.
    assert all(sum(bool(word.of(item.id)) for word in words) >= 70 for item in public.registers.tongues)
