"""Ways of writing that other systems know: named at their place, and left alone in code."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.source.markdown.reading import compile_text, found_in
from tests.unit.source.test_fuzz import TEXT_PIECES, bounded

from jgz.diagnostics import Severity
from jgz.source.markdown import syntax
from jgz.source.markdown.lines import Lines
from jgz.source.markdown.syntax import check_syntax

SIGNS = ("8<", "???", "[ @een]", "\\[@", "\n #")

CASES = {
    "invoegen": ('--8<-- "map/bestand.md"', "JGZ208", 1),
    "invoegen-in-zin": ("Zie --8<-- hier.", "JGZ208", 5),
    "invoegen-kort": ('-8<- "x"', "JGZ208", 1),
    "invoegen-met-puntkomma": (';--8<-- "x"', "JGZ208", 2),
    "kader": ("!!! note", "JGZ208", 1),
    "kader-met-titel": ('!!! warning "Titel"', "JGZ208", 1),
    "kader-ingesprongen": ("   !!! note", "JGZ208", 4),
    "kader-in-citaat": ("> !!! note", "JGZ208", 3),
    "kader-in-lijst": ("- ??? note", "JGZ208", 3),
    "afkorting-in-citaat": ("> *[JGZ]: jeugdgezondheidszorg", "JGZ208", 3),
    "inklapper": ("??? note", "JGZ208", 1),
    "inklapper-open": ("???+ note", "JGZ208", 1),
    "bron-in-tekst": ("[@studie]: Een boek.", "JGZ302", 1),
    "afkorting": ("*[JGZ]: Jeugdgezondheidszorg", "JGZ208", 1),
    "bron-met-hoofdletter": ("Tekst [@Studie].", "JGZ208", 7),
    "bron-met-bladzijde": ("Tekst [@studie, p. 3].", "JGZ208", 7),
    "bron-met-spatie": ("Tekst [ @studie].", "JGZ208", 7),
    "bron-over-twee-regels": ("Tekst [@een;\n@twee].", "JGZ208", 7),
    "bron-zonder-einde": ("Tekst [@studie.", "JGZ208", 7),
    "sjabloon": ("Tekst {{ waarde }}.", "JGZ208", 7),
    "sjabloonopdracht": ("{% raw %}", "JGZ208", 1),
}


def test_it_is_named_at_its_place(subtests: pytest.Subtests) -> None:
    for name, (text, code, column) in CASES.items():
        with subtests.test(name):
            assert (code, 13, column) in found_in(f"Eerst een zin.\n\n{text}\n", 11)


def test_in_code_it_is_only_shown(subtests: pytest.Subtests) -> None:
    for name, (text, _code, _column) in CASES.items():
        with subtests.test(name):
            assert found_in(f"```\n{text}\n```\n") == []
            if "\n" not in text:
                assert found_in(f"Schrijf nooit `` {text} `` in een tekst.\n") == []


@pytest.mark.parametrize("name", ["sjabloon", "sjabloonopdracht"])
def test_template_braces_are_a_warning(name: str) -> None:
    compiled = compile_text(CASES[name][0])
    assert [item.severity for item in compiled.diagnostics] == [Severity.WARNING]
    assert compiled.body.sections


VANISHING = {
    "cel-te-veel": ("|a|b|\n|-|-|\n|c|d|e|", 3, 1),
    "cel-te-veel-verderop": ("|a|b|\n|-|-|\n|c|d|\n|c|d|e|f|", 4, 1),
    "cel-te-veel-zonder-rand": ("a|b\n-|-\nc|d|e", 3, 1),
    "cel-te-veel-in-citaat": ("> |a|b|\n> |-|-|\n> |c|d|e|", 3, 1),
    "voetnoot-dubbel": ("a[^1]\n\n[^1]: een\n\n[^1]: twee", 5, 1),
    "voetnoot-onbekend": ("Tekst[^1] en meer.", 1, 6),
    "adres-ongebruikt": ("Tekst.\n\n[Noot]: belangrijk", 3, 1),
    "adres-ongebruikt-met-titel": ('[x]: a.md "titel"', 1, 1),
    "adres-ongebruikt-op-volgende-regel": ("[x]:\n    a.md", 1, 1),
}


@pytest.mark.parametrize(("text", "line", "column"), VANISHING.values(), ids=VANISHING)
def test_what_markdown_would_leave_out_is_an_error(text: str, line: int, column: int) -> None:
    assert found_in(text) == [("JGZ208", line, column)]


@pytest.mark.parametrize(
    "text",
    [
        "|a|b|\n|-|-|\n|c|d|\n|e|",
        "|a|b|\n|-|-|\n|c|d|\t\n|c|d| \t",
        "|a|b|\n|-|-|\n|c \\| d|e|",
        "|a|b|\n|-|-|\n|`c\\|d`|e|",
        "a | b | c\n\nd | e | f | g",
        "a[^1] b[^1]\n\n[^1]: een",
        "> a[^1]\n>\n> [^1]: een",
        "[X]\n\n[x]: a.md",
        "[tekst][x y]\n\n[x  y]: a.md 'titel'",
        "[Noot]: dit is gewone tekst",
        "Schrijf \\[^1] zo.",
    ],
)
def test_what_markdown_keeps_is_left_alone(text: str) -> None:
    assert found_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Tekst\n\n- a",
        "Tekst\n- a",
        "Tekst\nmeer\n* a",
        "Tekst\n1. a",
        "- a\n- b",
        "- a\nloopt door\n- b",
        "## Kop\n- a",
        "- a\n    - b",
        "/// let-op\n- a\n///",
        "> - a",
    ],
)
def test_a_list_by_itself_is_fine(text: str) -> None:
    assert found_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Wat een nieuws!!! Echt waar???",
        "### !!!",
        "Tekst \\[@studie] met een backslash.",
        "Mail naar info@voorbeeld.nl of [info@voorbeeld.nl](mailto:info@voorbeeld.nl).",
        "De schaar staat zo: 8<.",
        "Tabel {a} en {b}.",
        "Een * [zin] met een ster.",
    ],
)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert found_in(text) == []


@bounded(1000)
@given(st.lists(st.sampled_from((*TEXT_PIECES, *SIGNS)), max_size=12).map("".join))
def test_a_look_at_the_whole_text_never_hides_a_way_of_writing(text: str) -> None:
    quick = list(check_syntax("a.md", Lines(text)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(syntax, "_may_be_foreign", lambda text: True)
        assert list(check_syntax("a.md", Lines(text))) == quick
