"""JGZ314: a link to a module that has lapsed, or that the public can't see."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Location, Severity
from jgz.model import Document, Library, Module, Status
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ314", "verwijst-naar-vervallen-of-concept", Severity.WARNING)


def check(library: Library, context: Context) -> Iterator[Diagnostic]:
    """Looks at links in text and at `zie_ook` of everything that is published."""
    for document in library.documents():
        if isinstance(document, Module) and not document.status.in_force:
            continue
        for link in document.body.links:
            target = context.links.resolve(document, link.target).document
            if isinstance(target, Module):
                yield from _judge(document, document.origin.line(link.line, link.column), target)
        if isinstance(document, Module):
            for number, relation in enumerate(document.related):
                related = library.modules_by_id.get(relation.id)
                if related:
                    yield from _judge(document, document.origin.at(f"zie_ook.{number}"), related)


def _judge(source: Document, place: Location, target: Module) -> Iterator[Diagnostic]:
    if target.status is Status.LAPSED and target is not source:
        successor = target.lapse.replaced_by if target.lapse else ""
        help = f"Verwijs naar de opvolger `{successor}`." if successor else "Haal de verwijzing weg."
        yield FAULT.at(place, f"De module `{target.id}` is vervallen.", help)
    if target.status is Status.CONCEPT:
        help = "Wacht met verwijzen tot de module openbaar is."
        yield FAULT.at(place, f"De module `{target.id}` is nog een concept en niet openbaar.", help)


RULE = Rule(
    FAULT,
    what="Openbare tekst verwijst niet naar een vervallen module of een concept.",
    why="De lezer komt anders bij advies dat niet (meer) geldt, of bij niets.",
    check=check,
)
