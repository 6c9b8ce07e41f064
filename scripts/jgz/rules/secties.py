"""JGZ225: sections that are missing, unknown or out of order."""

from collections.abc import Iterator, Sequence

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.model import Document, Library, Status
from jgz.rules.base import Context, Rule
from jgz.source.decode import did_you_mean

FAULT = Fault("JGZ225", "secties-kloppen-niet")

MODULE_SECTIONS = (
    "Aanbevelingen",
    "Zorg op maat",
    "Onderbouwing",
    "Overwegingen",
    "Kennislacunes",
    "Registratie",
    "Implementatie",
    "Verantwoording",
)
NEEDED_SECTIONS = ("Aanbevelingen", "Onderbouwing", "Overwegingen", "Verantwoording")
PARENT_SECTIONS = ("Wat is het?", "Wat kun je zelf doen?", "Wanneer bel je?", "Hoe gaat het verder?")


def check(library: Library, context: Context) -> Iterator[Diagnostic]:
    """Compares the H2 headings with the fixed list of the kind of page."""
    for module in library.modules:
        soft = Severity.WARNING if module.status is Status.CONCEPT else Severity.ERROR
        needed = NEEDED_SECTIONS if module.status.reached(Status.FOR_AUTHORISATION) else ()
        yield from _compare(module, MODULE_SECTIONS, needed, soft)
    for page in library.parent_pages:
        yield from _compare(page, PARENT_SECTIONS, PARENT_SECTIONS, Severity.ERROR)


def _compare(
    document: Document, allowed: Sequence[str], needed: Sequence[str], severity: Severity
) -> Iterator[Diagnostic]:
    headings = [item for item in document.body.headings if item.level == 2]
    furthest = -1
    for heading in headings:
        place = document.origin.line(heading.line)
        if heading.text not in allowed:
            help = did_you_mean(heading.text, allowed) or f"Gebruik een van: {', '.join(allowed)}."
            yield FAULT.at(place, f"De sectie `{heading.text}` hoort hier niet.", help, severity)
            continue
        position = allowed.index(heading.text)
        if position <= furthest:
            what = "staat er twee keer" if position == furthest else f"hoort voor `{allowed[furthest]}`"
            help = f"De volgorde is: {', '.join(allowed)}."
            yield FAULT.at(place, f"De sectie `{heading.text}` {what}.", help, severity)
        furthest = max(furthest, position)
    present = {item.text for item in headings}
    for name in needed:
        if name not in present:
            yield FAULT.at(
                document.origin.at(), f"De sectie `{name}` ontbreekt.", f"Voeg de kop `## {name}` toe.", severity
            )


RULE = Rule(
    FAULT,
    what="De koppen van niveau 2 liggen vast, in een vaste volgorde.",
    why="Wie één module kent, vindt in elke andere module hetzelfde op dezelfde plek.",
    check=check,
)
