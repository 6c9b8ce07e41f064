"""On what nobody signs every other word is to be looked at; what says the same in another way is not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.sites.root import GUIDELINE, PARENTS, PLACE, PRIVACY, Root

from jgz.compare import compare, compare_lists, compare_pages, compare_standing
from jgz.model import Library
from jgz.model.difference import Difference

CLUSTER = "clusters/het-lichaam.md"
TERMS, PROFESSIONS, LINES, THEMES, TOOLS, OUTSIDE, BDS = (
    f"modules/_registers/{name}.yml"
    for name in ("begrippen", "beroepen", "hulplijnen", "themas", "hulpmiddelen", "buitenteksten", "bds")
)
MORE = """
## Wat is het?

Buiten spelen is alles wat je kind buiten doet. Lees [over veilig slapen](site:/ouders/) en [over regels](site:/hulp/).

Doe dit wel:

- Ga samen naar buiten.
- Kijk goed om je heen.

Doe dit nooit:

- Laat je kind alleen bij water.
- Ga in de felle zon.
"""
DONE = """
## Registratie

Noteer waar een kind speelt.

## Implementatie

Bespreek met het team wie de kaart toont.

## Vragen uit de praktijk

/// vraag | geen-plek
    datum: 2026-03-11
    aanbeveling: plek-bekijken

Wat doe ik als er geen plek is?

//// antwoord
Vraag het de jeugdarts.
////
///

## Verantwoording
"""
LISTS = {
    THEMES: "- id: spelen\n  naam: Spelen\n- id: ziek\n  naam: Ziek\n",
    TOOLS: "- {id: kaart, naam: Een kaart, soort: materiaal, over: Wat er in de buurt te doen is., maker: Bureau, "
    'gemaakt_voor: {speelplek-beoordelen: "1.0.0"}, nagekeken_op: 2026-01-05, adres: "https://kaart.voorbeeld.nl/een"}\n',
    OUTSIDE: "- {id: elders, naam: Spelen, van: Een gids, adres: 'https://gids.voorbeeld.nl', "
    'nagekeken_op: 2026-01-05, nagekeken_bij: {speelplek-beoordelen: "1.0.0"}, '
    "opmerking: Daar staat nog niets over de zon.}\n",
    BDS: '- {id: "90101", naam: Spelen beoordeeld, rubriek: Spelen, versie: "1.0.0", fictief: true}\n',
}
TURNED = [
    (PLACE, "titel: Een speelplek beoordelen", "titel: Een zwembad beoordelen"),
    (PLACE, "of een plek in de buurt geschikt is", "of een plek in de buurt leuk is"),
    (PLACE, "Noteer waar een kind speelt", "Noteer waar een kind slaapt"),
    (PLACE, "met het team wie de kaart toont", "met het team wie de film toont"),
    (PLACE, "Vraag het de jeugdarts.", "Vraag het de balie."),
    (PLACE, "tekst: Eerste vastgestelde versie.", "tekst: Laatste vastgestelde versie."),
    (PLACE, "fictief: true", "trefwoorden: [alleen spelen mag]\nfictief: true"),
    (PLACE, "uitgangsvraag: uv1\n", "uitgangsvraag: uv1\n    trefwoorden: [spelen is veilig]\n"),
    (PARENTS, "alles wat je kind buiten doet", "alles wat je hond buiten doet"),
    (PARENTS, "vragen we hoe het gaat", "vragen we hoe het weer is"),
    (PARENTS, "titel: Naar buiten met je kind", "titel: Naar bed met je kind"),
    (PARENTS, "Buiten spelen is fijn en gezond.", "Buiten spelen is fijn en duur."),
    (PARENTS, "(site:/ouders/)", "(site:/jongeren/)"),
    (PARENTS, "(site:/ouders/) en [over regels](site:/hulp/)", "(site:/hulp/) en [over regels](site:/ouders/)"),
    (PARENTS, "Doe dit wel:\n\n- Ga samen", "Doe dit nooit:\n\n- Ga samen"),
    (GUIDELINE, "over peuters en schoolkinderen", "over peuters en puppy's"),
    (GUIDELINE, "titel: Buiten spelen", "titel: Binnen spelen"),
    (GUIDELINE, "hoe je er met ouders over praat", "hoe je er met artsen over praat"),
    (CLUSTER, "omschrijving: ", "omschrijving: Anders. "),
    (PRIVACY, "We houden niet bij wie er leest.", "We houden niet bij wie er schrijft."),
    (TERMS, "grof met het hele lijf", "grof met het hele huis"),
    (PROFESSIONS, "naam: jeugdarts", "naam: slager"),
    (THEMES, "naam: Ziek", "naam: Gezond"),
    (TOOLS, "Wat er in de buurt te doen is.", "Wat er in de stad te doen is."),
    (TOOLS, "https://kaart.voorbeeld.nl/een", "https://kaart.voorbeeld.nl/twee"),
    (OUTSIDE, "nog niets over de zon", "nog niets over het water"),
    (OUTSIDE, "https://gids.voorbeeld.nl", "https://gids.elders.nl"),
    (BDS, "naam: Spelen beoordeeld", "naam: Slapen beoordeeld"),
]
THE_SAME = [
    (PLACE, "titel: Een speelplek beoordelen", "titel: Een speel-plek beoordelen"),
    (PLACE, "Noteer waar een kind speelt.", "Noteer waar *een kind* speelt."),
    (PLACE, "fictief: true", "trefwoorden: [speelplaats, spelen met water]\nfictief: true"),
    (PLACE, "geschreven door een kleine werkgroep", "geschreven door een nieuwe werkgroep"),
    (PLACE, "Ouders kennen de buurt het best.", "Ouders kennen de wijk het best."),
    (PARENTS, "- Ga samen naar buiten.\n- Kijk goed om je heen.", "- Kijk goed om je heen.\n- Ga samen naar buiten."),
    (PARENTS, "alles wat je kind", "[alles](site:/ouders/) wat je kind"),
    (PARENTS, "fictief: true", "trefwoorden: [buiten, lopen]\nfictief: true"),
    (GUIDELINE, "over peuters en schoolkinderen.", "over peuters, en schoolkinderen."),
    (GUIDELINE, "fictief: true", "trefwoorden: [buiten, lopen]\nfictief: true"),
    (
        TERMS,
        "- id: motoriek",
        "- id: klim\n  term: klimmen\n  uitleg: Met handen en voeten omhoog gaan.\n- id: motoriek",
    ),
    (TOOLS, "nagekeken_op: 2026-01-05", "nagekeken_op: 2026-11-05"),
    (LINES, "adres: https://www.veiligthuis.nl\n  bron: Algemeen", "adres: https://www.veiligthuis.nl\n  bron: Alom"),
]


@pytest.fixture
def root(tmp_path: Path) -> Root:
    """The minimal content with a list of each kind, lists that are announced, and all that professionals do."""
    root = Root(tmp_path)
    root.edit(
        PARENTS, "\n## Wat is het?\n\nBuiten spelen is alles wat je kind buiten doet: rennen,", MORE + "\nRennen,"
    )
    root.edit(PLACE, "\n## Verantwoording\n", DONE)
    for path, text in LISTS.items():
        root.write(path, text)
    return root


def changes(old: Library, new: Library) -> Iterator[Difference]:
    for compared in (compare, compare_pages, compare_standing, compare_lists):
        for item in compared(old, new):
            yield from item.differences


@pytest.mark.parametrize(("path", "was", "becomes"), TURNED)
def test_another_word_is_to_be_looked_at(root: Root, path: str, was: str, becomes: str) -> None:
    old = root.library()
    root.edit(path, was, becomes)
    assert [item for item in changes(old, root.library()) if item.attention] != []


@pytest.mark.parametrize(("path", "was", "becomes"), THE_SAME)
def test_what_says_the_same_is_not(root: Root, path: str, was: str, becomes: str) -> None:
    old = root.library()
    root.edit(path, was, becomes)
    assert [item for item in changes(old, root.library()) if item.attention] == []


def test_what_goes_to_a_list_with_other_words_above_it_is_told(root: Root) -> None:
    old = root.library()
    root.edit(PARENTS, "- Kijk goed om je heen.\n", "- Laat je kind alleen bij water.\n")
    root.edit(PARENTS, "nooit:\n\n- Laat je kind alleen bij water.", "nooit:\n\n- Kijk goed om je heen.")
    assert [item for item in changes(old, root.library()) if item.attention] != []


def test_a_list_that_moves_with_the_words_above_it_says_the_same(root: Root) -> None:
    old = root.library()
    text = root.read(PARENTS)
    first, second = text[text.index("Doe dit wel") : text.index("Doe dit nooit")], "Doe dit nooit"
    after = text[text.index(second) : text.index("Rennen,")]
    root.write(PARENTS, text.replace(first + after, f"{after}{first}"))
    assert [item.attention for item in changes(old, root.library())] == [()]


@pytest.mark.parametrize("path", [PARENTS, PRIVACY, PLACE])
def test_a_warning_that_is_no_longer_one_is_to_be_looked_at(root: Root, path: str) -> None:
    text, warning = root.read(path), "/// let-op\nBel bij haast.\n///\n"
    if path == PLACE:
        text = text.replace("## Onderbouwing", f"## Zorg op maat\n\n{warning}\n## Onderbouwing")
    else:
        text += f"\n{warning}"
    root.write(path, text)
    old = root.library()
    root.edit(path, warning, "Bel bij haast.\n")
    assert [item.attention for item in changes(old, root.library())] == [("-kader", "+kader")]


def test_a_link_to_another_place_of_its_page_is_to_be_looked_at(root: Root) -> None:
    root.edit(GUIDELINE, "(spelen-bespreken.md)", "(spelen-bespreken.md#onderbouwing)")
    old = root.library()
    root.edit(GUIDELINE, "#onderbouwing", "#overwegingen")
    assert [item for item in changes(old, root.library()) if item.attention] != []


def test_a_link_that_follows_a_heading_to_its_other_name_is_not(root: Root) -> None:
    root.edit(PLACE, "\nEr is nauwelijks", "\n### Kleine plekken\n\nEr is nauwelijks")
    root.edit(GUIDELINE, "(spelen-bespreken.md)", "(speelplek-beoordelen.md#kleine-plekken)")
    old = root.library()
    root.edit(PLACE, "### Kleine plekken", "### Kleine plaatsen")
    root.edit(GUIDELINE, "#kleine-plekken", "#kleine-plaatsen")
    assert [item for item in changes(old, root.library()) if item.attention] == []


def test_whom_to_call_first_is_to_be_looked_at(root: Root) -> None:
    old = root.library()
    first, second, third = (f"- id: {part}" for part in root.read(LINES).split("- id: ")[1:])
    root.write(LINES, second + third.rstrip() + "\n" + first)
    assert [item.attention for item in changes(old, root.library())] == [("-volgorde", "+volgorde")]


def test_what_parents_ask_most_is_told_and_turns_nothing(root: Root) -> None:
    phases = "modules/_registers/fasen.yml"
    old = root.library()
    root.edit(phases, "  vaak_gevraagd: [buiten-spelen]\n", "")
    assert [(item.before, item.attention) for item in changes(old, root.library())] == [("buiten-spelen", ())]
