"""JGZ220: a module without a recommendation."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, Given, lines
from jgz.model.sections import ADVICE
from jgz.rules.base import Context, Rule, softened

FAULT = Fault("JGZ220", "aanbeveling-ontbreekt")


def check(context: Context) -> Iterator[Diagnostic]:
    """Every module needs at least one recommendation."""
    for module in context.library.modules:
        if not module.recommendations:
            section = module.body.section(ADVICE)
            yield FAULT.at(
                module.origin.line(section.line) if section else module.origin.at(),
                "Deze module heeft geen aanbeveling.",
                f"Voeg onder `## {ADVICE}` een blok `aanbeveling` toe.",
                softened(module),
            )


RULE = Rule(
    FAULT,
    what="Elke module heeft minstens één aanbeveling.",
    why="Lezers zoeken eerst wat zij moeten doen; zonder aanbeveling geeft een module geen antwoord.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/speelplek-beoordelen.md",
        place=lines(
            "/// aanbeveling | plek-bekijken",
            "    titel: Bekijk samen de plek",
            "    richting: voor",
            "    sterkte: zwak",
            "    zekerheid: zeer-laag",
            "    kern: ja",
            "    uitgangsvraag: uv1",
            "",
            "Overweeg om samen met ouders op een kaart te kijken waar verkeer, water en schaduw zijn.",
            "///",
        ),
        wrong="Kijk samen met ouders op een kaart van de buurt.",
        right=lines(
            "/// aanbeveling | kaart-bekijken",
            "    titel: Bekijk samen een kaart",
            "    soort: consensus",
            "    richting: voor",
            "    kern: ja",
            "    uitgangsvraag: uv1",
            "",
            "Kijk samen met ouders op een kaart van de buurt.",
            "///",
        ),
        given=(
            Given(
                path="modules/buiten-spelen/speelplek-beoordelen.md",
                place=lines("    aanbevelingen: [plek-bekijken]", ""),
                text="",
            ),
            Given(
                path="modules/buiten-spelen/spelen-bespreken.md",
                place="speelplek-beoordelen.md#plek-bekijken",
                text="speelplek-beoordelen.md",
            ),
        ),
    ),
)
