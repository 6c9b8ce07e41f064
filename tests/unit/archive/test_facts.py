"""What the archive reads of a text: as whoever reads YAML does, whatever its layout."""

from __future__ import annotations

from datetime import date

import pytest

from jgz.archive.facts import Facts, changed_on, facts_of, front_of
from jgz.model import Status, Version

PLAIN = """---
id: huilen
soort: module
status: vastgesteld
versie: "1.1.0"
vastgesteld_op: 2025-01-02
wijzigingen:
  - versie: "1.1.0"
    datum: 2025-03-04
    soort: onderbouwing
    tekst: Een bron erbij, over huilen.
    aanbevelingen: [troosten, hulp-vragen]
  - versie: "1.0.0"
    datum: 2025-01-02
    soort: nieuw
    tekst: Eerste tekst.
---
Tekst.
"""
WHOLE = Facts("huilen", Version(1, 1, 0), Status.ADOPTED, date(2025, 1, 2))
CHANGED = date(2025, 3, 4)


def read(text: str) -> tuple[Facts | None, date | None]:
    data = text.encode()
    return facts_of(data), changed_on(data, WHOLE.version)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", ""),
        ("\n", "\r\n"),
        ("\n", "\r"),
        ("---\nid", "\ufeff---\nid"),
        ("---\nid", "--- \nid"),
        ("---\nTekst", "---  \nTekst"),
        ("---\nTekst.\n", "---"),
        ("id: huilen", "id: 'huilen'"),
        ("id: huilen", "id:\n  huilen"),
        ("id: huilen", "id: huilen # zo heet zij"),
        ("id: huilen", "id: huilen\n\n# meer"),
        ("id: huilen", "titel: Huilen\n---x\nid: huilen"),
        ("id: huilen", "samenvatting: |\n  a\n  id: troost\nid: huilen"),
        ("id: huilen", "id: huilen\nid: troost"),
        ("id: huilen", "ideaal: x\nid: huilen"),
        ("id: huilen", "id:x\nid: huilen"),
        ("id: huilen", "kapot: [\nid: huilen"),
        ("    datum: 2025-03-04\n    soort", "    datum: '2025-03-04'\n    soort"),
        ("    datum: 2025-03-04\n    soort", "    datum: 2025-03-04\n    datum_twee: 2025-03-05\n    soort"),
        ('  - versie: "1.1.0"\n    datum: 2025-03-04', '  - {versie: "1.1.0", datum: 2025-03-04}\n  - versie: "0.1.0"'),
        ('  - versie: "1.1.0"', '  -\n    versie: "1.1.0"'),
        ("  - versie", "- versie"),
        ("over huilen.", "over huilen.\n    tekst: Nog een."),
        ("Een bron erbij", "| \n      - versie: x\n    aard: Een bron erbij"),
    ],
)
def test_a_layout_changes_nothing(old: str, new: str) -> None:
    text = PLAIN.replace(old, new) if old else PLAIN
    if old == "  - versie":
        text = text.replace("\n    ", "\n  ")
    assert old == new or text != PLAIN
    assert read(text) == (WHOLE, CHANGED)


@pytest.mark.parametrize(
    "wrong",
    [
        "tekst: Een bron: over huilen.",
        "tekst: [a",
        "tekst: 'Een bron",
        "tekst:\tEen bron",
        "tekst: Een bron\n    aanbevelingen: [a, - b]",
    ],
)
def test_a_history_that_no_reader_takes_names_no_day(wrong: str) -> None:
    right = "tekst: Een bron erbij, over huilen.\n    aanbevelingen: [troosten, hulp-vragen]"
    assert right in PLAIN
    assert read(PLAIN.replace(right, wrong)) == (WHOLE, None)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("---\nid", "\n---\nid"),
        ("---\nTekst", "Tekst"),
        ("---\nTekst", " ---\nTekst"),
        ("id: huilen", "id: [huilen]"),
        ("id: huilen", "id: 'huilen"),
        ("id: huilen", "  id: huilen"),
        ("soort: module", "soort: pagina"),
        ("soort: module\n", ""),
        ('"1.1.0"\nvast', '"1.1"\nvast'),
        ("status: vastgesteld", "status: klaar"),
    ],
)
def test_what_does_not_say_what_it_is_has_no_facts(old: str, new: str) -> None:
    text = PLAIN.replace(old, new)
    assert text != PLAIN
    assert facts_of(text.encode()) is None


def test_a_module_lapses_only_by_its_status() -> None:
    lapse = PLAIN.replace("wijzigingen", "vervallen: {op: 2026-05-06, reden: Oud.}\nwijzigingen")
    assert read(lapse)[0] == WHOLE
    facts, _ = read(lapse.replace("status: vastgesteld", "status: vervallen"))
    assert facts == Facts("huilen", WHOLE.version, Status.LAPSED, WHOLE.adopted_on, date(2026, 5, 6))


def test_the_last_of_several_days_of_a_version_counts() -> None:
    twice = PLAIN.replace('versie: "1.0.0"\n    datum: 2025-01-02', 'versie: "1.1.0"\n    datum: 2025-04-05')
    assert changed_on(twice.encode(), WHOLE.version) == date(2025, 4, 5)
    assert changed_on(twice.encode(), Version(1, 0, 0)) is None


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_front_is_what_stands_above_the_text(end: str) -> None:
    data = PLAIN.replace("\n", end).encode()
    assert front_of(data) == data.removesuffix(f"{end}Tekst.{end}".encode())
    assert changed_on(front_of(data), WHOLE.version) == CHANGED
    assert front_of(b"niets") == b"niets"
