"""JGZ228: a block in a section or on a kind of page where it doesn't belong."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.model import Document, Library, Module, ParentPage
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ228", "blok-in-verkeerde-sectie")


def check(library: Library, context: Context) -> Iterator[Diagnostic]:
    """Recommendations stand under Aanbevelingen of a module; call cards on parent pages, and they must be there."""
    for document in library.documents():
        yield from _placed(document)
    for page in library.parent_pages:
        section = page.body.section("Wanneer bel je?")
        place = page.origin.line(section.line) if section else page.origin.at("wanneer_bellen")
        if not page.no_call_reason and not page.call_cards:
            yield FAULT.at(
                place,
                "Op deze pagina staat niet wanneer ouders moeten bellen.",
                "Voeg een blok `wanneer-bellen` toe, of schrijf bovenaan `wanneer_bellen: {nvt: reden}`.",
            )


def _placed(document: Document) -> Iterator[Diagnostic]:
    wanted = {Module: "Aanbevelingen", ParentPage: "Wanneer bel je?"}.get(type(document))
    for section in document.body.sections:
        if any(part.block is not None for part in section.parts) and section.title != wanted:
            where = f"onder de kop `{wanted}`" if wanted else "op een module of een ouderpagina"
            yield FAULT.at(
                document.origin.line(section.line),
                f"In deze sectie staat een blok dat alleen {where} hoort.",
                "Verplaats het blok.",
            )
    if isinstance(document, ParentPage):
        placed = sum(part.block is not None for section in document.body.sections for part in section.parts)
        if placed != len(document.call_cards):
            yield FAULT.at(document.origin.at(), "Op deze pagina hoort geen blok `aanbeveling`.", "Haal het weg.")
    if isinstance(document, Module):
        placed = sum(part.block is not None for section in document.body.sections for part in section.parts)
        if placed != len(document.recommendations):
            yield FAULT.at(document.origin.at(), "In een module hoort geen blok `wanneer-bellen`.", "Haal het weg.")


RULE = Rule(
    FAULT,
    what="Aanbevelingen staan onder Aanbevelingen in een module, belkaarten onder Wanneer bel je? voor ouders.",
    why="Lezers vinden de aanbeveling bovenaan en ouders de belkaart op een vaste plek.",
    check=check,
)
