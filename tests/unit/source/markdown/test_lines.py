"""What each line of a text is: one definition, held to GitHub's own by `tests/github`."""

from __future__ import annotations

import pytest

from jgz.source.markdown.lines import Lines
from jgz.source.markdown.signs import Kind

KINDS = {
    "kop": ("## a", [Kind.HEADING]),
    "kop-zonder-spatie": ("#a", [Kind.TEXT]),
    "kop-met-zeven": ("####### a", [Kind.TEXT]),
    "kop-met-spatie-ervoor": (" ## a", [Kind.HEADING]),
    "kop-in-citaat": ("> ## a", [Kind.HEADING]),
    "kop-in-citaat-met-spatie": (">  ## a", [Kind.HEADING]),
    "kop-in-lijst": ("- ## a", [Kind.HEADING]),
    "woord-met-hekje": (" #a", [Kind.TEXT]),
    "onderstreept": ("a\n===", [Kind.TEXT, Kind.UNDERLINE]),
    "onderstreept-met-een": ("a\n-", [Kind.TEXT, Kind.UNDERLINE]),
    "onderstreept-in-citaat": ("> a\n> ---", [Kind.TEXT, Kind.UNDERLINE]),
    "tweede-regel-onderstreept": ("a\nb\n---", [Kind.TEXT, Kind.TEXT, Kind.UNDERLINE]),
    "tweede-regel-met-is": ("a\nb\n===", [Kind.TEXT, Kind.TEXT, Kind.UNDERLINE]),
    "onder-een-kop": ("# a\nb\n---", [Kind.HEADING, Kind.TEXT, Kind.UNDERLINE]),
    "streep": ("- - -", [Kind.RULE]),
    "wijde-streep": ("-   -   -", [Kind.RULE]),
    "punt": ("- a", [Kind.ITEM]),
    "punt-zonder-tekst": ("- ", [Kind.ITEM]),
    "genummerd": ("12. a", [Kind.ITEM]),
    "genummerd-met-haakje": ("1) a", [Kind.ITEM]),
    "getal-in-een-zin": ("1.5 liter", [Kind.TEXT]),
    "noot": ("[^1]: a", [Kind.NOTE]),
    "adres": ("[a]: b.md", [Kind.ADDRESS]),
    "adres-met-titel": ("[a]: b.md 'c d'", [Kind.ADDRESS]),
    "adres-op-de-volgende-regel": ("[a]:\n    b.md", [Kind.ADDRESS, Kind.TEXT]),
    "zin-met-haken": ("[a]: een zin", [Kind.TEXT]),
    "bron": ("[@a]: een zin", [Kind.SOURCE]),
    "tabel": ("|a|b|\n|-|-|\nc", [Kind.ROW, Kind.SEPARATOR, Kind.ROW]),
    "tabel-onder-tekst": ("a\n|a|b|\n|-|-|", [Kind.TEXT, Kind.ROW, Kind.SEPARATOR]),
    "code": ("```\n# a\n\n- b\n```", [Kind.CODE] * 5),
    "code-zonder-einde": ("```\n# a", [Kind.TEXT, Kind.HEADING]),
    "blok": (
        "/// aanbeveling | a\n    b: c\n\n- d\n///",
        [Kind.FENCE, Kind.OPTION, Kind.BLANK, Kind.ITEM, Kind.FENCE],
    ),
    "leeg-in-citaat": ("> a\n>", [Kind.TEXT, Kind.BLANK]),
}


def test_a_line_has_a_kind(subtests: pytest.Subtests) -> None:
    for name, (text, expected) in KINDS.items():
        with subtests.test(name):
            lines = Lines(text)
            assert [lines.kind(number) for number in range(len(lines.lines))] == expected


@pytest.mark.parametrize(
    ("text", "quotes", "lists"),
    [("> > a", 2, 0), (">> a", 2, 0), ("- - a", 0, 2), ("> 1. - a", 1, 2)],
)
def test_a_line_knows_how_deep_it_stands(text: str, quotes: int, lists: int) -> None:
    line = Lines(text).marked[0]
    assert (line.quotes, line.lists) == (quotes, lists)


def test_offsets_lead_to_lines_and_back() -> None:
    lines = Lines("ab\n\ncd", 11)
    assert [lines.place(offset) for offset in (0, 2, 3, 4)] == [(11, 1), (11, 3), (12, 1), (13, 1)]
    assert [lines.start(number) for number in range(3)] == [0, 3, 4]
