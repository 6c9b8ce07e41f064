"""JGZ314: a reference to a module that has lapsed, or to a page that the public can't see."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Location, Severity
from jgz.explanation import Example, Given, lines
from jgz.model import Document, Library, Module, Status
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ314", "verwijst-naar-vervallen-of-concept", Severity.WARNING)


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks at links in text, at `zie_ook` and at the successors that published pages name."""
    for document, place, target in _references(context):
        if target is document:
            continue
        if isinstance(target, Module) and target.status is Status.LAPSED:
            successor = _successor(context.library, target)
            help = f"Verwijs naar de opvolger `{successor}`." if successor else "Haal de verwijzing weg."
            yield FAULT.at(place, f"De module `{target.id}` is vervallen.", help)
        elif target.is_concept:
            name = "De module" if isinstance(target, Module) else "De pagina"
            message = f"{name} `{target.id}` is nog een concept; lezers kunnen haar niet openen."
            yield FAULT.at(place, message, "Wacht met verwijzen tot zij openbaar is.")


def _references(context: Context) -> Iterator[tuple[Document, Location, Document]]:
    library = context.library
    for document in library.documents():
        if isinstance(document, Module) and not document.status.in_force:
            # The text of a lapsed page is history and may name anything, but readers go on to its successor.
            for number, id in enumerate(document.lapse.replaced_by if document.lapse else ()):
                new = library.modules_by_id.get(id)
                if new is not None and new.is_concept:
                    yield document, document.origin.at(f"vervallen.vervangen_door.{number}"), new
            continue
        if document.is_concept:
            continue
        for link, answer in context.resolved(document):
            if answer.document is not None:
                yield document, document.origin.line(link.line, link.column, link.length), answer.document
        for number, relation in enumerate(document.related if isinstance(document, Module) else ()):
            if relation.id in library.modules_by_id:
                yield document, document.origin.at(f"zie_ook.{number}"), library.modules_by_id[relation.id]


def _successor(library: Library, module: Module) -> str:
    """The last successor of a lapsed module, the first one where it was split, or an empty text."""
    seen = {module.id}
    id = ""
    while module.lapse and module.lapse.replaced_by and module.lapse.replaced_by[0] not in seen:
        id = module.lapse.replaced_by[0]
        seen.add(id)
        if id not in library.modules_by_id:
            break
        module = library.modules_by_id[id]
    return id


RULE = Rule(
    FAULT,
    what="Openbare tekst verwijst niet naar een vervallen module of een concept.",
    why="De lezer komt anders bij advies dat niet (meer) geldt, of bij niets.",
    check=check,
    example=Example(
        path="modules/buiten-spelen/spelen-bespreken.md",
        place=lines("[@speel-cohort]. Meer staat bij", "[de plek](speelplek-beoordelen.md#plek-bekijken)."),
        wrong=lines("[@speel-cohort]. Meer staat bij", "[de plek](speelplek-beoordelen.md#plek-bekijken)."),
        right="[@speel-cohort].",
        given=(
            Given(
                path="modules/buiten-spelen/speelplek-beoordelen.md",
                place="status: vastgesteld",
                text=lines("status: vervallen", "vervallen: {op: 2026-05-11, reden: Past niet meer bij de praktijk.}"),
            ),
            Given(
                path="modules/buiten-spelen/spelen-bespreken.md",
                place=lines(
                    "zie_ook:",
                    "  - id: speelplek-beoordelen",
                    "    reden: Voor het kijken naar de plek zelf.",
                    "",
                ),
                text="",
            ),
        ),
    ),
)
