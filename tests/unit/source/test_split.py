"""A file in two: fields and text, with the line on which the text begins."""

from __future__ import annotations

import pytest

from jgz.source.frontmatter import split
from jgz.source.yaml_nodes import Mapping


def test_the_text_keeps_its_line_in_the_file() -> None:
    parts = split("a.md", "---\ntitel: a\nfasen: b\n---\n\nEerste zin.\nTweede.\n")
    assert parts.diagnostics == ()
    assert isinstance(parts.fields, Mapping)
    assert [(entry.key.text, entry.key.line) for entry in parts.fields.entries] == [("titel", 2), ("fasen", 3)]
    assert parts.body == "\nEerste zin.\nTweede.\n"
    assert parts.body_line == 5


@pytest.mark.parametrize("fence", ["---", "--- ", "---   "])
def test_spaces_behind_the_fence_do_no_harm(fence: str) -> None:
    parts = split("a.md", f"{fence}\ntitel: a\n{fence}\nTekst.\n")
    assert (parts.diagnostics, parts.body, parts.body_line) == ((), "Tekst.\n", 4)


def test_the_first_fence_ends_the_fields_and_later_ones_are_text() -> None:
    parts = split("a.md", "---\ntitel: a\n---\nTekst.\n\n---\n\nMeer.\n")
    assert parts.diagnostics == ()
    assert parts.body == "Tekst.\n\n---\n\nMeer.\n"


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        pytest.param("", "JGZ103", 1, id="leeg"),
        pytest.param("\n\n", "JGZ103", 1, id="lege-regels"),
        pytest.param("Tekst.\n", "JGZ103", 1, id="alleen-tekst"),
        pytest.param("\n---\ntitel: a\n---\n", "JGZ103", 1, id="lege-regel-erboven"),
        pytest.param(" ---\ntitel: a\n---\n", "JGZ103", 1, id="spatie-erboven"),
        pytest.param("----\ntitel: a\n----\n", "JGZ103", 1, id="vier-streepjes"),
        pytest.param("—\ntitel: a\n—\n", "JGZ103", 1, id="lang-streepje"),
        pytest.param("---\ntitel: a\n", "JGZ104", 1, id="niet-gesloten"),
        pytest.param("---", "JGZ104", 1, id="alleen-streepjes"),
        pytest.param("---\ntitel: a\n ---\n", "JGZ104", 1, id="ingesprongen-einde"),
        pytest.param("---\ntitel: a\n...\n", "JGZ104", 1, id="puntjes-als-einde"),
        pytest.param("---\n---\n", "JGZ105", 2, id="geen-velden"),
        pytest.param("---\n# niets\n---\n", "JGZ105", 2, id="alleen-toelichting"),
        pytest.param("---\n- a\n- b\n---\n", "JGZ105", 2, id="lijst"),
        pytest.param("---\nzomaar tekst\n---\n", "JGZ105", 2, id="losse-tekst"),
        pytest.param("---\ntitel:a\n---\n", "JGZ105", 2, id="zonder-spatie"),
    ],
)
def test_broken_front_matter_is_one_fault_and_never_text(text: str, code: str, line: int) -> None:
    parts = split("a.md", text)
    assert [(item.code, item.location.line) for item in parts.diagnostics] == [(code, line)]
    assert parts.fields is None
    assert "titel" not in parts.body or code == "JGZ103"


@pytest.mark.parametrize(
    "line", ["Let op: bel", "Titel:", "https://voorbeeld.nl is de site", "  Datum: vandaag", "a-b: c"]
)
def test_a_first_line_that_another_host_takes_for_a_field(line: str) -> None:
    word = line.lstrip().split(":")[0]
    for blank, number in (("", 4), ("\n", 5)):
        found = split("a.md", f"---\ntitel: a\n---\n{blank}{line}\n").diagnostics
        expected = [] if " " in word else [("JGZ117", number)]
        assert [(item.code, item.location.line) for item in found] == expected


@pytest.mark.parametrize(
    "line", ["Gewone zin.", "## Kop: met dubbele punt", "Een zin met een woord: en meer.", "- lijst: x", "    code: x"]
)
def test_a_first_line_that_is_text(line: str) -> None:
    assert split("a.md", f"---\ntitel: a\n---\n{line}\n").diagnostics == ()
