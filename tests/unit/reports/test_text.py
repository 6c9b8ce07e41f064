"""The report for a terminal: the line itself, with a mark under the exact part."""

from __future__ import annotations

import re
from itertools import product

import pytest

from jgz.diagnostics import Fault, Location, Severity
from jgz.reports.check.excerpt import excerpt, width_of
from jgz.reports.check.presentation import ROOM, Presentation
from jgz.reports.check.text import write_text
from jgz.rules import explanations

ERROR = Fault("JGZ900", "proef-fout")
WARNING = Fault("JGZ901", "proef-waarschuwing", Severity.WARNING)
INFO = Fault("JGZ902", "proef-melding", Severity.INFO)


def drawn(line: str, column: int, length: int = 0) -> list[str]:
    """A line as it is shown, and the mark under it."""
    shown = excerpt(Location("a.md", 1, column, length), lambda path: [line])
    assert shown is not None
    return [shown.text, " " * shown.start + "^" * shown.width]


def marked(line: str, column: int, length: int = 0) -> str:
    """What stands above the mark, in a line that takes one cell per character."""
    text, mark = drawn(line, column, length)
    return text[len(mark) - mark.count("^") : len(mark)]


def test_a_diagnostic_as_a_whole() -> None:
    items = [
        ERROR.at(Location("modules/a/b.md", 2, 12, 9), "Op die pagina is geen `#plek`.", "Bedoelde je `#plaats`?"),
        WARNING.at(Location("modules/a/c.md", 1, 1), "Zo niet."),
        INFO.at(Location("modules/a/c.md", 2, 1), "Bijna verlopen.", "Plan het."),
    ]
    lines = {"modules/a/b.md": ["Kop", "Zie [daar](b.md#plek)."], "modules/a/c.md": ["## De kop", "datum: 1"]}
    assert write_text(items, Presentation(lines_of=lines.__getitem__)) == "\n".join(
        [
            "modules/a/b.md:2:12: fout JGZ900 proef-fout",
            "    Op die pagina is geen `#plek`.",
            "      2 | Zie [daar](b.md#plek).",
            "        |            ^^^^^^^^^",
            "    Wat te doen: Bedoelde je `#plaats`?",
            "",
            "modules/a/c.md:1:1: waarschuwing JGZ901 proef-waarschuwing",
            "    Zo niet.",
            "      1 | ## De kop",
            "        | ^^^^^^^^^",
            "",
            "modules/a/c.md:2:1: info JGZ902 proef-melding",
            "    Bijna verlopen.",
            "",
            "1 fout, 1 waarschuwing, 1 melding in 2 bestanden.",
            "",
        ]
    )


@pytest.mark.parametrize(
    ("line", "column", "length", "expected"),
    [
        ("titel: Spelen", 8, 6, "Spelen"),
        ("titel: Spelen", 8, 99, "Spelen"),
        ("titel: Spelen", 1, 0, "titel: Spelen"),
        ("- id: bron-een", 3, 0, "id: bron-een"),
        ("soort: bladzijde # ja", 8, 0, "bladzijde"),
        ("fasen: [een, twee]", 9, 0, "een"),
        ("versie: \"1.0\"", 9, 0, "\"1.0\""),
        ("zie [daar](a/b.md#c), en", 12, 0, "a/b.md#c"),
        ("een zin [@bron-een] meer", 10, 0, "@bron-een"),
        ("## Een kop", 1, 0, "## Een kop"),
        ("/// aanbeveling | de-id", 1, 0, "/// aanbeveling | de-id"),
        ("/// aanbeveling | de-id", 5, 0, "aanbeveling"),
        ("één woord", 1, 0, "één"),
        ("een <b class='x'>woord</b>", 5, 0, "<b class='x'>"),
        ("een <!-- geheim --> woord", 5, 0, "<!-- geheim -->"),
        ("a < b", 3, 0, "<"),
        ("| a | b |", 1, 0, "| a | b |"),
        ("    kern: ja", 1, 0, "    kern: ja"),
        ("zie #kop, hier", 5, 0, "#kop"),
        ("/modules/a/\tid\tmodule", 1, 0, "/modules/a/"),
    ],
)  # fmt: skip
def test_the_mark_is_under_what_is_meant(line: str, column: int, length: int, expected: str) -> None:
    assert marked(line, column, length) == expected


@pytest.mark.parametrize("column", [5, 6, 99])
def test_behind_the_line_the_mark_is_one_sign(column: int) -> None:
    assert drawn("zin.", column) == ["zin.", "    ^"]


@pytest.mark.parametrize(("line", "column"), [(0, 1), (2, 1), (99, 1)])
def test_without_such_a_line_there_is_nothing_to_show(line: int, column: int) -> None:
    assert excerpt(Location("a.md", line, column), lambda path: ["een"]) is None


@pytest.mark.parametrize("lines", [[], [""], ["   "], ["\t"]])
def test_an_empty_line_is_not_shown(lines: list[str]) -> None:
    assert excerpt(Location("a.md", 1), lambda path: lines) is None


@pytest.mark.parametrize(
    ("line", "column", "length", "shown"),
    [
        ("a\tb: c", 3, 1, ["a→   b: c", "     ^"]),
        ("a\tb", 2, 1, ["a→   b", " ^^^^"]),
        ("日本 tekst", 4, 5, ["日本 tekst", "     ^^^^^"]),
        ("日本 tekst", 2, 1, ["日本 tekst", "  ^^"]),
        ("e\u0301e\u0301n woord", 7, 5, ["e\u0301e\u0301n woord", "    ^^^^^"]),
        ("5\u202e mg", 2, 1, ["5<U+202E> mg", " ^^^^^^^^"]),
        ("a\x1b[31m", 2, 1, ["a␛[31m", " ^"]),
        ("a\u200bb", 3, 1, ["a<U+200B>b", "         ^"]),
    ],
)
def test_wide_empty_and_hidden_characters_are_counted(line: str, column: int, length: int, shown: list[str]) -> None:
    assert drawn(line, column, length) == shown


@pytest.mark.parametrize("sign", ["a", "日", "\ta", "\u0301", "\u202e", "😀", "\x1b", "ab ", "日a\u0301"])
def test_a_long_line_is_cut_to_a_window_round_the_mark(sign: str) -> None:
    for column, length in product((1, 2, 50, 500, 4999, 5000, 5001, 9000), (0, 1, 3, 80, 100, 4000)):
        text, mark = drawn((sign * 5000)[:5000], column, length)
        assert len(text) <= 9 * (ROOM + 4), (column, length)
        assert width_of(text) <= ROOM + 10, (column, length)
        assert len(mark) <= max(width_of(text), 1) + 1, (column, length)
        assert "^" in mark, (column, length)
        assert all(char.isprintable() for char in text), (column, length)


def test_a_window_shows_where_the_line_goes_on() -> None:
    line = f"{'voor ' * 100}hier{' na' * 100}"
    text, mark = drawn(line, 501, 4)
    assert text[0] == text[-1] == "…"
    assert text[mark.index("^") :].startswith("hier na")
    assert drawn(line, 1, 4)[0].startswith("voor voor")
    assert drawn(line, len(line) - 1, 2)[0].endswith(" na")


def test_a_line_of_a_megabyte_is_no_work() -> None:
    line = "x" * 1_000_000
    items = [ERROR.at(Location("a.md", 1, 1 + 500 * number), "Zin.") for number in range(200)]
    text = write_text(items, Presentation(lines_of=lambda path: [line]))
    assert len(text) < 200 * 400


@pytest.mark.parametrize("room", [40, 60, 160])
@pytest.mark.parametrize("column", [1, 100, 300])
def test_a_line_keeps_to_the_room_there_is(room: int, column: int) -> None:
    shown = excerpt(Location("a.md", 1, column, 10), lambda path: ["zes te" * 60], room)
    assert shown is not None
    assert width_of(shown.text) <= room + 2
    assert shown.width == 10
    assert shown.start + shown.width <= room + 2


def test_a_report_leads_to_the_explanation_of_its_first_rule() -> None:
    known = Presentation(explanations=explanations())
    items = [INFO.at(Location("a.md"), "Zin."), WARNING.at(Location("b.md"), "Zin.")]
    assert write_text(items, known).splitlines()[-2] == "Meer over een regel lees je met `jgz toelichting JGZ901`."
    assert write_text(items, known).splitlines()[-1].startswith("0 fouten, 1 waarschuwing")
    assert "toelichting" not in write_text([], known) + write_text(items)


def test_colour_adds_nothing_but_colour() -> None:
    items = [fault.at(Location("a.md", 1), "Zin.", "Hulp.") for fault in (ERROR, WARNING, INFO)]
    plain = Presentation(lines_of=lambda path: ["een \x1b[31mwoord"])
    coloured = Presentation(lines_of=plain.lines_of, colour=True)
    text = write_text(items, coloured)
    assert "\x1b[1;31m" in text
    assert "\x1b[31m" not in text
    assert re.sub(r"\x1b\[[0-9;]*m", "", text) == write_text(items, plain)
    assert text.count("\x1b[0m") * 2 == text.count("\x1b[")


def test_nothing_found_is_one_line() -> None:
    assert write_text([]) == "0 fouten, 0 waarschuwingen, 0 meldingen.\n"
