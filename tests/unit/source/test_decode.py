"""Every type of field: what it takes, and what it says about anything else, at its place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from tests.work import Yardstick

from jgz.model import Version
from jgz.source.context import Context, FieldType
from jgz.source.decode import Field, ListOf, MapOf, Record, read_fields
from jgz.source.single_values import FIXED_ID, Choice, Date, Flag, Slug, Text, VersionNumber
from jgz.source.yaml_nodes import Mapping, YamlReader

WORDS = ListOf(Text(1, 20))
PERSON = Record((Field("naam", "name", Text(2, 20), required=True), Field("sinds", "since", Date())))


def decode(kind: FieldType, written: str) -> tuple[Any, list[tuple[str, int, int]]]:
    """The value of one field, and code, line and column of what was wrong with it."""
    reader = YamlReader("a.md", f"veld: {written}\n")
    node = reader.read()
    assert reader.diagnostics == []
    assert isinstance(node, Mapping)
    context = Context("a.md")
    value = kind.decode(node.entries[0].value, "veld", context)
    return value, [(item.code, item.location.line, item.location.column) for item in context.diagnostics]


GOOD_VALUES = [
    (Text(), "gewone tekst", "gewone tekst"),
    (Text(), '"met: dubbele punt"', "met: dubbele punt"),
    (Text(), '"nee"', "nee"),
    (Text(), "'1.10'", "1.10"),
    (Text(), ">-\n  over twee\n  regels", "over twee regels"),
    (Text(), "caf\u00e9 \U0001f600", "café 😀"),
    (Text(1, 3), "abc", "abc"),
    (Text(numbers=True), "112", "112"),
    (Text(numbers=True), "0", "0"),
    (Slug(), "slaap-ritme2", "slaap-ritme2"),
    (Slug(), "abc", "abc"),
    (Slug(), "a" * 60, "a" * 60),
    (Slug(numbered=True), "studie-2020", "studie-2020"),
    (FIXED_ID, "2-weken-6-maanden", "2-weken-6-maanden"),
    (FIXED_ID, "peuter-1-4", "peuter-1-4"),
    (Choice(("a", "b")), "b", "b"),
    (Choice(("112", "nu")), "112", "112"),
    (Date(), "2024-02-29", date(2024, 2, 29)),
    (Date(), '"2026-12-31"', date(2026, 12, 31)),
    (VersionNumber(), '"1.10.0"', Version(1, 10, 0)),
    (VersionNumber(), "'0.1.12'", Version(0, 1, 12)),
    (VersionNumber(), "1.10.0", Version(1, 10, 0)),
    (Text(), "1.1.0", "1.1.0"),
    (Flag(), "true", True),
    (Flag(), "false", False),
    (Flag("ja", "nee"), "nee", False),
    (WORDS, "[]", ()),
    (WORDS, "[a, b]", ("a", "b")),
    (WORDS, "\n- a\n- b", ("a", "b")),
    (ListOf(Slug(), single=True), "abc", ("abc",)),
    (MapOf(Slug(), VersionNumber()), '{slaap: "1.0.0"}', {"slaap": Version(1, 0, 0)}),
    (PERSON, "{naam: Ada}", {"name": "Ada", "since": None}),
    (PERSON, "{naam: Ada, sinds: 2026-01-01}", {"name": "Ada", "since": date(2026, 1, 1)}),
]


def test_a_good_value(subtests: pytest.Subtests) -> None:
    for kind, written, value in GOOD_VALUES:
        with subtests.test(written=written):
            assert decode(kind, written) == (value, [])


WRONG_VALUES = {
    "getal": (Text(), "1.10", "JGZ115"),
    "acht": (Text(), "08", "JGZ115"),
    "nee": (Text(), "nee", "JGZ115"),
    "yes": (Text(), "Yes", "JGZ115"),
    "datum-als-tekst": (Text(), "2026-01-01", "JGZ115"),
    "leeg": (Text(), "", "JGZ111"),
    "golfje": (Text(), "~", "JGZ111"),
    "null": (Text(), "null", "JGZ111"),
    "lege-aanhalingstekens": (Text(), '""', "JGZ121"),
    "alleen-spaties": (Text(), '"   "', "JGZ122"),
    "spatie-vooraan": (Text(), '" a"', "JGZ122"),
    "spatie-achteraan": (Text(), '"a "', "JGZ122"),
    "kleiner": (Text(), "a < b", "JGZ122"),
    "groter": (Text(), "a > b", "JGZ122"),
    "html": (Text(), "<b>a</b>", "JGZ122"),
    "twee-regels": (Text(), "|\n  a\n  b", "JGZ122"),
    "stuurteken": (Text(), '"a\\x1b[31m"', "JGZ122"),
    "omkering": (Text(), '"a\\u202eb"', "JGZ122"),
    "spatie-zonder-breedte": (Text(), '"a\\u200bb"', "JGZ122"),
    "vaste-spatie": (Text(), '"a\\u00a0b"', "JGZ122"),
    "regelscheiding": (Text(), '"a\\u2028b"', "JGZ122"),
    "te-kort": (Text(3, 5), "ab", "JGZ121"),
    "te-lang": (Text(3, 5), "abcdef", "JGZ121"),
    "punt": (Text(final_stop=False), "Titel.", "JGZ122"),
    "lijst-als-tekst": (Text(), "[a]", "JGZ111"),
    "groep-als-tekst": (Text(), "{a: b}", "JGZ111"),
    "woord-1.10": (Text(numbers=True), "1.10", "JGZ115"),
    "woord-08": (Text(numbers=True), "08", "JGZ115"),
    "woord-nee": (Text(numbers=True), "nee", "JGZ115"),
    "woord-null": (Text(numbers=True), "null", "JGZ111"),
    "id-te-kort": (Slug(), "ab", "JGZ121"),
    "id-te-lang": (Slug(), "a" * 61, "JGZ121"),
    "id-hoofdletter": (Slug(), "Slaap", "JGZ111"),
    "id-onderstreping": (Slug(), "slaap_ritme", "JGZ111"),
    "id-dubbel-streepje": (Slug(), "slaap--ritme", "JGZ111"),
    "id-streepje-vooraan": (Slug(), "-slaap", "JGZ111"),
    "id-streepje-achteraan": (Slug(), "slaap-", "JGZ111"),
    "id-begint-met-cijfer": (Slug(), "1slaap", "JGZ111"),
    "id-eindigt-op-getal": (Slug(), "slaap-2", "JGZ111"),
    "id-met-accent": (Slug(), "slâap", "JGZ111"),
    "id-met-cyrillische-a": (Slug(), "sl\u0430ap", "JGZ111"),
    "id-als-pad": (Slug(), "../../etc", "JGZ111"),
    "keuze-tikfout": (Choice(("concept",)), "concetp", "JGZ112"),
    "keuze-hoofdletter": (Choice(("concept",)), "Concept", "JGZ112"),
    "keuze-leeg": (Choice(("concept",)), "", "JGZ112"),
    "keuze-lijst": (Choice(("concept",)), "[concept]", "JGZ111"),
    "geen-schrikkeljaar": (Date(), "2026-02-29", "JGZ116"),
    "eeuwjaar": (Date(), "2100-02-29", "JGZ116"),
    "maand-13": (Date(), "2026-13-01", "JGZ116"),
    "maand-0": (Date(), "2026-00-10", "JGZ116"),
    "31-april": (Date(), "2026-04-31", "JGZ116"),
    "jaar-0": (Date(), "0000-01-01", "JGZ116"),
    "jaar-26": (Date(), "0026-01-01", "JGZ116"),
    "zonder-nullen": (Date(), "2026-1-1", "JGZ116"),
    "dag-eerst": (Date(), "01-01-2026", "JGZ116"),
    "met-tijd": (Date(), "2026-01-01T10:00", "JGZ116"),
    "zonder-streepjes": (Date(), "20260101", "JGZ116"),
    "andere-cijfers": (Date(), "\u0662026-01-01", "JGZ116"),
    "datum-in-lijst": (Date(), "[2026-01-01]", "JGZ116"),
    "datum-leeg": (Date(), "", "JGZ116"),
    "versie-als-getal": (VersionNumber(), "1.10", "JGZ115"),
    "versie-twee-delen": (VersionNumber(), '"1.2"', "JGZ111"),
    "versie-met-nul": (VersionNumber(), '"1.02.0"', "JGZ111"),
    "versie-met-v": (VersionNumber(), '"v1.2.0"', "JGZ111"),
    "versie-met-staart": (VersionNumber(), '"1.2.0-rc1"', "JGZ111"),
    "versie-met-regeleinde": (VersionNumber(), '"1.2.0\\n"', "JGZ111"),
    "versie-te-groot": (VersionNumber(), '"99999.0.0"', "JGZ111"),
    "ja-voor-true": (Flag(), "ja", "JGZ112"),
    "True": (Flag(), "True", "JGZ112"),
    "yes-voor-ja": (Flag("ja", "nee"), "yes", "JGZ112"),
    "tekst-als-lijst": (WORDS, "a", "JGZ111"),
    "groep-als-lijst": (WORDS, "{a: b}", "JGZ111"),
    "lege-lijst-zonder-haken": (WORDS, "", "JGZ111"),
    "lijst-te-kort": (ListOf(Text(), 1), "[]", "JGZ121"),
    "lijst-als-groep": (MapOf(Slug(), VersionNumber()), "[a]", "JGZ111"),
    "tekst-als-velden": (PERSON, "Ada", "JGZ111"),
    "lijst-als-velden": (PERSON, "[Ada]", "JGZ111"),
}


def test_a_wrong_value_is_none_and_one_fault_at_its_place(subtests: pytest.Subtests) -> None:
    for name, (kind, written, code) in WRONG_VALUES.items():
        with subtests.test(name):
            value, found = decode(kind, written)
            assert [item[0] for item in found] == [code]
            assert found[0][1:] in ((1, 7), (1, 6))
            # A final stop is a slip in a value that is otherwise fine.
            assert value is None or code == "JGZ122"


def test_faults_inside_a_list_stand_at_the_item_and_the_rest_is_kept() -> None:
    value, found = decode(WORDS, "[goed, 1.10, goed, <b>, ook]")
    assert value == ("goed", "ook")
    assert found == [("JGZ115", 1, 14), ("JGZ106", 1, 20), ("JGZ122", 1, 26)]


def test_a_list_that_may_not_be_empty_is_none_when_nothing_in_it_can_be_read() -> None:
    assert decode(ListOf(Text(), 1), "[1.10]") == (None, [("JGZ115", 1, 8)])


def test_a_list_has_a_limit() -> None:
    assert decode(ListOf(Text(), longest=3), "[a, b, c]") == (("a", "b", "c"), [])
    assert decode(ListOf(Text(), longest=3), "[a, b, c, d]") == (None, [("JGZ207", 1, 17)])


def test_a_record_reports_what_misses_and_what_is_unknown() -> None:
    value, found = decode(PERSON, "{iets: Ada, sinds: gisteren}")
    assert value is None
    assert sorted(found) == [("JGZ109", 1, 8), ("JGZ110", 1, 7), ("JGZ116", 1, 26)]


def test_a_mistyped_name_is_one_fault_and_not_a_field_that_misses_as_well() -> None:
    assert decode(PERSON, "{nam: Ada, sinds: 2020-01-01}") == (None, [("JGZ109", 1, 8)])


def fields_of(text: str, *fields: Field) -> tuple[dict[str, Any] | None, Context]:
    reader = YamlReader("a.md", text, line=2)
    node = reader.read()
    assert isinstance(node, Mapping)
    context = Context("a.md")
    found = read_fields(node, fields, context)
    return found.values if found.complete else None, context


def test_all_faults_are_reported_in_one_run() -> None:
    _, context = fields_of(
        "herzien_vor: 2029-01-01\nversie: 1.10\nfasen: x\n",
        Field("herzien_voor", "review_before", Date(), required=True),
        Field("versie", "version", VersionNumber()),
        Field("fasen", "phases", WORDS),
    )
    assert sorted((item.code, item.location.line) for item in context.diagnostics) == [
        ("JGZ109", 2),
        ("JGZ111", 4),
        ("JGZ115", 3),
    ]
    unknown = next(item for item in context.diagnostics if item.code == "JGZ109")
    assert unknown.help == "Bedoelde je `herzien_voor`?"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("titl", "titel"), ("Titel", "titel"), ("samenvating", "samenvatting"), ("herzien_vor", "herzien_voor")],
)
def test_a_mistyped_key_gets_the_nearest_one(typed: str, meant: str) -> None:
    fields = [Field(key, key, Text()) for key in ("titel", "samenvatting", "herzien_voor")]
    _, context = fields_of(f"{typed}: tekst", *fields)
    assert context.diagnostics[0].help == f"Bedoelde je `{meant}`?"


def test_a_key_like_no_other_gets_the_whole_list() -> None:
    _, context = fields_of("qqq: tekst", Field("titel", "title", Text()), Field("fasen", "phases", WORDS))
    assert context.diagnostics[0].help == "Deze velden kunnen hier: titel, fasen."


def test_defaults_fill_in_and_an_unreadable_optional_value_is_the_default() -> None:
    values, _ = fields_of("a: 1.10", Field("a", "one", Text(), default="x"), Field("b", "two", WORDS, default=()))
    assert values == {"one": "x", "two": ()}


def test_the_place_of_every_field_is_kept() -> None:
    _, context = fields_of(
        "naam: {naam: Ada}\nwoorden:\n  - een\n  - twee\n",
        Field("naam", "person", PERSON),
        Field("woorden", "words", WORDS),
    )
    assert context.places == {
        "naam": (2, 1, 17),
        "naam.naam": (2, 8, 9),
        "woorden": (3, 1, 7),
        "woorden.0": (4, 5, 3),
        "woorden.1": (5, 5, 4),
    }


def wrong_keys(number: int) -> Context:
    text = "".join(f"sleutl{n}: 1\n" for n in range(number))
    return fields_of(text, *(Field(f"sleutel{n}", f"a{n}", Text()) for n in range(40)))[1]


def wrong_words(number: int) -> list[tuple[str, int, int]]:
    words = ", ".join(f"w{n}" for n in range(number))
    return decode(ListOf(Choice(tuple(f"waarde{n}" for n in range(40))), longest=9000), f"[{words}]")[1]


def test_of_thousands_of_wrong_keys_only_the_first_are_looked_up() -> None:
    found = wrong_keys(6000).diagnostics
    assert len(found) == 6000
    assert {item.help.startswith("Bedoelde je") for item in found[:10]} == {True}
    assert {item.help.startswith("Bedoelde je") for item in found[100:]} == {False}


@pytest.mark.parametrize("judge", [wrong_keys, wrong_words])
def test_eight_times_as_many_wrong_keys_or_words_cost_no_square_of_eight(judge: Callable[[int], object]) -> None:
    assert Yardstick(lambda: judge(750)).allows(24, lambda: judge(6000))
