"""The list to run through before the RAC decides: what the files say of themselves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from jgz.model import Library, Module
from jgz.model.coverage import coverage_of
from jgz.model.steps import missing_parties
from jgz.practice.packet_page import escaped


def checklist(module: Module, library: Library, today: date) -> str:
    """What must be so before the RAC decides, and whether the files say that it is."""
    return f'<ul class="lijst">{"".join(_checks(module, library, today))}</ul>'


def _checks(module: Module, library: Library, today: date) -> Iterator[str]:
    rounds = [item for item in library.registers.rounds if item.module == module.id and item.version == module.version]
    open_rounds = [item for item in rounds if item.unanswered or not item.closed]
    items = coverage_of(module, library)
    behind = [
        item for item in library.parent_pages
        if module.id in item.checked_against and item.checked_against[module.id].main != module.version.main
    ]  # fmt: skip
    for done, text in (
        (not open_rounds, "Elke reactie op deze versie heeft een antwoord, en de ronde is gesloten."),
        (all(item.interests for item in module.contributors) and bool(module.contributors),
         "Van elk lid van de werkgroep staan de belangen erbij."),
        (bool(module.involvement), "De inbreng van ouders en jeugdigen staat erbij."),
        (bool(module.field_test) or any(item.moment.value == "na-praktijktest" for item in module.rac),
         "De tekst is uitgeprobeerd in de praktijk."),
        (not any(item.is_open for item in items), "Elk punt van de normen heeft een plek of een reden."),
        (not behind, "De pagina's in gewone taal zijn vergeleken met deze hoofdversie."),
        (module.review_before is not None, "Er staat wanneer de tekst wordt herzien."),
        (not missing_parties(module, library, today), "Alle partijen hebben dit advies getekend."),
    ):  # fmt: skip
        word = "Ja" if done else "Nog niet"
        box = f'<span class="vak" aria-hidden="true">{"✓" if done else ""}</span>'
        yield f"<li>{box} <strong>{word}:</strong> {escaped(text)}</li>"
