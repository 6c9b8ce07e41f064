"""JGZ564: an indicator of an unknown recommendation, or a reason for an item that no standard has."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, lines
from jgz.register_files import RegisterFile
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ564", "indicator-of-dekking-klopt-niet")


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks up what indicators and reasons are about."""
    registers = context.library.registers
    items = None if RegisterFile.CRITERIA in registers.broken else {item.id for item in registers.criteria}
    for module in context.library.modules:
        ids = {item.id for item in module.recommendations}
        for number, indicator in enumerate(module.indicators):
            if indicator.recommendation not in ids:
                about = indicator.recommendation
                yield FAULT.at(
                    module.origin.at(f"indicatoren.{number}.aanbeveling"),
                    f"`{indicator.id}` gaat over `{about}`, en die aanbeveling heeft deze module niet.",
                    f"Kies uit: {', '.join(sorted(ids))}.",
                )
        for number, deviation in enumerate(module.deviations):
            if items is not None and deviation.item not in items:
                yield FAULT.at(
                    module.origin.at(f"dekking.{number}.punt"),
                    f"Het punt `{deviation.item}` staat niet in {RegisterFile.CRITERIA}.",
                    "Kijk op de pagina /over/dekking/ welke punten er zijn.",
                )


def _indicator(recommendation: str) -> str:
    return lines(
        "synoniemen: [naar buiten, speeltuin]",
        "indicatoren:",
        "  - id: buiten-besproken",
        "    naam: Buiten spelen besproken",
        "    teller: contacten waarbij buiten spelen is besproken",
        "    noemer: alle contacten",
        "    bron: dossier",
        f"    aanbeveling: {recommendation}",
    )


RULE = Rule(
    FAULT,
    what="Een indicator gaat over een aanbeveling van de module, een reden bij `dekking` over een punt uit de lijst.",
    why="Anders meet of verantwoordt de module iets wat er niet is.",
    check=check,
    example=Example(
        path="modules/buiten-spelen/spelen-bespreken.md",
        place="synoniemen: [naar buiten, speeltuin]",
        wrong=_indicator("buiten-eten"),
        right=_indicator("buitentijd-vragen"),
    ),
)
