"""`jgz nieuw`: what it makes is valid, what is there stays, and a refusal leaves nothing behind."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.sites.root import GUIDELINE, PARENTS, REPOSITORY, Root
from tests.unit.cli.process import DAY, Done, jgz_here, sentences

from jgz.diagnostics import Severity
from jgz.model import FIRST_DRAFT, Status

WAYS = {
    "module": (["module", "klimmen-leren", "--richtlijn", "buiten-spelen"], {"modules/buiten-spelen/klimmen-leren.md"}),
    "generiek": (["generieke-module", "goed-luisteren"], {"modules/generiek/goed-luisteren.md"}),
    "richtlijn": (
        ["richtlijn", "binnen-spelen", "--cluster", "het-lichaam"],
        {"modules/binnen-spelen/index.md", "modules/binnen-spelen/binnen-spelen-algemeen.md"},
    ),
    "jongeren": (["jongeren", "buiten-spelen"], {"modules/buiten-spelen/jongeren.md"}),
}


def new(root: Root, *arguments: str) -> Done:
    return jgz_here("nieuw", *arguments, "--wortel", root.path, "--vandaag", DAY)


def files(root: Root) -> dict[str, bytes]:
    """Every file of a root with its bytes; folders are there as names that end in `/`."""
    found = {path.relative_to(root.path).as_posix(): path for path in root.path.rglob("*")}
    folders: dict[str, bytes] = {f"{name}/": b"" for name, path in found.items() if path.is_dir()}
    return folders | {name: path.read_bytes() for name, path in found.items() if path.is_file()}


@pytest.mark.parametrize("way", WAYS)
def test_what_it_makes_is_valid(way: str, root: Root) -> None:
    arguments, expected = WAYS[way]
    before = files(root)
    done = new(root, *arguments)
    assert done.returncode == 0, sentences(done.stderr)
    made = {name for name in files(root) if name not in before and not name.endswith("/")}
    assert made == expected
    assert all(f"Gemaakt: {name}" in sentences(done.stdout) for name in made)
    found = root.check()
    assert [item for item in found.diagnostics if item.severity is Severity.ERROR] == []
    # What is still to be written is pointed at in every new file, and nothing else.
    told = [item for item in found.diagnostics if item.location.path in made]
    assert {item.location.path for item in told if item.code == "JGZ423"} == made
    assert {item.code for item in told} <= {"JGZ423"}
    texts = {item.origin.path: item for item in found.library.documents()}
    assert all(not texts[name].fictional for name in made)


def test_a_parent_page_where_there_is_none(root: Root) -> None:
    root.remove(PARENTS)
    assert new(root, "ouders", "buiten-spelen").returncode == 0
    checked = root.check()
    assert checked.errors == ()
    (page,) = checked.library.parent_pages
    assert page.title == "Buiten spelen"
    assert page.is_concept
    assert page.checked_on is None
    assert page.phases == ("peuter-1-4", "schoolkind-4-12")
    assert {id: str(version) for id, version in page.checked_against.items()} == {
        "spelen-bespreken": "1.1.0",
        "speelplek-beoordelen": "1.0.0",
    }


def test_a_page_with_a_generic_module(root: Root) -> None:
    assert new(root, "generieke-module", "tolk-bellen", "--fasen", "peuter-1-4").returncode == 0
    assert new(root, "ouders", "tolk-bellen").returncode == 0
    text = root.read("modules/generiek/tolk-bellen/ouders.md")
    assert "titel: Tolk bellen\n" in text
    assert "fasen: [peuter-1-4]\n" in text
    assert 'tolk-bellen: "0.1.0"\n' in text
    assert root.check().errors == ()


def test_a_page_for_youths_begins_with_the_phases_from_twelve_on(root: Root) -> None:
    assert new(root, "jongeren", "buiten-spelen").returncode == 0
    youths = next(item for item in root.library().parent_pages if item.kind == "jongeren")
    assert set(youths.phases) <= {"adolescent-12-18", "jongvolwassene-18-24"}


def test_a_translation_begins_with_the_dutch_text_of_now(root: Root) -> None:
    root.write(
        "modules/_registers/taalzinnen.yml", (REPOSITORY / "modules/_registers/taalzinnen.yml").read_text("utf-8")
    )
    assert new(root, "vertaling", "buiten-spelen", "--taal", "tr").returncode == 0
    checked = root.check()
    assert checked.errors == ()
    (page,) = checked.library.translations
    original = checked.library.originals["buiten-spelen"]
    assert (page.id, page.language, page.is_concept, page.unreviewed) == ("buiten-spelen-tr", "tr", True, True)
    assert not page.lags(original)
    assert [card.level for card in page.call_cards] == [card.level for card in original.call_cards]
    assert checked.library.without_concepts().translations == ()


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (("vertaling", "buiten-spelen"), "--taal"),
        (("vertaling", "buiten-spelen", "--taal", "xx"), "xx"),
        (("vertaling", "binnen-spelen", "--taal", "tr"), "bestaat niet"),
        (("vertaling", "buiten-spelen", "--taal", "ti"), "taalzinnen.yml"),
        (("ouders", "buiten-spelen", "--taal", "tr"), "past niet"),
    ],
)
def test_a_translation_that_can_not_be(wanted: tuple[str, ...], said: str, root: Root) -> None:
    done = new(root, *wanted)
    assert done.returncode == 2
    assert said in done.stderr.decode()
    assert root.library().translations == ()


def test_a_short_id_has_a_title_too(root: Root) -> None:
    assert new(root, "module", "sga", "--richtlijn", "buiten-spelen").returncode == 0
    assert root.library().modules_by_id["sga"].title == "Over sga"


def test_choices_are_taken_over(root: Root) -> None:
    title, summary = 'Klimmen: "hoe hoog?" # een begin', "Wat je met ouders bespreekt als hun kind overal op klimt."
    options = ["--titel", title, "--samenvatting", summary, "--cluster", "het-lichaam"]
    options += ["--fasen", "schoolkind-4-12, 2-weken-6-maanden", "--doelgroep", "overig"]
    assert new(root, "module", "klimmen", "--richtlijn", "buiten-spelen", *options).returncode == 0
    module = root.library().modules_by_id["klimmen"]
    assert (module.title, module.summary, module.cluster) == (title, summary, "het-lichaam")
    assert module.phases == ("2-weken-6-maanden", "schoolkind-4-12")
    assert module.audience == ("overig",)
    assert (module.status, module.version) == (Status.CONCEPT, FIRST_DRAFT)


TITLES = (
    "false", "20261", "2026-11-22", "1e keer", "- streep", "[haak]", "Ja: nee", "é en ü", "'s Avonds", "100% zeker",
    "Zo?!?",
)  # fmt: skip


@pytest.mark.parametrize("title", TITLES)
def test_any_title_survives_yaml(title: str, root: Root) -> None:
    done = new(root, "generieke-module", "een-titel", "--titel", title)
    assert done.returncode == 0, sentences(done.stderr)
    assert root.library().modules_by_id["een-titel"].title == title


@pytest.mark.parametrize(
    ("old", "new_lines"),
    [
        (
            "modules: [spelen-bespreken, speelplek-beoordelen]",
            "modules: [spelen-bespreken, speelplek-beoordelen, klimmen]",
        ),
        (
            "modules: [spelen-bespreken, 'speelplek-beoordelen' ] # op volgorde",
            "modules: [spelen-bespreken, 'speelplek-beoordelen', klimmen ] # op volgorde",
        ),
        (
            "modules:\n  - spelen-bespreken\n  - speelplek-beoordelen # laatste\n",
            "modules:\n  - spelen-bespreken\n  - speelplek-beoordelen # laatste\n  - klimmen\n",
        ),
        (
            "modules:\n- spelen-bespreken\n-   \"speelplek-beoordelen\"\n",
            "modules:\n- spelen-bespreken\n-   \"speelplek-beoordelen\"\n-   klimmen\n",
        ),
        (
            "modules: [\n  spelen-bespreken,\n  speelplek-beoordelen,\n]",
            "modules: [\n  spelen-bespreken,\n  speelplek-beoordelen, klimmen,\n]",
        ),
    ],
)  # fmt: skip
def test_the_reading_order_keeps_its_layout(old: str, new_lines: str, root: Root) -> None:
    root.edit(GUIDELINE, "modules: [spelen-bespreken, speelplek-beoordelen]", old)
    text = root.read(GUIDELINE)
    done = new(root, "module", "klimmen", "--richtlijn", "buiten-spelen")
    assert done.returncode == 0, sentences(done.stderr)
    assert root.read(GUIDELINE) == text.replace(old, new_lines)
    assert root.library().guidelines_by_id["buiten-spelen"].module_ids[-1] == "klimmen"


def test_windows_line_ends_stay(root: Root) -> None:
    path = root.path / GUIDELINE
    block = "modules:\n  - spelen-bespreken\n  - speelplek-beoordelen\n"
    root.edit(GUIDELINE, "modules: [spelen-bespreken, speelplek-beoordelen]\n", block)
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    before = path.read_bytes()
    assert new(root, "module", "klimmen", "--richtlijn", "buiten-spelen").returncode == 0
    assert path.read_bytes() == before.replace(b"beoordelen\r\n---", b"beoordelen\r\n  - klimmen\r\n---")


def test_the_ncj_holds_the_regie_of_a_new_guideline(root: Root) -> None:
    assert new(root, "richtlijn", "binnen-spelen", "--cluster", "het-lichaam").returncode == 0
    text = files(root)["modules/binnen-spelen/index.md"].decode()
    assert "\nregiehouder: Nederlands Centrum Jeugdgezondheid (NCJ)\n" in text


REFUSED = {
    "te kort": (["module", "ab", "--richtlijn", "buiten-spelen"], "3 tot 60"),
    "hoofdletter": (["module", "Klimmen", "--richtlijn", "buiten-spelen"], "kleine letters"),
    "getal achteraan": (["module", "klimmen-2", "--richtlijn", "buiten-spelen"], "streepje met een getal"),
    "uit de map": (["module", "../../klimmen", "--richtlijn", "buiten-spelen"], "kleine letters"),
    "stuurteken": (["module", "klim\x1b[31m", "--richtlijn", "buiten-spelen"], "bijzonder teken"),
    "gereserveerd": (["module", "ouders", "--richtlijn", "buiten-spelen"], "gereserveerd"),
    "bestaat": (["module", "spelen-bespreken", "--richtlijn", "buiten-spelen"], "bestaat al"),
    "zelfde id elders": (["generieke-module", "spelen-bespreken"], "spelen-bespreken.md"),
    "zonder richtlijn": (["module", "klimmen"], "--richtlijn"),
    "tikfout in richtlijn": (["module", "klimmen", "--richtlijn", "buiten-spele"], "Bedoelde je `buiten-spelen`?"),
    "onbekende richtlijn": (["ouders", "zwemmen"], "jgz nieuw richtlijn"),
    "onbekende fase": (["generieke-module", "klimmen", "--fasen", "peuter"], "Bedoelde je `peuter-1-4`?"),
    "onbekend beroep": (["generieke-module", "klimmen", "--doelgroep", "tandarts"], "Kies uit"),
    "onbekend cluster": (["richtlijn", "binnen", "--cluster", "lichaam"], "het-lichaam"),
    "zonder cluster": (["richtlijn", "binnen"], "--cluster"),
    "bestaande richtlijn": (["richtlijn", "buiten-spelen", "--cluster", "het-lichaam"], "bestaat al"),
    "eerste module bestaat": (
        ["richtlijn", "binnen", "--cluster", "het-lichaam", "--module", "spelen-bespreken"], "spelen-bespreken.md",
    ),
    "pagina van de site": (["richtlijn", "leeftijd", "--cluster", "het-lichaam"], "gereserveerd"),
    "punt": (["generieke-module", "klimmen", "--titel", "Klimmen."], "punt"),
    "korte samenvatting": (["generieke-module", "klimmen", "--samenvatting", "Kort."], "40 tot 280"),
    "regeleinde": (["generieke-module", "klimmen", "--titel", "Klimmen\nstatus: vastgesteld"], "regeleinde"),
    "optie past niet": (["ouders", "buiten-spelen", "--cluster", "het-lichaam"], "past niet"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_a_refusal_changes_nothing(name: str, root: Root) -> None:
    arguments, part = REFUSED[name]
    before = files(root)
    done = new(root, *arguments)
    said = sentences(done.stderr)
    assert done.returncode == 2
    assert part in said
    assert said.replace("\n", "").isprintable()
    assert said.endswith("Er is niets gemaakt.\n")
    assert files(root) == before


def test_an_unknown_kind_names_the_known_ones(root: Root) -> None:
    done = new(root, "hond", "klimmen")
    assert done.returncode == 2
    assert "'module'" in sentences(done.stderr)


def test_a_published_id_is_not_used_again(root: Root) -> None:
    rows = (("id", "soort", "sinds", "opgevolgd_door"), ("klimmen", "module", "1.0.0", "spelen-bespreken"))
    root.write("modules/_registers/ids.tsv", "".join("\t".join(row) + "\n" for row in rows))
    before = files(root)
    done = new(root, "generieke-module", "klimmen")
    assert (done.returncode, files(root)) == (2, before), sentences(done.stderr)


def test_old_faults_elsewhere_are_no_hindrance(root: Root) -> None:
    root.edit("modules/over/privacy.md", "soort: pagina", "soort: pagina\nonbekend: 1")
    assert root.check().broken
    assert new(root, "module", "klimmen", "--richtlijn", "buiten-spelen").returncode == 0


def test_a_guideline_with_faults_is_mended_first(root: Root) -> None:
    root.edit(GUIDELINE, "soort: richtlijn\n", "")
    before = files(root)
    done = new(root, "module", "klimmen", "--richtlijn", "buiten-spelen")
    assert done.returncode == 2
    assert GUIDELINE in sentences(done.stderr)
    assert files(root) == before


def test_never_through_a_link_to_elsewhere(root: Root, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elders"
    elsewhere.mkdir()
    (root.path / "modules" / "binnen").symlink_to(elsewhere)
    done = new(root, "richtlijn", "binnen", "--cluster", "het-lichaam")
    assert done.returncode == 2
    assert list(elsewhere.iterdir()) == []


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written(root: Root) -> None:
    folder = root.path / "modules" / "buiten-spelen"
    folder.chmod(0o555)
    before = files(root)
    done = new(root, "module", "klimmen", "--richtlijn", "buiten-spelen")
    folder.chmod(0o755)
    assert done.returncode == 2
    assert files(root) == before
