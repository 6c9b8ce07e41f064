"""`jgz verschil`: what it says about a change, in three forms."""

from __future__ import annotations

import json
import re

import jsonschema
import pytest
from tests.sites.root import PARENTS, PLACE, TALKING, Root
from tests.unit.cli.history import commit, history
from tests.unit.cli.process import Done, in_every_form, jgz_here, sentences

from jgz.model import Jump
from jgz.model.difference import Aspect
from jgz.reports.differences.json import json_schema

ADVICE = "Overweeg om samen met ouders op een kaart te kijken waar verkeer, water en schaduw zijn."


@pytest.fixture
def past(root: Root) -> Root:
    """The minimal root in a repository with one commit, on `main`."""
    return history(root)


def difference(root: Root, form: str = "json", reference: str = "main") -> Done:
    return jgz_here("verschil", "--wortel", root.path, "--formaat", form, reference)


def changes(root: Root) -> list[tuple[str, str, str]]:
    """Recommendation, aspect and jump of every change."""
    data = json.loads(difference(root).stdout)
    jsonschema.Draft202012Validator(json.loads(json_schema())).validate(data)
    return [(item["aanbeveling"], item["aspect"], item["sprong"]) for module in data for item in module["wijzigingen"]]


def everything(root: Root) -> None:
    """A change of every kind in two modules."""
    root.edit(PLACE, "sterkte: zwak", "sterkte: sterk")
    root.edit(PLACE, "zekerheid: zeer-laag", "zekerheid: laag")
    root.edit(PLACE, ADVICE, "Kijk niet samen met ouders op een kaart waar verkeer, water en schaduw zijn.")
    root.edit(PLACE, "Er is nauwelijks onderzoek", "Er is nauwelijks O<sub>2</sub> onderzocht")
    root.edit(PLACE, "titel: Een speelplek beoordelen", "titel: Een speelplek bekijken")
    root.edit(TALKING, "voelt zich beoordeeld [@gesprek-studie].", "voelt zich *beoordeeld*.")
    root.edit(TALKING, "stel de vraag dan later", "stel de vraag dan nooit")
    root.edit(TALKING, "/// aanbeveling | samen-naar-buiten", "/// aanbeveling | samen-buiten")
    root.edit(TALKING, "fasen: [peuter-1-4, schoolkind-4-12]", "fasen: [peuter-1-4]")


def test_no_change(past: Root) -> None:
    assert json.loads(difference(past).stdout) == []
    compared = (
        "Vergeleken: modules, andere pagina's, hulplijnen, directe hulp, fasen, talen, begrippen, beroepen, "
        "partijen, thema's, hulpmiddelen, teksten elders en BDS-elementen.\n"
    )
    assert difference(past, "text").stdout.decode() == f"Betekenis ongewijzigd.\n\n{compared}"
    assert difference(past, "markdown").stdout.decode() == f"**Betekenis ongewijzigd.**\n\n{compared}"


@pytest.mark.parametrize(
    "edit",
    [
        (PLACE, ADVICE, ADVICE.replace("Overweeg om", "Overweeg  om\n")),
        (PLACE, ADVICE, ADVICE.replace("schaduw", "Schaduw,")),
        (PLACE, "samenvatting:", "trefwoorden: [glijbaan]\nsamenvatting:"),
        (PARENTS, "Een kwartier buiten is al goed.", "Een kwartier buiten, is al goed!"),
        (TALKING, "voelt zich beoordeeld", "voelt zich béoordeeld"),
    ],
)
def test_layout_spelling_and_keywords_are_called_so_and_ask_for_no_version(
    past: Root, edit: tuple[str, str, str]
) -> None:
    past.edit(*edit)
    assert first_line(past) == "**Betekenis ongewijzigd.**"
    done = jgz_here("controleer", "--wortel", past.path, "--basis", "main", "--vandaag", "2026-11-22")
    assert "JGZ53" not in sentences(done.stdout)
    assert done.returncode == 0


def first_line(root: Root) -> str:
    return difference(root, "markdown").stdout.decode().split("\n")[0]


@pytest.mark.parametrize(
    ("edit", "line"),
    [
        ((PLACE, "sterkte: zwak", "sterkte: sterk"), "**1 aanbeveling verandert:**"),
        ((PLACE, "Er is nauwelijks", "Er is geen"), "Geen aanbeveling verandert. Wel verandert er iets in speel"),
        ((PLACE, "zekerheid: zeer-laag", "zekerheid: laag"), "Geen aanbeveling verandert. Wel verandert er iets in"),
        ((PARENTS, "niveau: afspraak", "niveau: 112"), "Geen aanbeveling verandert. Wel verandert er iets in /ouders/"),
        ((TALKING, "soort: module", "soort: modul"), "Betekenis ongewijzigd in wat vergeleken is."),
    ],
)
def test_the_first_line_says_what_it_comes_to(past: Root, edit: tuple[str, str, str], line: str) -> None:
    past.edit(*edit)
    assert first_line(past).strip("*").replace("\\", "").startswith(line.strip("*"))


def test_who_must_sign_and_which_pages_must_be_looked_at(past: Root) -> None:
    past.edit(TALKING, "één vast moment in de week om", "twee vaste momenten in de week om niet")
    said = difference(past, "text").stdout.decode()
    assert "LET OP: één werd twee; *niet* kwam erbij" in said
    assert (
        "\nWie er moet tekenen:\n  spelen-bespreken versie 2.0.0: AJN, V&VN, NVDA, ActiZ en GGD GHOR "
        "(een nieuwe autorisatie)\n"
    ) in said
    assert "om na te kijken:\n  /ouders/buiten-spelen/ rust op spelen-bespreken\n" in said
    # Once the page was held against that version nobody needs to look again.
    past.edit(PARENTS, 'spelen-bespreken: "1.1.0"', 'spelen-bespreken: "2.0.0"')
    assert "rust op" not in difference(past, "text").stdout.decode()


def test_an_advice_in_other_words_may_be_signed_as_unchanged(past: Root) -> None:
    past.edit(PLACE, "op een kaart te kijken", "op een kaartje te turen")
    said = difference(past, "text").stdout.decode()
    assert "speelplek-beoordelen versie 1.1.0: AJN" in said
    assert "of `soort: ongewijzigd` met een reden" in said


def test_pairs_that_a_change_made_stand_below_it(past: Root) -> None:
    advice = "Bedenk samen met ouders één vast moment in de week om naar buiten te gaan."
    past.edit(PLACE, ADVICE, advice.replace("één vast moment", "drie vaste momenten"))
    said = difference(past, "markdown").stdout.decode()
    assert "### Aanbevelingen die elkaar na deze wijziging misschien tegenspreken\n" in said
    assert "spelen\\-bespreken" in said or "spelen-bespreken\\#samen-naar-buiten" in said


def test_a_file_that_can_not_be_read_hides_no_change_without_a_word(past: Root) -> None:
    past.edit(TALKING, "stel de vraag dan later", "stel de vraag dan nooit")
    past.edit(TALKING, "soort: module", "soort: modul")
    assert difference(past, "text").stdout.decode().endswith(f"\nWel gewijzigd, niet vergeleken: {TALKING}.\n")


def test_a_module_under_another_id_is_compared_with_what_it_was(past: Root) -> None:
    past.rename(TALKING, "modules/buiten-spelen/spelen-voorleggen.md")
    path = past.path / "modules/buiten-spelen/spelen-voorleggen.md"
    text = path.read_text(encoding="utf-8").replace("id: spelen-bespreken", "id: spelen-voorleggen")
    path.write_text(text.replace("stel de vraag dan later", "stel de vraag dan nooit"), encoding="utf-8")
    said = difference(past, "text").stdout.decode()
    assert "spelen-bespreken 1.1.0 → spelen-voorleggen 1.1.0: andere id" in said
    assert "[+nooit+]" in said
    assert "module weg" not in said
    assert [item.get("was") for item in json.loads(difference(past).stdout)] == ["spelen-bespreken"]


def test_what_changed_and_was_not_compared_is_named(past: Root) -> None:
    past.write("modules/_registers/synoniemen.yml", "- term: motoriek\n  ook: [bewegen]\n")
    assert (
        difference(past, "text")
        .stdout.decode()
        .endswith("\nWel gewijzigd, niet vergeleken: modules/_registers/synoniemen.yml.\n")
    )


def test_what_every_page_is_made_of_is_to_be_looked_at(past: Root) -> None:
    past.write("theme/main.html", "<p>Bel nooit 112.</p>\n")
    past.write("notities.txt", "Voor mijzelf.\n")
    said = difference(past, "text").stdout.decode()
    assert said.startswith("Betekenis ongewijzigd in wat vergeleken is.\n")
    assert said.endswith("\nLET OP: ook gewijzigd is waar elke pagina van wordt gemaakt: theme/main.html.\n")


def test_pages_that_nobody_signs_and_lists_on_pages(past: Root) -> None:
    past.edit("modules/buiten-spelen/index.md", "fictief: true\n", "")
    past.edit(
        "modules/_registers/begrippen.yml", "De manier waarop een kind beweegt", "De manier waarop geen kind beweegt"
    )
    past.edit("modules/_registers/directe-hulp.yml", "woorden: [levensgevaar]", "woorden: [gevaar]")
    found = {item["pad"]: item["wijzigingen"][0]["let_op"] for item in json.loads(difference(past).stdout)}
    assert found == {
        "modules/buiten-spelen/index.md": ["-fictief", "+fictief"],
        "modules/_registers/begrippen.yml": ["+geen"],
        "modules/_registers/directe-hulp.yml": ["-levensgevaar"],
    }


def test_a_page_for_parents(past: Root) -> None:
    past.edit(PARENTS, "niveau: afspraak", "niveau: 112")
    (item,) = json.loads(difference(past).stdout)
    jsonschema.Draft202012Validator(json.loads(json_schema())).validate([item])
    assert (item["pagina"], item["wijzigingen"][0]["let_op"]) == (
        "/ouders/buiten-spelen/",
        ["-Maak een afspraak", "+Bel 112"],
    )
    assert "\nLET OP, pagina's voor ouders en jongeren:\n" in difference(past, "text").stdout.decode()
    assert "LET OP: Maak een afspraak werd Bel 112\n" in difference(past, "text").stdout.decode()


def test_every_kind_of_change(past: Root) -> None:
    everything(past)
    assert changes(past) == [
        ("plek-bekijken", "sterkte", "hoofd"),
        ("plek-bekijken", "zekerheid", "sub"),
        ("plek-bekijken", "tekst", "hoofd"),
        ("", "onderbouwing", "sub"),
        ("", "gegevens", "herstel"),
        ("buitentijd-vragen", "onderbouwing", "sub"),
        ("buitentijd-vragen", "op maat", "hoofd"),
        ("samen-buiten", "andere id", "herstel"),
        ("", "fasen", "sub"),
    ]


def test_a_new_and_a_removed_recommendation(past: Root) -> None:
    past.edit(PLACE, "/// aanbeveling | plek-bekijken", "/// aanbeveling | weer-bekijken")
    past.edit(PLACE, ADVICE, "Vraag elke keer naar het weer en de kleding die daarbij past.")
    assert changes(past) == [("weer-bekijken", "nieuw", "hoofd"), ("plek-bekijken", "geschrapt", "hoofd")]


def test_a_new_module_and_one_that_is_gone(past: Root) -> None:
    past.write("modules/buiten-spelen/plek-kiezen.md", past.read(PLACE).replace("speelplek-beoordelen", "plek-kiezen"))
    past.edit("modules/buiten-spelen/plek-kiezen.md", "/// aanbeveling | plek-bekijken", "/// aanbeveling | kiezen")
    past.remove(PLACE)
    data = json.loads(difference(past).stdout)
    assert [(item["module"], item["versie_oud"], item["versie_nieuw"], item["nodig"]) for item in data] == [
        ("plek-kiezen", None, "1.0.0", "hoofd"),
        ("speelplek-beoordelen", "1.0.0", None, "hoofd"),
    ]


def test_the_versions_and_their_step(past: Root) -> None:
    past.edit(PLACE, 'versie: "1.0.0"\nuitgangsvragen', 'versie: "1.0.1"\nuitgangsvragen')
    past.edit(PLACE, "sterkte: zwak", "sterkte: sterk")
    (item,) = json.loads(difference(past).stdout)
    assert (item["versie_oud"], item["versie_nieuw"], item["sprong"], item["nodig"]) == (
        "1.0.0",
        "1.0.1",
        "herstel",
        "hoofd",
    )
    assert item["pad"] == PLACE
    assert difference(past, "text").stdout.decode() == (
        "1 aanbeveling verandert:\n"
        "  speelplek-beoordelen `plek-bekijken` sterkte: “zwak” → “sterk” LET OP\n"
        "\n"
        "Wie er moet tekenen:\n"
        "  speelplek-beoordelen versie 2.0.0: AJN, V&VN, NVDA, ActiZ en GGD GHOR (een nieuwe autorisatie)\n"
        "\n"
        "Pagina's voor ouders en jongeren om na te kijken:\n"
        "  /ouders/buiten-spelen/ rust op speelplek-beoordelen\n"
        "\n"
        "speelplek-beoordelen 1.0.0 → 1.0.1; de wijziging vraagt minstens een hoofdversie\n"
        "  #plek-bekijken sterkte (hoofd)\n"
        "    was:   zwak\n"
        "    wordt: sterk\n"
        "\n"
        "Vergeleken: modules, andere pagina's, hulplijnen, directe hulp, fasen, talen, begrippen, beroepen, "
        "partijen, thema's, hulpmiddelen, teksten elders en BDS-elementen.\n"
    )


def test_changed_words_are_marked(past: Root) -> None:
    past.edit(PLACE, "verkeer, water en schaduw zijn.", "verkeer, 2 vijvers en schaduw zijn.")
    shown = difference(past, "text").stdout.decode()
    assert "LET OP: *2* kwam erbij\n" in shown
    assert "    was:   … op een kaart te kijken waar verkeer, [-water-] en schaduw zijn.\n" in shown
    assert "    wordt: … op een kaart te kijken waar verkeer, [+2 vijvers+] en schaduw zijn.\n" in shown
    marked = difference(past, "markdown").stdout.decode()
    assert "**LET OP**: *2* kwam erbij\n" in marked
    assert "    - was: … op een kaart te kijken waar verkeer, ~~water~~ en schaduw zijn.\n" in marked
    assert "    - wordt: … op een kaart te kijken waar verkeer, **2 vijvers** en schaduw zijn.\n" in marked


def test_only_another_status(past: Root) -> None:
    revision = "herziening: {gestart_op: 2026-09-01, reden: Nieuws.}"
    past.edit(PLACE, "status: vastgesteld", f"status: in-herziening\n{revision}")
    assert changes(past) == [("", "status", "geen"), ("", "geldigheid", "geen")]
    assert (
        difference(past, "text")
        .stdout.decode()
        .startswith(
            "Geen aanbeveling verandert. Wel verandert er iets in speelplek-beoordelen.\n\n"
            "speelplek-beoordelen 1.0.0: alleen de status en de geldigheid\n"
        )
    )


@pytest.mark.parametrize(
    "edit",
    [
        (ADVICE, ADVICE.replace(" ", "\n", 4)),
        (ADVICE, f"{ADVICE}\n"),
        ("Ouders kennen de buurt het best.", "Ouders  kennen de buurt\nhet best."),
        ("trefwoorden", "trefwoorden"),
        ("    kern: ja\n    uitgangsvraag: uv1\n", "    uitgangsvraag: uv1\n    kern: ja\n"),
    ],
)
def test_no_change_in_meaning(past: Root, edit: tuple[str, str]) -> None:
    if edit[0] != edit[1]:
        past.edit(PLACE, *edit)
    assert changes(past) == []


def test_a_link_added_earlier_in_the_text_changes_nothing_after_it(past: Root) -> None:
    past.edit(TALKING, "Een open vraag kost", "Een [open vraag](speelplek-beoordelen.md) kost")
    assert changes(past) == []


def test_a_hostile_text_cannot_break_out(past: Root) -> None:
    past.edit(PLACE, "verkeer, water", "`verkeer`, \\<b\\> @team #12 water **rood**")
    for form in ("text", "markdown"):
        assert "\x1b" not in sentences(difference(past, form).stdout)
    (line,) = [line for line in difference(past, "markdown").stdout.decode().split("\n") if "wordt:" in line]
    assert "<b>" not in line
    assert "@team" not in line


def test_the_same_bytes_on_every_run(past: Root) -> None:
    everything(past)
    arguments, forms = ("verschil", "--wortel", past.path, "main"), ("text", "json", "markdown")
    first, second = (in_every_form(forms, *arguments, environment={"PYTHONHASHSEED": seed}) for seed in ("1", "2"))
    assert first == second == b"".join(difference(past, form).stdout for form in forms)


def test_content_that_cannot_be_read_gives_no_false_answer(past: Root) -> None:
    past.write("modules/_registers/fasen.yml", "- id: [\n")
    done = difference(past, "text")
    assert done.returncode == 1
    assert "jgz controleer" in sentences(done.stderr)
    assert done.stdout == b""


def test_wrong_use(past: Root) -> None:
    assert difference(past, "json", "bestaat-niet").returncode == 2
    assert difference(past, "xml").returncode == 2
    assert jgz_here("verschil", "--wortel", past.path).returncode == 2


def test_committed_changes_too(past: Root) -> None:
    everything(past)
    commit(past.path)
    assert difference(past, "json", "HEAD~1").stdout == difference(past, "json", "HEAD~1").stdout != b"[]\n"
    assert difference(past, "json", "HEAD").stdout == b"[]\n"


def test_the_schema_names_every_aspect_and_jump() -> None:
    schema = json.loads(json_schema("https://voorbeeld.nl/jgz/"))
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$id"] == "https://voorbeeld.nl/jgz/schema/verschil.json"
    named = [schema["$defs"][kind]["properties"]["aspect"]["enum"] for kind in ("wijziging", "paginawijziging")]
    assert {aspect for aspects in named for aspect in aspects} == {item.value for item in Aspect}
    assert schema["$defs"]["sprong"]["enum"] == [item.dutch for item in Jump]


def test_a_number_to_call(past: Root) -> None:
    path = "modules/_registers/hulplijnen.yml"
    past.edit(path, 'nummer: "0800-2000"', 'nummer: "0800-2001"')
    (item,) = json.loads(difference(past).stdout)
    jsonschema.Draft202012Validator(json.loads(json_schema())).validate([item])
    assert (item["pagina"], item["wijzigingen"][0]["let_op"]) == (path, ["-0800-2000", "+0800-2001"])
    assert "niet vergeleken" not in difference(past, "text").stdout.decode()


@pytest.mark.parametrize(("day", "attention"), [("2031-02-01", ["-herzien_voor", "+herzien_voor"]), ("2026-02-01", [])])
def test_what_holds_longer_without_having_been_adopted_again_is_to_be_looked_at(
    past: Root, day: str, attention: list[str]
) -> None:
    path = TALKING
    before = re.search(r"^herzien_voor: .*$", (past.path / path).read_text("utf-8"), re.MULTILINE)
    assert before
    past.edit(path, before[0], f"herzien_voor: {day}")
    (item,) = json.loads(difference(past).stdout)
    assert [change["let_op"] for change in item["wijzigingen"]] == [attention]


def test_why_to_read_another_module_is_compared_in_words(past: Root) -> None:
    past.edit(TALKING, "reden: Voor het kijken naar de plek zelf.", "reden: Kijk nooit naar de plek zelf.")
    (item,) = json.loads(difference(past).stdout)
    (change,) = item["wijzigingen"]
    assert (change["aspect"], change["let_op"]) == ("op de pagina", ["+nooit"])


def test_what_a_page_for_parents_says_of_its_changes_is_told(past: Root) -> None:
    line = "  - {datum: 2025-10-06, tekst: Ga nooit alleen naar buiten.}"
    past.edit(PARENTS, "wanneer_bellen: ja\n", f"wijzigingen:\n{line}\nwanneer_bellen: ja\n")
    (item,) = json.loads(difference(past).stdout)
    assert [(change["oud"], change["nieuw"]) for change in item["wijzigingen"]] == [
        ("", "wijzigingen: Ga nooit alleen naar buiten.")
    ]
    commit(past.path)
    past.edit(PARENTS, "Ga nooit alleen", "Ga alleen")
    (item,) = json.loads(difference(past).stdout)
    assert [change["let_op"] for change in item["wijzigingen"]] == [["-nooit"]]
