"""JGZ565: a declaration of interests that was more than a year old when the version was adopted."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.explanation import Example
from jgz.rules.base import Context, Rule, years_after

FAULT = Fault("JGZ565", "belangen-te-oud", Severity.WARNING)


def check(context: Context) -> Iterator[Diagnostic]:
    """Compares the day of each declaration with that of the adoption; who names no day is not judged."""
    for module in context.library.modules:
        if module.adopted_on is None:
            continue
        for number, item in enumerate(module.contributors):
            if item.declared_on is None:
                continue
            place = module.origin.at(f"werkgroep.{number}.verklaard_op")
            if item.declared_on > module.adopted_on:
                message = f"Deze belangen zijn verklaard na de vaststelling op {module.adopted_on}."
                yield FAULT.at(place, message, "Verklaar belangen voordat de tekst wordt vastgesteld.")
            elif years_after(item.declared_on, 1) < module.adopted_on:
                message = f"Bij de vaststelling op {module.adopted_on} was deze verklaring meer dan een jaar oud."
                yield FAULT.at(place, message, "Vraag een nieuwe verklaring en schrijf die dag op.")


_SEAT = "  - {rol: voorzitter, discipline: jeugdverpleegkundige, namens: V&VN, belangen: geen"
RULE = Rule(
    FAULT,
    what="Een belangenverklaring is bij de vaststelling hooguit een jaar oud.",
    why="Belangen veranderen. Lezers moeten weten wat er speelde toen het besluit viel.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/speelplek-beoordelen.md",
        place=f"{_SEAT}}}",
        wrong=f"{_SEAT}, verklaard_op: 2019-01-01}}",
        right=f"{_SEAT}}}",
    ),
)
