"""The small functions of rendering: ways to the root, words for values, dates, letters and counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from urllib.parse import urljoin

import pytest

from jgz.labels import (
    CERTAINTY,
    CHANGE,
    STATUS,
    VALIDITY,
    certainty_label,
    count,
    long_date,
    strength_label,
    strength_sign,
)
from jgz.model import Certainty, ChangeKind, Direction, Kind, Library, Status, Strength, Validity
from jgz.model.addresses import output_file, root_from
from jgz.publishing.redirects import redirect_files
from jgz.rendering.pieces.lists import IndexEntry, by_letter
from jgz.rendering.pieces.page import Page


@pytest.mark.parametrize("address", ["/", "/fasen/", "/modules/slaap/", "/ouders/leeftijd/peuter-1-4/", "/404.html"])
@pytest.mark.parametrize("mount", ["/", "/repo/", "/een/twee/"])
def test_root_leads_from_any_page_to_the_home_page(address: str, mount: str) -> None:
    here = f"https://host{mount}{address.lstrip('/')}"
    assert urljoin(here, f"{root_from(address)}/") == f"https://host{mount}"
    assert urljoin(here, f"{root_from(address)}/fasen/") == f"https://host{mount}fasen/"


def test_invented_text_is_never_listed() -> None:
    page = Page("/x/", "x.html", "Titel", "Over iets.", None)
    assert page.listed
    assert not replace(page, fictional=True).listed
    assert not replace(page, index=False).listed


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2029, 3, 1), "1 maart 2029"),
        (date(2028, 2, 29), "29 februari 2028"),
        (date(2026, 12, 31), "31 december 2026"),
    ],
)
def test_dates_as_a_reader_says_them(day: date, words: str) -> None:
    assert long_date(day) == words


def test_every_month_has_its_name() -> None:
    names = {long_date(date(2027, month, 1)).split()[1] for month in range(1, 13)}
    assert len(names) == 12


@pytest.mark.parametrize(
    ("kind", "direction", "strength", "words", "sign"),
    [
        ("aanbeveling", "voor", "sterk", "Sterk voor", "++"),
        ("aanbeveling", "tegen", "sterk", "Sterk tegen", "−−"),
        ("aanbeveling", "voor", "zwak", "Zwak voor", "+"),
        ("aanbeveling", "tegen", "zwak", "Zwak tegen", "−"),
        ("good-practice", "voor", None, "Voor (goede praktijk)", "+"),
        ("good-practice", "tegen", None, "Tegen (goede praktijk)", "−"),
        ("consensus", "voor", None, "Voor (consensus van de werkgroep)", "+"),
        ("consensus", "tegen", None, "Tegen (consensus van de werkgroep)", "−"),
        ("geen-aanbeveling", None, None, "Geen aanbeveling", "○"),
    ],
)
def test_strength_in_words_and_sign(
    kind: str, direction: str | None, strength: str | None, words: str, sign: str, made_library: Library
) -> None:
    _, item = next(made_library.recommendations())
    item = replace(
        item,
        kind=Kind(kind),
        direction=Direction(direction) if direction else None,
        strength=Strength(strength) if strength else None,
    )
    assert (strength_label(item), strength_sign(item)) == (words, sign)


@pytest.mark.parametrize("certainty", Certainty)
def test_certainty_in_words(certainty: Certainty, made_library: Library) -> None:
    _, item = next(made_library.recommendations())
    assert certainty_label(replace(item, certainty=certainty)).startswith("Zekerheid van het bewijs: ")
    assert certainty_label(replace(item, certainty=None)) == ""


@pytest.mark.parametrize(
    ("table", "values"),
    [(STATUS, Status), (VALIDITY, Validity), (CERTAINTY, Certainty)],
)
def test_every_value_has_one_word_of_its_own(table: dict[str, str], values: object) -> None:
    assert set(table) == set(values)
    assert len(set(table.values())) == len(table)


def test_every_kind_of_change_has_a_word() -> None:
    assert set(CHANGE) == set(ChangeKind)


@pytest.mark.parametrize(("number", "words"), [(0, "0 modules"), (1, "1 module"), (2, "2 modules")])
def test_counts_with_their_noun(number: int, words: str) -> None:
    assert count(number, "module", "modules") == words


def entry(title: str) -> IndexEntry:
    return IndexEntry(title, f"/{title}/", "", "", ())


def test_letters_without_regard_for_case() -> None:
    groups = by_letter(map(entry, ["slaap", "ADHD", "Schedelvorm", "112 bellen", "astma", "Één"]))
    assert [(letter, [item.title for item in items]) for letter, items in groups] == [
        ("#", ["112 bellen"]),
        ("A", ["ADHD", "astma"]),
        ("E", ["Één"]),
        ("S", ["Schedelvorm", "slaap"]),
    ]


@pytest.mark.parametrize(
    ("old", "file"),
    [
        ("/oud/", "oud/index.html"),
        ("/oud", "oud/index.html"),
        ("/oud.html", "oud.html"),
        ("/map/oud.html", "map/oud.html"),
        ("/v1.2/oud/", "v1.2/oud/index.html"),
    ],
)
def test_the_file_of_an_old_address(old: str, file: str) -> None:
    assert output_file(old) == file
    assert list(redirect_files({old: "/modules/x/"})) == [file]


def test_a_redirect_never_lets_an_address_out_of_its_attribute() -> None:
    (page,) = redirect_files({"/oud/": '/x"></script><script>alert(1)</script>/'}).values()
    assert page.count("<script") == 1
    assert page.count("</script>") == 1
