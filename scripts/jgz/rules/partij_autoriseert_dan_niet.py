"""JGZ550: an authorisation by a party on a day on which it authorises nothing."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, Given
from jgz.labels import long_date
from jgz.model import Module, Party
from jgz.model.authorisation import heirs_of
from jgz.model.partial import as_far_as_read
from jgz.register_files import RegisterFile
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ550", "partij-autoriseert-dan-niet")


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks at the day of each authorisation beside the days that the register of parties has."""
    registers = context.library.registers
    dated = {item.id: item for item in registers.party_list if item.since or item.until}
    for module in context.library.modules if dated else ():
        for number in range(len(module.authorisations)):
            yield from as_far_as_read(_outside(module, number, dated, context))


def _outside(module: Module, number: int, dated: dict[str, Party], context: Context) -> Iterator[Diagnostic]:
    item = module.authorisations[number]
    party = dated.get(item.party)
    if party is None or party.authorises_on(item.date):
        return
    early = party.since is not None and item.date < party.since
    edge = party.since if early else party.until
    assert edge is not None
    when = f"pas vanaf {long_date(edge)}" if early else f"tot en met {long_date(edge)}"
    heirs = heirs_of(context.library.registers, item.party)
    instead = f"Vraag het akkoord van {heirs[-1]}, de opvolger, of kijk" if not early and len(heirs) > 1 else "Kijk"
    yield FAULT.at(
        module.origin.at(f"autorisatie.{number}.datum"),
        f"{item.party} autoriseert {when}; dit akkoord is van {long_date(item.date)}.",
        f"{instead} de datum na, of de dagen in `{RegisterFile.PARTIES.path}`.",
    )


_PARTIES = RegisterFile.PARTIES.path
_FILE = "modules/buiten-spelen/speelplek-beoordelen.md"
_LINE = '  - {{partij: ActiZ, soort: randvoorwaardelijk, datum: {day}, versie: "1.0.0"}}'
RULE = Rule(
    FAULT,
    what="Een partij autoriseert alleen op een dag tussen `van` en `tot` in de lijst van partijen.",
    why="Wie geen partij meer is, of nog niet, kan geen akkoord geven. Haar opvolger wel.",
    check=check,
    example=Example(
        path=_FILE,
        place=_LINE.format(day="2025-05-19"),
        wrong=_LINE.format(day="2025-05-19"),
        right=_LINE.format(day="2025-04-28"),
        given=(Given(_PARTIES, "- id: ActiZ\n", "- id: ActiZ\n  tot: 2025-04-30\n"),),
    ),
)
