"""Ways of writing that other systems know: named at their place, and left alone in code."""

from __future__ import annotations

import pytest
from tests.unit.source.markdown.reading import compile_text, found_in

from jgz.diagnostics import Severity

CASES = {
    "invoegen": ('--8<-- "map/bestand.md"', "JGZ208", 1),
    "invoegen-in-zin": ("Zie --8<-- hier.", "JGZ208", 5),
    "invoegen-kort": ('-8<- "x"', "JGZ208", 1),
    "invoegen-met-puntkomma": (';--8<-- "x"', "JGZ208", 2),
    "kader": ("!!! note", "JGZ208", 1),
    "kader-met-titel": ('!!! warning "Titel"', "JGZ208", 1),
    "kader-ingesprongen": ("   !!! note", "JGZ208", 1),
    "inklapper": ("??? note", "JGZ208", 1),
    "inklapper-open": ("???+ note", "JGZ208", 1),
    "bron-in-tekst": ("[@studie]: Een boek.", "JGZ302", 1),
    "afkorting": ("*[JGZ]: Jeugdgezondheidszorg", "JGZ208", 1),
    "ingesprongen-kop": (" ## Kop", "JGZ208", 1),
    "bron-met-hoofdletter": ("Tekst [@Studie].", "JGZ208", 7),
    "bron-met-bladzijde": ("Tekst [@studie, p. 3].", "JGZ208", 7),
    "bron-met-spatie": ("Tekst [ @studie].", "JGZ208", 7),
    "bron-over-twee-regels": ("Tekst [@een;\n@twee].", "JGZ208", 7),
    "bron-zonder-einde": ("Tekst [@studie.", "JGZ208", 7),
    "sjabloon": ("Tekst {{ waarde }}.", "JGZ208", 7),
    "sjabloonopdracht": ("{% raw %}", "JGZ208", 1),
}


@pytest.mark.parametrize(("text", "code", "column"), CASES.values(), ids=CASES)
def test_it_is_named_at_its_place(text: str, code: str, column: int) -> None:
    assert (code, 13, column) in found_in(f"Eerst een zin.\n\n{text}\n", 11)


@pytest.mark.parametrize(("text", "code", "column"), CASES.values(), ids=CASES)
def test_in_code_it_is_only_shown(text: str, code: str, column: int) -> None:
    assert found_in(f"```\n{text}\n```\n") == []
    if "\n" not in text:
        assert found_in(f"Schrijf nooit `` {text} `` in een tekst.\n") == []


@pytest.mark.parametrize("name", ["sjabloon", "sjabloonopdracht"])
def test_template_braces_are_a_warning(name: str) -> None:
    compiled = compile_text(CASES[name][0])
    assert [item.severity for item in compiled.diagnostics] == [Severity.WARNING]
    assert compiled.body.sections


@pytest.mark.parametrize(
    "text",
    [
        "Wat een nieuws!!! Echt waar???",
        "Tekst \\[@studie] met een backslash.",
        "Mail naar info@voorbeeld.nl of [info@voorbeeld.nl](mailto:info@voorbeeld.nl).",
        "De schaar staat zo: 8<.",
        "Tabel {a} en {b}.",
        "Een * [zin] met een ster.",
    ],
)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert found_in(text) == []
