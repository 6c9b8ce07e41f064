"""JGZ551: a reference to an element of the Basisdataset JGZ that the register doesn't know."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, Given
from jgz.register_files import RegisterFile
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ551", "bds-element-onbekend")
_ELEMENTS = RegisterFile.BDS


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks every number up; while there is no register, or one that can't be read, nobody can tell."""
    registers = context.library.registers
    known = {item.id for item in registers.bds} if _ELEMENTS not in registers.broken else set()
    for module in context.library.modules if known else ():
        for item in module.recommendations:
            unknown = [name for name in item.bds if name.partition("@")[0] not in known]
            if unknown:
                names = ", ".join(f"`{name}`" for name in unknown)
                yield FAULT.at(
                    module.origin.line(item.line),
                    f"Aanbeveling `{item.id}` verwijst naar {names}; dat nummer staat niet in "
                    f"`_registers/{_ELEMENTS}`.",
                    f"Kijk het nummer na, of zet het element in `{_ELEMENTS}`: met `voorgesteld: ja` als het nieuw is.",
                )


_REGISTER = (
    '- {id: "90101", naam: Plek bekeken (voorbeeld), rubriek: Omgeving (voorbeeld), versie: "1.0.0", fictief: true}\n'
)
_PLACE = "    zekerheid: zeer-laag\n    kern: ja"
RULE = Rule(
    FAULT,
    what=f"Een element van de Basisdataset JGZ waar een aanbeveling naar verwijst, staat in `{RegisterFile.BDS}`.",
    why="Zo weet wie een dossier maakt wat hij moet vastleggen, en ziet de RAC welke elementen een versie raakt.",
    check=check,
    example=Example(
        path="modules/buiten-spelen/speelplek-beoordelen.md",
        place=_PLACE,
        wrong=f"{_PLACE}\n    bds: 90111@1.0.0",
        right=f"{_PLACE}\n    bds: 90101@1.0.0",
        given=(Given(RegisterFile.BDS.path, "", _REGISTER),),
    ),
)
