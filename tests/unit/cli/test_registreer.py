"""`jgz registreer`, and what it means afterwards to remove or rename something that was published."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.sites.root import ADDRESSES, GUIDELINE, IDS, PARENTS, PLACE, PRIVACY, TALKING, TEXTS, Root
from tests.unit.cli.process import DAY, Done, jgz, jgz_here, sentences

from jgz.loader import load

CONCEPT = "modules/generiek/tolk-inzetten.md"
CONCEPT_TEXT = """---
id: tolk-inzetten
soort: generieke-module
titel: Een tolk inzetten
samenvatting: Hoe je met een tolk praat met ouders die weinig Nederlands spreken.
fasen: [peuter-1-4]
doelgroep: [jeugdarts]
status: concept
versie: "0.1.0"
uitgangsvragen:
  - {id: uv1, vraag: Wanneer zet je een tolk in?}
wijzigingen:
  - {versie: "0.1.0", datum: 2026-01-05, soort: nieuw, tekst: Eerste tekst.}
oude_adressen: [/tolk]
---
## Aanbevelingen

/// aanbeveling | tolk-aanbieden
    titel: Tolk aanbieden
    soort: consensus
    richting: voor
    kern: ja
    uitgangsvraag: uv1

Bied een tolk aan.
///
"""


def register(root: Root) -> Done:
    return jgz_here("registreer", "--wortel", root.path, "--vandaag", DAY)


def rows(root: Root, name: str) -> list[list[str]]:
    """The rows of a register, its header left out."""
    return [line.split("\t") for line in root.read(name).splitlines()[1:]]


@pytest.fixture
def published(root: Root) -> Root:
    """A root of which everything was published."""
    root.edit(PRIVACY, "fictief: true", "fictief: true\noude_adressen: [/privacy]")
    assert register(root).returncode == 0
    return root


def test_it_notes_every_page_and_recommendation(published: Root) -> None:
    assert rows(published, IDS) == [
        ["buiten-spelen", "ouders", "", ""],
        ["buiten-spelen", "richtlijn", "", ""],
        ["het-lichaam", "cluster", "", ""],
        ["home", "pagina", "", ""],
        ["opvoeden-en-ondersteunen", "cluster", "", ""],
        ["privacy", "pagina", "", ""],
        ["speelplek-beoordelen", "module", "1.0.0", ""],
        ["speelplek-beoordelen#plek-bekijken", "aanbeveling", "1.0.0", ""],
        ["spelen-bespreken", "module", "1.1.0", ""],
        ["spelen-bespreken#buitentijd-vragen", "aanbeveling", "1.1.0", ""],
        ["spelen-bespreken#samen-naar-buiten", "aanbeveling", "1.1.0", ""],
    ]
    assert rows(published, ADDRESSES) == [
        ["/", "home", "pagina"],
        ["/clusters/het-lichaam/", "het-lichaam", "cluster"],
        ["/clusters/opvoeden-en-ondersteunen/", "opvoeden-en-ondersteunen", "cluster"],
        ["/modules/speelplek-beoordelen/", "speelplek-beoordelen", "module"],
        ["/modules/spelen-bespreken/", "spelen-bespreken", "module"],
        ["/ouders/buiten-spelen/", "buiten-spelen", "ouders"],
        ["/over/privacy/", "privacy", "pagina"],
        ["/privacy", "privacy", "pagina"],
        ["/richtlijnen/buiten-spelen/", "buiten-spelen", "richtlijn"],
    ]


def test_the_first_line_names_the_columns(published: Root) -> None:
    assert published.read(IDS).splitlines()[0].split("\t") == ["id", "soort", "sinds", "opgevolgd_door"]
    assert published.read(ADDRESSES).splitlines()[0].split("\t") == ["adres", "id", "soort"]


def test_it_is_sorted_and_running_it_again_changes_nothing(published: Root) -> None:
    before = published.read(IDS), published.read(ADDRESSES)
    surroundings = {"PYTHONHASHSEED": "7", "LC_ALL": "C", "TZ": "Pacific/Kiritimati"}
    done = jgz("registreer", "--wortel", published.path, "--vandaag", DAY, environment=surroundings)
    assert done.returncode == 0
    assert (published.read(IDS), published.read(ADDRESSES)) == before
    assert rows(published, IDS) == sorted(rows(published, IDS))
    assert published.codes() == []


def test_a_concept_is_not_public_and_so_not_registered(root: Root) -> None:
    root.write(CONCEPT, CONCEPT_TEXT)
    assert register(root).returncode == 0
    assert "tolk" not in root.read(IDS) + root.read(ADDRESSES)


def test_with_errors_it_writes_nothing(published: Root) -> None:
    before = published.read(IDS)
    published.write(CONCEPT, CONCEPT_TEXT.replace("concept", "commentaarfase"))
    done = register(published)
    assert done.returncode == 1
    assert "JGZ501" in sentences(done.stderr)
    assert done.stdout == b""
    assert published.read(IDS) == before


def test_a_new_page_is_added_and_nothing_is_dropped(published: Root) -> None:
    before = rows(published, IDS)
    published.write(CONCEPT, CONCEPT_TEXT)
    published.edit(CONCEPT, "status: concept", "status: commentaarfase")
    published.edit(
        CONCEPT,
        'versie: "0.1.0"\nuit',
        'commentaar: {van: 2026-09-01, tot: 2026-12-01, route: Formulier}\nversie: "0.1.0"\nuit',
    )
    published.edit(TALKING, 'versie: "1.1.0"\nuit', 'versie: "1.2.0"\nuit')
    published.edit(
        TALKING,
        "wijzigingen:\n",
        'wijzigingen:\n  - {versie: "1.2.0", datum: 2026-03-02, soort: redactie, tekst: Zin korter.}\n',
    )
    assert register(published).returncode == 0
    after = rows(published, IDS)
    assert [row for row in after if row not in before] == [
        ["tolk-inzetten", "module", "0.1.0", ""],
        ["tolk-inzetten#tolk-aanbieden", "aanbeveling", "0.1.0", ""],
    ]
    assert [row for row in before if row not in after] == []
    assert ["/tolk", "tolk-inzetten", "module"] in rows(published, ADDRESSES)


def test_it_leaves_no_other_files_and_readable_ones(published: Root) -> None:
    folder = published.path / "modules" / "_registers"
    assert [path.name for path in folder.iterdir() if path.name.startswith(".")] == []
    assert os.stat(folder / "ids.tsv").st_mode & 0o777 == 0o644


def test_what_it_writes_is_what_is_read(published: Root) -> None:
    registers = load(published.path).library.registers
    assert [[item.id, item.kind, item.since, item.successor] for item in registers.ids] == rows(published, IDS)
    assert [item.line for item in registers.ids] == list(range(2, 13))


def rename_module(root: Root) -> None:
    root.rename(TALKING, "modules/buiten-spelen/buiten-bespreken.md")
    root.edit("modules/buiten-spelen/buiten-bespreken.md", "id: spelen-bespreken", "id: buiten-bespreken")
    root.edit(GUIDELINE, "[spelen-bespreken,", "[buiten-bespreken,")
    root.edit(GUIDELINE, "(spelen-bespreken.md)", "(buiten-bespreken.md)")
    root.edit(PARENTS, "spelen-bespreken:", "buiten-bespreken:")


def lost(root: Root) -> list[tuple[str, str]]:
    """Everything reported, as file and the line of the register that it points at."""
    found = root.diagnostics()
    assert {item.code for item in found} <= {"JGZ330"}
    return [(item.location.path, root.read(item.location.path).splitlines()[item.location.line - 1]) for item in found]


def test_renaming_a_published_module_is_an_error_until_it_says_what_it_replaces(published: Root) -> None:
    rename_module(published)
    assert lost(published) == [
        (ADDRESSES, "/modules/spelen-bespreken/\tspelen-bespreken\tmodule"),
        (IDS, "spelen-bespreken\tmodule\t1.1.0\t"),
    ]
    assert register(published).returncode == 1
    published.edit("modules/buiten-spelen/buiten-bespreken.md", "zie_ook:", "vervangt: [spelen-bespreken]\nzie_ook:")
    assert lost(published) == []


def test_a_renamed_module_gets_its_successor_in_the_register(published: Root) -> None:
    rename_module(published)
    published.edit("modules/buiten-spelen/buiten-bespreken.md", "zie_ook:", "vervangt: [spelen-bespreken]\nzie_ook:")
    assert register(published).returncode == 0
    assert ["spelen-bespreken", "module", "1.1.0", "buiten-bespreken"] in rows(published, IDS)
    # Once registered, the register itself knows the way.
    published.edit("modules/buiten-spelen/buiten-bespreken.md", "vervangt: [spelen-bespreken]\n", "")
    assert lost(published) == []


def test_moving_a_module_to_another_folder_keeps_its_address(published: Root) -> None:
    published.rename(PLACE, "modules/speelplekken/speelplek-beoordelen.md")
    published.write(
        "modules/speelplekken/index.md",
        published.read(GUIDELINE)
        .replace("id: buiten-spelen", "id: speelplekken")
        .replace("[spelen-bespreken, speelplek-beoordelen]", "[speelplek-beoordelen]")
        .replace("(spelen-bespreken.md)", "(speelplek-beoordelen.md)"),
    )
    published.edit(GUIDELINE, "[spelen-bespreken, speelplek-beoordelen]", "[spelen-bespreken]")
    published.edit(TALKING, "(speelplek-beoordelen.md#", "(../speelplekken/speelplek-beoordelen.md#")
    assert lost(published) == []


def test_removing_a_published_page_is_an_error_until_another_takes_its_address(published: Root) -> None:
    published.remove(PRIVACY)
    assert [file for file, _ in lost(published)] == [ADDRESSES, ADDRESSES, IDS]
    published.edit("modules/index.md", "fictief: true", "fictief: true\noude_adressen: [/over/privacy/, /privacy]")
    assert lost(published) == []


def rename_recommendation(root: Root) -> None:
    root.edit(TALKING, "/// aanbeveling | samen-naar-buiten\n", "/// aanbeveling | samen-eropuit\n")
    root.edit(TALKING, "[buitentijd-vragen, samen-naar-buiten]", "[buitentijd-vragen]")
    root.edit(TALKING, 'versie: "1.1.0"\nuit', 'versie: "1.2.0"\nuit')
    entry = '{versie: "1.2.0", datum: 2026-10-05, soort: redactie, tekst: Andere naam.}'
    root.edit(TALKING, "wijzigingen:", f"wijzigingen:\n  - {entry}")


def by_former_id(root: Root) -> None:
    root.edit(TALKING, "samen-eropuit\n", "samen-eropuit\n    voorheen: samen-naar-buiten\n")


def by_history(root: Root) -> None:
    root.edit(TALKING, "toegevoegd.\n", "toegevoegd.\n    aanbevelingen: [samen-naar-buiten]\n")


@pytest.mark.parametrize("solve", [by_former_id, by_history])
def test_a_published_recommendation_that_is_gone(published: Root, solve: Callable[[Root], None]) -> None:
    rename_recommendation(published)
    assert lost(published) == [(IDS, "spelen-bespreken#samen-naar-buiten\taanbeveling\t1.1.0\t")]
    solve(published)
    assert lost(published) == []


def test_a_renamed_recommendation_gets_its_successor_in_the_register(published: Root) -> None:
    rename_recommendation(published)
    by_former_id(published)
    assert register(published).returncode == 0
    assert [
        "spelen-bespreken#samen-naar-buiten",
        "aanbeveling",
        "1.1.0",
        "spelen-bespreken#samen-eropuit",
    ] in rows(published, IDS)


def test_the_help_of_a_lost_recommendation_names_both_ways(published: Root) -> None:
    rename_recommendation(published)
    (found,) = published.diagnostics()
    assert "`voorheen: samen-naar-buiten`" in found.help
    assert "`samen-naar-buiten` bij `aanbevelingen`" in found.help


def test_a_broken_module_is_not_also_a_lost_one(published: Root) -> None:
    published.write(TALKING, "geen velden\n")
    assert published.codes() == ["JGZ103"]


@pytest.mark.parametrize("name", [TALKING, PARENTS, GUIDELINE, PRIVACY, "modules/index.md", "clusters/het-lichaam.md"])
def test_no_broken_file_is_also_a_lost_one(published: Root, name: str) -> None:
    published.write(name, "geen velden\n")
    # Of a page for parents the headings that its text lacks are told as well.
    assert published.codes() == ["JGZ103", *(["JGZ225"] * 4 if name == PARENTS else [])]


def test_a_damaged_register_is_an_error_at_its_line(published: Root) -> None:
    published.write(IDS, published.read(IDS) + "zomaar een regel\n")
    done = jgz_here("controleer", "--wortel", published.path, "--vandaag", DAY, "--formaat", "json")
    assert done.returncode == 1
    assert [(item["pad"], item["regel"]) for item in json.loads(done.stdout)] == [(IDS, 13)]


def test_the_registers_end_with_one_line_end(published: Root) -> None:
    for name in (IDS, ADDRESSES):
        data = Path(published.path / name).read_bytes()
        assert data.endswith(b"\n")
        assert not data.endswith(b"\n\n")
        assert b"\r" not in data


def test_it_notes_what_every_module_and_recommendation_says_under_its_version(published: Root) -> None:
    assert [row[:2] for row in rows(published, TEXTS)] == [
        ["speelplek-beoordelen", "1.0.0"],
        ["speelplek-beoordelen#plek-bekijken", "1.0.0"],
        ["spelen-bespreken", "1.1.0"],
        ["spelen-bespreken#buitentijd-vragen", "1.1.0"],
        ["spelen-bespreken#samen-naar-buiten", "1.1.0"],
    ]


def test_another_text_under_a_published_version_is_an_error_without_any_history(published: Root) -> None:
    published.edit(PLACE, "verkeer, water en schaduw", "verkeer, winkels en schaduw")
    done = jgz_here("controleer", "--wortel", published.path, "--vandaag", DAY)
    assert done.returncode == 1
    assert "JGZ332 anders-onder-zelfde-versie" in done.stdout.decode()
    before = published.read(TEXTS)
    assert register(published).returncode == 1
    assert published.read(TEXTS) == before


def test_a_new_version_gets_a_line_of_its_own_and_the_old_one_stays(published: Root) -> None:
    before = rows(published, TEXTS)
    published.edit(TALKING, 'versie: "1.1.0"\nuit', 'versie: "1.2.0"\nuit')
    published.edit(
        TALKING,
        "wijzigingen:",
        'wijzigingen:\n  - {versie: "1.2.0", datum: 2026-10-05, soort: onderbouwing, tekst: Nieuwe bron erbij.}',
    )
    assert register(published).returncode == 0
    after = rows(published, TEXTS)
    assert [row for row in after if row in before] == before
    assert {row[1] for row in after if row not in before} == {"1.2.0"}
    assert published.codes() == []


def next_version(root: Root) -> None:
    """The module about places has a next main version, which all parties signed."""
    text = (
        root.read(PLACE).replace('versie: "1.0.0"}', 'versie: "2.0.0"}').replace("datum: 2025-05-", "datum: 2026-10-")
    )
    text = text.replace('versie: "1.0.0"\nuit', 'versie: "2.0.0"\nuit')
    text = text.replace("vastgesteld_op: 2025-06-02", "vastgesteld_op: 2026-11-02")
    entry = '{versie: "2.0.0", datum: 2026-10-05, soort: aanbeveling, tekst: Een ander advies.}'
    root.write(PLACE, text.replace("wijzigingen:\n", f"wijzigingen:\n  - {entry}\n"))


def test_an_id_of_a_removed_recommendation_never_returns(published: Root) -> None:
    text = published.read(PLACE)
    advice = text[text.index("/// aanbeveling") : text.index("## Onderbouwing")]
    other = advice.replace("plek-bekijken", "buurt-vragen")
    published.edit(PLACE, advice, other)
    next_version(published)
    assert register(published).returncode == 0
    assert ["speelplek-beoordelen#plek-bekijken", "aanbeveling", "1.0.0", "-"] in rows(published, IDS)
    register(published)
    assert ["speelplek-beoordelen#plek-bekijken", "aanbeveling", "1.0.0", "-"] in rows(published, IDS)
    published.write(PLACE, text)
    found = [item for item in published.diagnostics() if item.code == "JGZ125"]
    assert [item.message for item in found] == ["De id `plek-bekijken` was van een aanbeveling die is geschrapt."]


def test_a_register_of_faults_is_told_in_part(root: Root) -> None:
    header = "id\tsoort\tsinds\topgevolgd_door\n"
    root.write(IDS, header + "".join(f"weg-{n}x\tpagina\t\t\n" for n in range(2_000)))
    assert root.codes().count("JGZ330") == 50
    root.write(IDS, header + "x\n" * 2_000)
    assert len(root.diagnostics()) == 51
    root.write("modules/_registers/woordenlijst.txt", "b\na\n" * 2_000)
    root.write("modules/_registers/samenstellingen.txt", "b =\na =\n" * 2_000)
    assert len(root.diagnostics()) == 51 * 3
