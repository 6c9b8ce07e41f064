"""JGZ313: an id of a module that isn't there, or that may not be named here."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.model import Document, Library
from jgz.rules.base import Context, Rule
from jgz.source.decode import did_you_mean

FAULT = Fault("JGZ313", "module-bestaat-niet")


def check(library: Library, context: Context) -> Iterator[Diagnostic]:
    """Follows every id in the front matter: related modules, modules of a guideline, checked versions."""
    broken = {path.rpartition("/")[2].removesuffix(".md") for path in library.broken}
    known = set(library.modules_by_id) | broken
    for document, key, id in _references(library):
        if id not in known:
            yield FAULT.at(
                document.origin.at(key),
                f"De module `{id}` bestaat niet.",
                did_you_mean(id, known) or "Kijk de id na: dat is de bestandsnaam zonder `.md`.",
            )
    for guideline in library.guidelines:
        own = [item.id for item in library.modules_by_guideline.get(guideline.id, ())]
        for id in own:
            if id not in guideline.module_ids:
                yield FAULT.at(
                    guideline.origin.at("modules"),
                    f"De module `{id}` ligt in deze map, maar staat niet bij `modules`.",
                    f"Zet `{id}` op de goede plek in de leesvolgorde.",
                )


def _references(library: Library) -> Iterator[tuple[Document, str, str]]:
    for module in library.modules:
        for number, relation in enumerate(module.related):
            yield module, f"zie_ook.{number}.id", relation.id
        if module.lapse and module.lapse.replaced_by:
            yield module, "vervallen.vervangen_door", module.lapse.replaced_by
    for guideline in library.guidelines:
        for number, id in enumerate(guideline.module_ids):
            yield guideline, f"modules.{number}", id
    for page in library.parent_pages:
        for id in page.checked_against:
            yield page, f"gecontroleerd_bij.{id}", id


RULE = Rule(
    FAULT,
    what="Elke id van een module in de velden bovenaan bestaat.",
    why="Verwante modules en de leesvolgorde worden van deze id's gemaakt; een tikfout laat er een verdwijnen.",
    check=check,
)
