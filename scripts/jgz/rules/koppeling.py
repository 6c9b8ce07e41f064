"""JGZ311: a link to a file or page that isn't there, or that may not be linked to."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.model import Document, Library, Link
from jgz.model.links import LinkKind
from jgz.rules.base import Context, Rule
from jgz.source.decode import did_you_mean

FAULT = Fault("JGZ311", "koppeling-leidt-nergens-heen")

_MESSAGES = {
    LinkKind.MISSING: ("De koppeling leidt naar `{address}`, maar dat bestaat niet.", ""),
    LinkKind.LEAVES: (
        "De koppeling leidt naar een bestand buiten de inhoud.",
        "Verwijs naar een bestand in `modules/` of `clusters/`, of naar een webadres.",
    ),
    LinkKind.FORBIDDEN: (
        "Deze koppeling kan niet: `{target}`.",
        "Gebruik een relatief pad naar een .md-bestand, `site:/…/`, https:, mailto: of tel:.",
    ),
}


def check(library: Library, context: Context) -> Iterator[Diagnostic]:
    """Judges every link and picture of every text."""
    paths = sorted(library.documents_by_path)
    for document in library.documents():
        for link in document.body.links:
            yield from _judge(document, link, context, paths)


def _judge(document: Document, link: Link, context: Context, paths: list[str]) -> Iterator[Diagnostic]:
    answer = context.links.resolve(document, link.target)
    place = document.origin.line(link.line, link.column)
    if answer.kind in _MESSAGES:
        message, help = _MESSAGES[answer.kind]
        help = help or did_you_mean(answer.address, paths) or "Kijk het pad na; het begint bij de map van dit bestand."
        yield FAULT.at(place, message.format(address=answer.address[:120], target=link.target[:120]), help)
    elif link.image and answer.kind is not LinkKind.PICTURE and answer.kind is not LinkKind.BROKEN:
        yield FAULT.at(
            place,
            "Een afbeelding moet een bestand in de map `beeld` van deze richtlijn zijn.",
            "Zet de afbeelding in `beeld/` en verwijs met `beeld/naam.png`.",
        )


RULE = Rule(
    FAULT,
    what="Elke koppeling en afbeelding leidt naar iets dat bestaat, binnen de inhoud of met een gewoon webadres.",
    why="Een dode koppeling kost een lezer tijd die er in een gesprek niet is; een vreemde kan schadelijk zijn.",
    check=check,
)
