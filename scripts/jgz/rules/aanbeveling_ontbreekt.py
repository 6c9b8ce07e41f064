"""JGZ220: a module without a recommendation."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.model import Library
from jgz.rules.base import Context, Rule, softened

FAULT = Fault("JGZ220", "aanbeveling-ontbreekt")


def check(library: Library, context: Context) -> Iterator[Diagnostic]:
    """Every module needs at least one recommendation."""
    for module in library.modules:
        if not module.recommendations:
            section = module.body.section("Aanbevelingen")
            yield FAULT.at(
                module.origin.line(section.line) if section else module.origin.at(),
                "Deze module heeft geen aanbeveling.",
                "Voeg onder `## Aanbevelingen` een blok `aanbeveling` toe.",
                softened(module),
            )


RULE = Rule(
    FAULT,
    what="Elke module heeft minstens één aanbeveling.",
    why="Lezers zoeken eerst wat zij moeten doen; zonder aanbeveling geeft een module geen antwoord.",
    check=check,
)
