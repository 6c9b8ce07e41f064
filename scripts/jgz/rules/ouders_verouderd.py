"""JGZ520: a parent page that was checked against an older main version of a module."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.model import Library
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ520", "ouderpagina-loopt-achter", Severity.WARNING)


def check(library: Library, context: Context) -> Iterator[Diagnostic]:
    """Compares the main version a page was checked against with the module's."""
    for page in library.parent_pages:
        for id, version in page.checked_against.items():
            module = library.modules_by_id.get(id)
            if module and module.version.split(".")[0] != version.split(".")[0]:
                yield FAULT.at(
                    page.origin.at(f"gecontroleerd_bij.{id}"),
                    f"De module `{id}` is nu versie {module.version}; deze pagina is nagekeken bij {version}.",
                    "Vergelijk de tekst met de module en pas daarna versie en `gecontroleerd_op` aan.",
                )


RULE = Rule(
    FAULT,
    what="Een ouderpagina is nagekeken bij de huidige hoofdversie van haar modules.",
    why="Ouders en professionals mogen geen tegengesteld advies krijgen.",
    check=check,
)
