"""JGZ147: the drawing of a page that is not there."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, lines
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ147", "tekening-bestaat-niet")
_PLACE = "wanneer_bellen: ja"


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks for the file of every drawing. One that may not be published has been reported itself."""
    library = context.library
    known = library.picture_paths | library.broken
    for page in library.parent_pages:
        if page.drawing and page.drawing_path not in known:
            yield FAULT.at(
                page.origin.at("tekening.bestand"),
                f"Er is geen bestand `{page.drawing_path}`.",
                "Zet de tekening daar, of schrijf de naam van een bestand dat er is.",
            )


RULE = Rule(
    FAULT,
    what="De tekening bij een pagina voor ouders of jongeren ligt in de map `beeld` ernaast.",
    why="Anders staat er op de pagina geen tekening, en ziet niemand dat er een hoort.",
    check=check,
    example=Example(
        path="modules/buiten-spelen/ouders.md",
        place=_PLACE,
        wrong=lines(_PLACE, "tekening:", "  bestand: buiten.svg", "  alt: Een kind speelt buiten."),
        right=_PLACE,
    ),
)
