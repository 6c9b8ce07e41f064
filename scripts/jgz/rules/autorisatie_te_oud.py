"""JGZ535: advice that changed after the parties signed, as the file itself tells."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, Given, lines
from jgz.model import AuthorisationKind, Change, Module, Registers
from jgz.model.authorisation import PARTIES, advice_before, changes_advice, covers, heirs_of, party_on
from jgz.rules.base import Context, Rule, is_whole

FAULT = Fault("JGZ535", "autorisatie-te-oud")


def check(context: Context) -> Iterator[Diagnostic]:
    """Every version that changes the advice of a module in force is covered by all parties, on a day that can be."""
    for module in context.library.modules:
        # A history that doesn't end in this version is another fault (JGZ504).
        told = module.changes[0].version == module.version
        if not (told and module.status.in_force and is_whole(module, "autorisatie", module.authorisations)):
            continue
        for number, entry in enumerate(module.changes):
            if changes_advice(entry):
                yield from _uncovered(module, number, entry, context.library.registers)
        for number in range(len(module.authorisations)):
            yield from _too_early(module, number)


def _uncovered(module: Module, number: int, entry: Change, registers: Registers) -> Iterator[Diagnostic]:
    present = {item.party for item in module.authorisations}
    heirs = {party: heirs_of(registers, party) for party in PARTIES}
    # A party without any line, and without one of who took over, is another fault (JGZ505).
    seen = [party for party in PARTIES if not present.isdisjoint(heirs[party])]
    silent = [party for party in seen if not any(covers(module, one, entry) for one in heirs[party])]
    missing = [party_on(registers, party, entry.date) for party in silent]
    if missing:
        yield FAULT.at(
            module.origin.at(f"wijzigingen.{number}"),
            f"Versie `{entry.version}` ({entry.date}) wijzigt het advies, en {_and(missing)} "
            f"{'tekende' if len(missing) == 1 else 'tekenden'} alleen voor een andere versie.",
            f'Zet bij `autorisatie` voor elke partij een regel met `versie: "{entry.version}"`: een nieuwe '
            "autorisatie (dan is ook `vastgesteld_op` nieuwer), of `soort: ongewijzigd` met een `reden` als het advies "
            "gelijk bleef.",
        )


def _too_early(module: Module, number: int) -> Iterator[Diagnostic]:
    """A signature can't be older than the text before it; that nothing changed is said when the words have changed."""
    item = module.authorisations[number]
    place = module.origin.at(f"autorisatie.{number}.datum")
    if item.kind is AuthorisationKind.UNCHANGED:
        entry = next((entry for entry in module.changes if entry.version == item.version), None)
        if entry and item.date < entry.date:
            yield FAULT.at(
                place,
                f"{item.party} zei al op {item.date} dat het advies gelijk bleef; de wijziging is van {entry.date}.",
                "Schrijf de dag waarop de partij de nieuwe woorden heeft gezien.",
            )
        return
    # A version that the history doesn't know is another fault (JGZ505).
    known = any(entry.version == item.version for entry in module.changes)
    before = advice_before(module, item.version) if known else None
    if before and item.date <= before:
        yield FAULT.at(
            place,
            f"Op {item.date} kon {item.party} versie `{item.version}` niet tekenen: het advies van de versie daarvoor "
            f"is van {before}.",
            "Schrijf de dag waarop deze partij deze versie heeft geautoriseerd, of de versie die zij toen tekende.",
        )


def _and(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} en {names[-1]}"


_FILE = "modules/buiten-spelen/speelplek-beoordelen.md"
_ENTRY = "\n".join(
    (
        "wijzigingen:",
        '  - {versie: "1.1.0", datum: 2026-10-05, soort: aanbeveling, tekst: Eenvoudiger verwoord.}',
    )
)


def _unchanged(party: str) -> str:
    return (
        f'  - {{partij: {party}, soort: ongewijzigd, datum: 2026-10-06, versie: "1.1.0", '
        "reden: Zelfde advies in eenvoudiger woorden.}"
    )


RULE = Rule(
    FAULT,
    what="Een versie die een aanbeveling toevoegt of wijzigt, is daarna getekend door alle vijf de partijen.",
    why='Onder "Vastgesteld" mag geen advies staan dat de partijen nooit hebben gezien.',
    check=check,
    alone=True,
    example=Example(
        path=_FILE,
        place='  - {partij: GGD GHOR, soort: randvoorwaardelijk, datum: 2025-05-19, versie: "1.0.0"}',
        wrong='  - {partij: GGD GHOR, soort: randvoorwaardelijk, datum: 2025-05-19, versie: "1.0.0"}',
        right=lines(
            '  - {partij: GGD GHOR, soort: randvoorwaardelijk, datum: 2025-05-19, versie: "1.0.0"}',
            *map(_unchanged, PARTIES),
        ),
        given=(
            Given(_FILE, 'versie: "1.0.0"\nuitgangsvragen:', 'versie: "1.1.0"\nuitgangsvragen:'),
            Given(_FILE, "wijzigingen:", _ENTRY),
        ),
    ),
)
