"""JGZ507: a guideline that is a concept while readers are to see what belongs to it."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, lines
from jgz.model import Document, Guideline, Library
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ507", "concept-verbergt-openbare-pagina")


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks at the modules and the pages in plain language of each guideline that is a concept."""
    for guideline in context.library.guidelines:
        public = [item for item in _belonging(context.library, guideline) if not item.is_concept]
        if guideline.is_concept and public:
            names = ", ".join(f"`{item.origin.path}`" for item in public)
            yield FAULT.at(
                guideline.origin.at("concept"),
                f"Deze richtlijn is een concept, maar wat erbij hoort niet: {names}.",
                "Haal `concept` hier weg, of maak ook die bestanden een concept.",
            )


def _belonging(library: Library, guideline: Guideline) -> tuple[Document, ...]:
    modules = library.modules_by_guideline.get(guideline.id, ())
    return (*modules, *library.parent_pages_by_guideline.get(guideline.id, ()))


RULE = Rule(
    FAULT,
    what="Bij een richtlijn die een concept is, zijn ook de modules en de pagina's in gewone taal een concept.",
    why="Wat bij een concept hoort, staat nergens op de site. Een module die geldt, zou zo zonder bericht verdwijnen.",
    check=check,
    example=Example(
        path="modules/buiten-spelen/index.md",
        place="fictief: true",
        wrong=lines("fictief: true", "concept: true"),
        right="fictief: true",
    ),
)
