"""JGZ436: a link whose text doesn't say where it leads."""

import re
from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Location, Severity
from jgz.explanation import Example
from jgz.model import Document, Link
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ436", "vage-koppeltekst", Severity.WARNING)
_VAGUE = re.compile(
    r"(?:lees|zie|kijk|klik|volg|ga)(?: (?:dan|hier|meer|ook|verder)){0,3}"
    r"|(?:hier|meer|verder)(?: (?:lezen|kijken|klikken|weten|informatie|info))?|daar|deze|dit"
    r"|(?:(?:de|deze|die|dit) )?(?:download|info|informatie|koppeling|link|pagina|pdf|site|website)",
    re.IGNORECASE,
)


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks at the words of every link, on all pages."""
    for document in context.library.documents():
        for link in document.body.links:
            if not link.image and _VAGUE.fullmatch(_bare(link.text)):
                yield FAULT.at(
                    _place(document, link, context),
                    f"De koppeling `{link.text}` zegt niet waar zij heen leidt.",
                    "Maak de woorden die het doel noemen tot koppeling, zoals `[het groeionderzoek](…)`.",
                )


def _bare(text: str) -> str:
    """The words of a link without what stands round them, however the file was read."""
    return " ".join(text.strip("*_ .!:;…>→»").split())


def _place(document: Document, link: Link, context: Context) -> Location:
    """The words of the link when they stand on the line of its address, else the address."""
    for passage in context.prose(document):
        for start, end in passage.links:
            place = passage.location(start, end)
            if place.line == link.line and place.column < link.column and passage.text[start:end] == link.text:
                return place
    return document.origin.line(link.line, link.column, link.length)


RULE = Rule(
    FAULT,
    what="De woorden van een koppeling noemen waar zij heen leidt.",
    why="Wie met een schermlezer van koppeling naar koppeling springt, hoort alleen die woorden.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/index.md",
        place="[het gesprek over spelen](spelen-bespreken.md)",
        wrong="[hier](spelen-bespreken.md)",
        right="[het gesprek over spelen](spelen-bespreken.md)",
    ),
)
