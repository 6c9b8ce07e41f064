"""JGZ313: an id of a module that isn't there, or that may not be named here."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, lines
from jgz.model import Document, DocumentKind, Guideline, Library, Module
from jgz.rules.base import Context, Rule, is_whole
from jgz.source.context import did_you_mean

FAULT = Fault("JGZ313", "module-verwijzing-klopt-niet")


def check(context: Context) -> Iterator[Diagnostic]:
    """Follows every id in the front matter: related modules, modules of a guideline, checked versions."""
    library = context.library
    for document, key, id in _references(library):
        if id not in library.modules_by_id and (DocumentKind.MODULE, id) not in context.files:
            yield FAULT.at(
                document.origin.at(key),
                f"De module `{id}` bestaat niet.",
                did_you_mean(id, library.modules_by_id) or "Kijk de id na: dat is de bestandsnaam zonder `.md`.",
            )
        elif isinstance(document, Module) and id == document.id and key.startswith("zie_ook"):
            yield FAULT.at(document.origin.at(key), "Deze module verwijst naar zichzelf.", "Haal de verwijzing weg.")
    for guideline in library.guidelines:
        yield from _reading_order(guideline, context)


def _references(library: Library) -> Iterator[tuple[Document, str, str]]:
    for module in library.modules:
        for number, relation in enumerate(module.related):
            yield module, f"zie_ook.{number}.id", relation.id
        for number, id in enumerate(module.lapse.replaced_by if module.lapse else ()):
            yield module, f"vervallen.vervangen_door.{number}", id
    for guideline in library.guidelines:
        for number, id in enumerate(guideline.module_ids):
            yield guideline, f"modules.{number}", id
    for page in library.parent_pages:
        for id in page.checked_against:
            yield page, f"gecontroleerd_bij.{id}", id


def _reading_order(guideline: Guideline, context: Context) -> Iterator[Diagnostic]:
    """The reading order names exactly the modules of the folder."""
    library = context.library
    whole = is_whole(guideline, "modules", guideline.module_ids)
    for item in library.modules_by_guideline.get(guideline.id, ()):
        # The id of that module is not its file name. JGZ113 reports that, and it explains the reference as well.
        if whole and item.id not in guideline.module_ids and (DocumentKind.MODULE, item.id) in context.files:
            yield FAULT.at(
                guideline.origin.at("modules"),
                f"De module `{item.id}` ligt in deze map, maar staat niet bij `modules`.",
                f"Zet `{item.id}` op de goede plek in de leesvolgorde.",
            )
    for number, id in enumerate(guideline.module_ids):
        module = library.modules_by_id.get(id)
        if module is not None and module.guideline_id != guideline.id:
            yield FAULT.at(
                guideline.origin.at(f"modules.{number}"),
                f"De module `{id}` ligt in een andere map (`modules/{module.guideline_id}/`).",
                "Noem hier alleen modules uit deze map; verwijs naar de andere met een koppeling of `zie_ook`.",
            )


RULE = Rule(
    FAULT,
    what="Elke id van een module in de velden bovenaan bestaat, en `modules` noemt precies de modules van de map.",
    why="Verwante modules en de leesvolgorde worden van deze id's gemaakt; een tikfout laat er een verdwijnen.",
    check=check,
    example=Example(
        path="modules/buiten-spelen/spelen-bespreken.md",
        place=lines("zie_ook:", "  - id: speelplek-beoordelen"),
        wrong=lines("zie_ook:", "  - id: speelplek-beoordeling"),
        right=lines("zie_ook:", "  - id: speelplek-beoordelen"),
    ),
)
