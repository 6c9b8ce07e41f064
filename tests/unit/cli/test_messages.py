"""What an editor who is no programmer is told to do: words to copy, at once what is right."""

from __future__ import annotations

import pytest
from tests.sites.root import TALKING, Root

from jgz.diagnostics import Diagnostic
from jgz.loader import load

SUMMARY = "samenvatting: Hoe je met ouders bespreekt hoeveel hun kind buiten speelt en wat daarbij in de weg staat."
NIGHT = "Begint de tekst met 's of 't? Zet er dan dubbele aanhalingstekens omheen: \"'s Nachts …\"."
AUDIENCE = "doelgroep: [jeugdarts, jeugdverpleegkundige]"

CASES = {
    "apostrof": (SUMMARY, "samenvatting: 's Nachts is het donker, en dan gaat een kind niet naar buiten.", NIGHT),
    "apostrof, en verderop nog een": (SUMMARY, "samenvatting: 's Nachts slapen kinderen en 's ochtends niet.", NIGHT),
    "krul": (
        "titel: Vraag naar de middag\n    richting: voor",
        "titel: Vraag naar de middag\n    richting: ‘voor’",
        "Typ een recht aanhalingsteken, of laat de tekens weg: `richting: voor`.",
    ),
    "versie met twee getallen": (
        'versie: "1.1.0"\nuit',
        "versie: 1.2\nuit",
        'Schrijf drie getallen tussen aanhalingstekens, zoals `versie: "1.2.0"`.',
    ),
    "naam voor ouders": ("fasen: [peuter-1-4, ", "fasen: [Tiener, ", "Schrijf `adolescent-12-18`."),
    "geen lijst": (
        AUDIENCE,
        "doelgroep: jeugdarts",
        "Schrijf bijvoorbeeld `doelgroep: [jeugdarts, jeugdverpleegkundige]`, of regels met `- `.",
    ),
    "lijst ontbreekt": (f"{AUDIENCE}\n", "", "Voeg toe: `doelgroep: [jeugdarts, jeugdverpleegkundige]`."),
    "tekst ontbreekt": (f"{SUMMARY}\n", "", "Voeg toe: `samenvatting: …`."),
}


def found(root: Root) -> tuple[Diagnostic, ...]:
    return load(root.path, quick=True).diagnostics


@pytest.mark.parametrize(("old", "new", "help"), CASES.values(), ids=CASES)
def test_it_says_what_to_write(root: Root, old: str, new: str, help: str) -> None:
    root.edit(TALKING, old, new)
    assert [item.help for item in found(root)] == [help]


def test_a_file_without_fields_is_one_fault(root: Root) -> None:
    root.write(TALKING, "---\nid: spelen-bespreken\n---\nTekst.\n")
    (item,) = found(root)
    assert item.message.startswith("Hier ontbreken 10 velden: `soort`, `titel`, ")
    assert "jgz nieuw" in item.help


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("ouders kopie.md", "In de naam staat een spatie; dat kan niet."),
        ("ouders(1).md", "In de naam staat `(`, `)`; dat kan niet."),
        ("notulen.docx", "Een bestand uit een tekstverwerker (.docx) hoort hier niet."),
        ("lijst.txt", "Dit soort bestand hoort hier niet (toegestaan: .md)."),
    ],
)
def test_a_file_that_does_not_belong_says_what_is_wrong_with_it(root: Root, name: str, message: str) -> None:
    root.write(f"modules/buiten-spelen/{name}", root.read(TALKING))
    assert [item.message for item in found(root)] == [message]
