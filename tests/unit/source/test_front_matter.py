"""The front matter: every fault at its line and column, and no guessing by YAML."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from jgz.model import Version
from jgz.source.context import Context
from jgz.source.decode import Field, ListOf, read_fields
from jgz.source.frontmatter import split
from jgz.source.single_values import Choice, Date, Flag, Slug, Text, VersionNumber

FIELDS = (
    Field("id", "id", Slug(), required=True),
    Field("titel", "title", Text(3, 40)),
    Field("versie", "version", VersionNumber()),
    Field("datum", "date", Date()),
    Field("status", "status", Choice(("concept", "vastgesteld"))),
    Field("fictief", "fictional", Flag(), default=False),
    Field("woorden", "words", ListOf(Text(1, 20)), default=()),
)


def read(front: str) -> tuple[dict[str, Any] | None, list[tuple[str, int, int]]]:
    """The values of a front matter, and code, line and column of everything that was wrong."""
    parts = split("a.md", f"---\n{front}\n---\nTekst.\n")
    context = Context("a.md")
    decoded = read_fields(parts.fields, FIELDS, context) if parts.fields else None
    values = decoded.values if decoded and decoded.complete else None
    found = [*parts.diagnostics, *context.diagnostics]
    return values, [(item.code, item.location.line, item.location.column) for item in found]


def test_good_values() -> None:
    values, found = read(
        'id: slaap-ritme\ntitel: "Slaap: hoe?"\nversie: "1.10.0"\ndatum: 2028-02-29\nfictief: true\nwoorden: [SGA, K]'
    )
    assert found == []
    assert values == {
        "id": "slaap-ritme",
        "title": "Slaap: hoe?",
        "version": Version(1, 10, 0),
        "date": date(2028, 2, 29),
        "status": None,
        "fictional": True,
        "words": ("SGA", "K"),
    }


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("id: abc\nversie: 1.10", ("JGZ115", 3, 9)),
        ("id: abc\ntitel: nee", ("JGZ115", 3, 8)),
        ("id: abc\ntitel: 08", ("JGZ115", 3, 8)),
        ("id: abc\ntitel: off", ("JGZ115", 3, 8)),
        ("id: abc\ntitel:", ("JGZ111", 3, 7)),
        ("id: abc\nid: abd", ("JGZ106", 3, 1)),
        ("id: abc\ntitel: &anker Iets", ("JGZ107", 3, 8)),
        ("id: abc\ntitel: *anker", ("JGZ107", 3, 8)),
        ("id: abc\ntitel: !!python/object:os.system ls", ("JGZ107", 3, 8)),
        ("id: abc\n<<: {titel: Iets}", ("JGZ107", 3, 1)),
        ("id: abc\ntitel:\tIets", ("JGZ107", 3, 7)),
        ("id: abc\ntitel: Slaap: hoe", ("JGZ108", 3, 13)),
        ("id: abc\nwoorden: [een, twee", ("JGZ108", 3, 10)),
        ("id: abc\nherzien_vor: 2029-01-01", ("JGZ109", 3, 1)),
        ("titel: Iets", ("JGZ110", 2, 1)),
        ("id: abc\nwoorden: een", ("JGZ111", 3, 10)),
        ("id: abc\nstatus: concetp", ("JGZ112", 3, 9)),
        ("id: abc\ndatum: 2026-02-30", ("JGZ116", 3, 8)),
        ("id: abc\ndatum: 1-2-2026", ("JGZ116", 3, 8)),
        ("id: abc\ntitel: a <b> c", ("JGZ122", 3, 8)),
        ("id: abc-12", ("JGZ111", 2, 5)),
        ("id: Abc", ("JGZ111", 2, 5)),
    ],
)
def test_one_fault_at_its_place(front: str, expected: tuple[str, int, int]) -> None:
    _, found = read(front)
    assert expected in found


def test_three_numbers_are_a_version_without_quotes_too() -> None:
    """Unlike `1.10`, nothing in YAML reads `1.10.0` as a number."""
    _, found = read("id: abc\nversie: 1.10.0")
    assert "JGZ115" not in {code for code, _, _ in found}


def test_a_mistyped_key_gets_a_suggestion() -> None:
    parts = split("a.md", "---\nid: abc\ntitle: Iets\n---\n")
    context = Context("a.md")
    assert parts.fields is not None
    read_fields(parts.fields, FIELDS, context)
    assert context.diagnostics[0].help == "Bedoelde je `titel`?"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Geen velden.\n", "JGZ103"),
        ("\n---\nid: abc\n---\n", "JGZ103"),
        ("---\nid: abc\n", "JGZ104"),
        ("---\n- een\n---\n", "JGZ105"),
        ("---\n---\n", "JGZ105"),
    ],
)
def test_no_front_matter(text: str, code: str) -> None:
    parts = split("a.md", text)
    assert [item.code for item in parts.diagnostics] == [code]
    assert parts.fields is None
