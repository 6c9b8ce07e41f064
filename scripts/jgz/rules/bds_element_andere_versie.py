"""JGZ552: a reference to another version of an element of the Basisdataset JGZ than the register has."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.explanation import Example, Given
from jgz.register_files import RegisterFile
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ552", "bds-element-andere-versie", Severity.WARNING)


def check(context: Context) -> Iterator[Diagnostic]:
    """Compares each reference with the version in the register; an unknown number is another fault (JGZ551)."""
    known = {item.id: item for item in context.library.registers.bds}
    for module in context.library.modules if known else ():
        for item in module.recommendations:
            for name in item.bds:
                element = known.get(name.partition("@")[0])
                if element and name != element.reference:
                    yield FAULT.at(
                        module.origin.line(item.line),
                        f"Aanbeveling `{item.id}` verwijst naar `{name}`; in `{RegisterFile.BDS}` staat "
                        f"`{element.reference}`.",
                        "Kijk na of het element nog hetzelfde vraagt en schrijf dan de nieuwe versie.",
                    )


_REGISTER = (
    '- {id: "90101", naam: Plek bekeken (voorbeeld), rubriek: Omgeving (voorbeeld), versie: "1.0.0", fictief: true}\n'
)
_PLACE = "    zekerheid: zeer-laag\n    kern: ja"
RULE = Rule(
    FAULT,
    what=f"Een aanbeveling verwijst naar de versie van een element die in `{RegisterFile.BDS}` staat.",
    why="Een element kan in een nieuwe versie iets anders vragen. Wie verwijst, heeft dat dan nagekeken.",
    check=check,
    example=Example(
        path="modules/buiten-spelen/speelplek-beoordelen.md",
        place=_PLACE,
        wrong=f"{_PLACE}\n    bds: 90101@0.9.0",
        right=f"{_PLACE}\n    bds: 90101@1.0.0",
        given=(Given(RegisterFile.BDS.path, "", _REGISTER),),
    ),
)
