"""A small valid library, written on the spot: a module of every status and term, parent pages, and nothing fictional.

Tests change what they need: `write_library(root)` first, then `write_module(root, …, **changes)`.
"""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).resolve().parents[2]
GUIDELINE = "proef"
CLUSTERS = {
    "opvoeden-en-ondersteunen": "Opvoeden en ondersteunen",
    "voeding-en-groei": "Voeding en groei",
    "psychosociaal-en-gedrag": "Psychosociaal en gedrag",
    "het-lichaam": "Het lichaam",
    "ontwikkeling-en-zintuigen": "Ontwikkeling en zintuigen",
}
PARTIES = {
    "AJN": "inhoudelijk",
    "V&VN": "inhoudelijk",
    "NVDA": "inhoudelijk",
    "ActiZ": "randvoorwaardelijk",
    "GGD GHOR": "randvoorwaardelijk",
}
ADOPTED = date(2024, 6, 1)
SUMMARY = "Een proefmodule om te zien of de site doet wat zij belooft, zonder zorginhoud."
# Module id -> what sets it apart. The terms are those of 22 November 2026.
MODULES: dict[str, dict[str, Any]] = {
    "geldig-stuk": {"herzien_voor": date(2029, 3, 1), "vervangt": ["vervallen-stuk"]},
    "jaar-stuk": {"herzien_voor": date(2027, 8, 1)},
    "halfjaar-stuk": {"herzien_voor": date(2027, 3, 1)},
    "verlopen-stuk": {"herzien_voor": date(2026, 11, 21)},
    "herziening-stuk": {"status": "in-herziening", "herzien_voor": date(2028, 1, 1)},
    "laat-stuk": {"status": "in-herziening", "herzien_voor": date(2026, 1, 1)},
    "vervallen-stuk": {"status": "vervallen", "herzien_voor": date(2027, 1, 1), "opvolger": "geldig-stuk"},
    "concept-stuk": {"status": "concept"},
    "commentaar-stuk": {"status": "commentaarfase"},
    "autorisatie-stuk": {"status": "ter-autorisatie"},
}
DRAFTS = ("commentaar-stuk", "autorisatie-stuk")
PHASES = ["peuter-1-4", "schoolkind-4-12"]


# A round that is over, with a reply that asks for no answer.
ROUND = """module: commentaar-stuk
versie: "0.1.0"
titel: Commentaarronde van de proef (verzonnen)
van: 2026-04-07
tot: 2026-05-22
gesloten: ja
reacties:
  - nummer: 1
    soort: akkoord
    van: Voorbeeldvereniging
    tekst: Hier kunnen wij mee werken.
"""


def write_library(root: Path) -> Path:
    """Writes a whole root: the real theme, registers and configuration, and the library described above."""
    shutil.copytree(REPOSITORY / "theme", root / "theme")
    shutil.copy(REPOSITORY / "mkdocs.yml", root)
    registers = root / "modules" / "_registers"
    registers.mkdir(parents=True)
    for file in sorted((REPOSITORY / "modules" / "_registers").glob("*.yml")):
        shutil.copy(file, registers)
    comments = root / "modules" / "_commentaar" / "commentaar-stuk"
    comments.mkdir(parents=True)
    (comments / "voorjaar.yml").write_text(ROUND, encoding="utf-8")
    write(root / "modules" / "index.md", page("home", "Beginpagina van de proef"), "Welkom.\n")
    write(root / "modules" / "over" / "over.md", page("over", "Over deze proef"), "Uitleg.\n")
    for id, name in CLUSTERS.items():
        write(root / "clusters" / f"{id}.md", cluster(id, name), "## Waar het over gaat\n\nOver van alles.\n")
    for id, changes in MODULES.items():
        write_module(root, id, **changes)
    practised = with_practice("halfjaar-stuk")
    write_module(root, "halfjaar-stuk", practised, **MODULES["halfjaar-stuk"], indicatoren=[INDICATOR])
    write_module(root, "los-stuk", folder="generiek", herzien_voor=date(2029, 1, 1))
    write_guideline(root)
    write_parent_page(root)
    write_translation(root)
    return root


def write(path: Path, fields: dict[str, Any], body: str) -> None:
    """Writes a file with its front matter."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = "".join(f"{key}: {flow(value)}\n" for key, value in fields.items())
    path.write_text(f"---\n{lines}---\n{body}", encoding="utf-8")


def flow(value: Any) -> str:
    """A value as YAML on one line: JSON, with dates and words of our own lists bare."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(item) for item in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def base(id: str, kind: str, title: str) -> dict[str, Any]:
    """The fields that every file has."""
    return {"id": id, "soort": kind, "titel": title, "samenvatting": SUMMARY}


def page(id: str, title: str) -> dict[str, Any]:
    """The fields of a standing page."""
    return base(id, "pagina", title)


def cluster(id: str, name: str) -> dict[str, Any]:
    """The fields of a cluster that has not started, so that its groups may be small."""
    seat = {"rol": "lid", "discipline": "jeugdarts", "namens": "AJN", "van": date(2026, 1, 1), "tot": date(2030, 1, 1)}
    return {
        **base(id, "cluster", name),
        "naam": name,
        "omschrijving": f"Alles wat hoort bij {name}, voor de proef.",
        "status": "gepland",
        "gestart_op": date(2026, 1, 1),
        "contact": f"{id}@proef.invalid",
        "github_team": f"@proef/{id}",
        "werkgroep": {"leden": [{**seat, "rol": "jgz-professional"}]},
    }


def module(id: str, *, folder: str, status: str, opvolger: str, **changes: Any) -> dict[str, Any]:
    """The fields of a module of a status, with everything that the status asks for."""
    generic = folder == "generiek"
    draft = status in ("concept", "commentaarfase", "ter-autorisatie")
    fields: dict[str, Any] = base(id, "generieke-module" if generic else "module", title_of(id))
    fields |= {} if generic else {"cluster": "het-lichaam"}
    fields |= {
        "fasen": PHASES,
        "doelgroep": ["jeugdarts"],
        "status": status,
        "versie": "0.1.0" if draft else "1.0.0",
        "uitgangsvragen": [{"id": "uv1", "vraag": "Wat doe je in de proef?"}],
    }
    if status != "concept":
        dates = {"van": date(2023, 1, 1), "tot": date(2023, 3, 1)}
        fields["commentaar"] = {**dates, "route": "Formulier van de werkgroep"}
        fields["werkgroep"] = [{"rol": "lid", "discipline": "arts", "namens": "AJN", "belangen": "geen"}]
    if not draft:
        fields["vastgesteld_op"] = ADOPTED
        signed = {"datum": ADOPTED, "versie": fields["versie"]}
        fields["autorisatie"] = [{"partij": key, "soort": kind, **signed} for key, kind in PARTIES.items()]
    if status == "in-herziening":
        fields["herziening"] = {"gestart_op": date(2025, 5, 1), "reden": "Er is nieuw onderzoek."}
    if status == "vervallen":
        fields["vervallen"] = {"op": date(2026, 2, 1), "reden": "De stof staat nu elders."}
        fields["vervallen"] |= {"vervangen_door": opvolger} if opvolger else {}
    first = {"datum": date(2022, 1, 1) if draft else ADOPTED, "soort": "nieuw", "tekst": "Eerste versie."}
    fields["wijzigingen"] = [{"versie": fields["versie"], **first}]
    return {**fields, **changes}


def title_of(id: str) -> str:
    """The title of a made module."""
    return f"Over het {id.replace('-', ' ')}"


def short_title_of(id: str) -> str:
    """The title of a made recommendation: its id, in which no number must be explained."""
    return f"Advies {id.translate(str.maketrans('0123456789', 'abcdefghij'))}"


def recommendation(id: str, *, key: bool = True, text: str = "", options: str = "") -> str:
    """A recommendation block; `options` are extra lines `naam: waarde`."""
    extra = "".join(f"    {line}\n" for line in options.splitlines())
    return (
        f"/// aanbeveling | {id}\n    titel: {short_title_of(id)}\n"
        "    richting: voor\n    sterkte: sterk\n    zekerheid: laag\n"
        f"    kern: {'ja' if key else 'nee'}\n    uitgangsvraag: uv1\n{extra}\n"
        f"{text or f'Doe wat bij {id} hoort.'}\n///\n"
    )


def body(*recommendations: str) -> str:
    """The text of a module with all sections that an adopted module needs."""
    return (
        "## Aanbevelingen\n\n" + "\n".join(recommendations) + "\n"
        "## Onderbouwing\n\nHet staat vast.\n\n### Bewijs\n\nGenoeg.\n\n"
        "## Overwegingen\n\nNiets bijzonders.\n\n## Verantwoording\n\nZelf geschreven.\n"
    )


INDICATOR = {
    "id": "gedaan",
    "naam": "Advies gegeven",
    "teller": "contacten met dit advies",
    "noemer": "alle contacten",
    "bron": "dossier",
    "aanbeveling": "halfjaar-stuk-kern",
}


def with_practice(id: str) -> str:
    """The text of a module with everything that may stand beside its advice."""
    plain = body(recommendation(f"{id}-kern"), recommendation(f"{id}-bij", key=False))
    beside = (
        "## Kennislacunes\n\n/// kennislacune\nOf het ook anders kan.\n///\n\n"
        "## Implementatie\n\nMaak er tijd voor.\n\n"
        f"## Vragen uit de praktijk\n\n/// vraag | vraag-van-{id}\n    datum: 2026-01-12\n"
        f"    aanbeveling: {id}-kern\n\nMoet dit altijd?\n\n//// antwoord\nJa.\n////\n///\n\n"
        f'## Toets jezelf\n\n/// toets | toets-van-{id}\n    aanbeveling: {id}-kern\n    versie: "1.0.0"\n\n'
        "Wat doe je?\n\n//// antwoord\n    goed: ja\n\nWat erbij hoort.\n////\n"
        "//// antwoord\nNiets.\n////\n//// uitleg\nZo staat het er.\n////\n///\n\n"
    )
    return plain.replace("## Verantwoording", f"{beside}## Verantwoording")


def module_path(root: Path, id: str, folder: str = GUIDELINE) -> Path:
    """Where a made module lies."""
    return root / "modules" / folder / f"{id}.md"


def write_module(
    root: Path,
    id: str,
    text: str = "",
    *,
    folder: str = GUIDELINE,
    status: str = "vastgesteld",
    opvolger: str = "",
    **changes: Any,
) -> Path:
    """Writes a module: two recommendations, of which one is key, unless `text` is its body."""
    path = module_path(root, id, folder)
    fields = module(id, folder=folder, status=status, opvolger=opvolger, **changes)
    write(path, fields, text or body(recommendation(f"{id}-kern"), recommendation(f"{id}-bij", key=False)))
    return path


GUIDELINE_TEXT = "Waar het over gaat.\n\n## Voor managers en gemeenten\n\nMaak er geld voor vrij.\n"


def write_guideline(root: Path, **changes: Any) -> None:
    """Writes the guideline with all modules of the list."""
    fields = {**base(GUIDELINE, "richtlijn", "Richtlijn van de proef"), "cluster": "het-lichaam"}
    fields |= {"regiehouder": "De proefgroep", "modules": list(MODULES)}
    write(root / "modules" / GUIDELINE / "index.md", {**fields, **changes}, GUIDELINE_TEXT)


def write_parent_page(root: Path, kind: str = "ouders", **changes: Any) -> None:
    """Writes a parent or youth page with one call card."""
    fields = {**base(GUIDELINE, kind, f"Wat je moet weten: {kind}"), "fasen": ["peuter-1-4"], "thema": "gedrag"}
    fields |= {"gecontroleerd_bij": {"geldig-stuk": "1.0.0"}, "gecontroleerd_op": ADOPTED, "wanneer_bellen": "ja"}
    text = (
        "- Het gaat vanzelf over.\n\n## Wat is het?\n\nNiets ergs.\n\n## Wat kun je zelf doen?\n\nWachten.\n\n"
        "## Wanneer bel je?\n\n/// wanneer-bellen\n    niveau: 112\n\nJe kind krijgt geen lucht.\n///\n\n"
        "## Hoe gaat het verder?\n\nGoed.\n"
    )
    write(root / "modules" / GUIDELINE / f"{kind}.md", {**fields, **changes}, text)


def write_translation(root: Path, **changes: Any) -> None:
    """Writes the page for parents in English, which follows the Dutch page as it once was."""
    fields = {**base(f"{GUIDELINE}-en", "vertaling", "What you need to know"), "taal": "en"}
    fields |= {"vertaling_van": "00000000", "vertaald_op": ADOPTED}
    text = (
        "- It passes by itself.\n\n## What is it?\n\nNothing bad.\n\n## When do you call?\n\n"
        "/// wanneer-bellen\n    niveau: 112\n\nYour child can't breathe.\n///\n"
    )
    write(root / "modules" / GUIDELINE / "ouders.en.md", {**fields, **changes}, text)
