"""JGZ317: a folder without the `index.md` that its pages hang under."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Location
from jgz.explanation import Example, lines
from jgz.model import GENERIC_FOLDER, DocumentKind
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ317", "beginbestand-ontbreekt")


def check(context: Context) -> Iterator[Diagnostic]:
    """The site has a home page, and every folder with modules or parent pages a guideline or a generic module."""
    library = context.library
    if all(page.id != "home" for page in library.pages) and (DocumentKind.PAGE, "home") not in context.files:
        yield FAULT.at(
            Location("modules/index.md"),
            "De site heeft geen beginpagina.",
            "Maak `modules/index.md` met `id: home` en `soort: pagina`, of zet het bestand terug.",
        )
    for page in library.parent_pages:
        in_generic = page.origin.path.split("/")[1] == GENERIC_FOLDER
        if in_generic and (DocumentKind.MODULE, page.id) not in context.files:
            yield FAULT.at(
                Location(page.origin.path),
                f"Er is geen generieke module `{page.id}` waar deze pagina bij hoort.",
                f"Zet het bestand in de map van een module uit `modules/{GENERIC_FOLDER}/`, of bij een richtlijn.",
            )
    documents = (*library.modules, *library.parent_pages)
    folders = {item.origin.path.split("/")[1] for item in documents}
    for id in sorted(folders - {GENERIC_FOLDER} - set(library.guidelines_by_id)):
        if (DocumentKind.GUIDELINE, id) not in context.files:
            yield FAULT.at(
                Location(f"modules/{id}/index.md"),
                f"In de map `{id}` staan teksten, maar het bestand van de richtlijn zelf ontbreekt.",
                f"Maak `modules/{id}/index.md` met `id: {id}` en `soort: richtlijn`.",
            )


RULE = Rule(
    FAULT,
    what="De site heeft een beginpagina en elke map met modules een `index.md`.",
    why="Zonder dat bestand staan de modules in geen enkele richtlijn en vindt een lezer ze niet vanaf de lijst.",
    check=check,
    example=Example(
        path="modules/index.md",
        place="",
        wrong="",
        right=lines(
            "---",
            "id: home",
            "soort: pagina",
            "titel: Richtlijnen",
            "samenvatting: Alle richtlijnen voor de jeugdgezondheidszorg bij elkaar.",
            "---",
            "Kies een leeftijd of zoek op onderwerp.",
            "",
        ),
    ),
)
