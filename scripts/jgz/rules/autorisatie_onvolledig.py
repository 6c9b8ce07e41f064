"""JGZ505: an authorisation that is incomplete."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, lines
from jgz.model import FIRST_ADOPTED, Authorisation, AuthorisationKind, Module, Registers
from jgz.model.authorisation import PARTIES, heirs_of, kind_asked, party_on, signatures
from jgz.model.partial import as_far_as_read
from jgz.rules.base import Context, Rule, is_whole

FAULT = Fault("JGZ505", "autorisatie-onvolledig")


def check(context: Context) -> Iterator[Diagnostic]:
    """A module in force is authorised by all five parties, each for its own part, by the day of adoption."""
    registers = context.library.registers
    for module in context.library.modules:
        yield from as_far_as_read(_missing(module, registers))
        for number, item in enumerate(module.authorisations):
            place = f"autorisatie.{number}"
            if item.kind is AuthorisationKind.UNCHANGED:
                yield from as_far_as_read(_unchanged(module, item, place))
            else:
                yield from as_far_as_read(_signed(module, item, place, kind_asked(registers, item.party)))
            yield from as_far_as_read(_version(module, item, place))


def _missing(module: Module, registers: Registers) -> Iterator[Diagnostic]:
    whole = is_whole(module, "autorisatie", module.authorisations)
    given = {item.party for item in module.authorisations}
    absent = [party for party in PARTIES if given.isdisjoint(heirs_of(registers, party))]
    missing = [party_on(registers, party, module.adopted_on) for party in absent]
    # Without any authorisation the field itself is missing, which is another fault (JGZ501).
    if missing and given and module.status.in_force and whole:
        yield FAULT.at(
            module.origin.at("autorisatie"),
            f"De autorisatie van {', '.join(missing)} ontbreekt.",
            "Voeg toe met soort, datum en versie, of laat de status op `ter-autorisatie` tot iedereen akkoord is.",
        )


def _signed(module: Module, item: Authorisation, place: str, asked: AuthorisationKind | None) -> Iterator[Diagnostic]:
    if asked is not None and asked != item.kind:
        yield FAULT.at(
            module.origin.at(place),
            f"{item.party} autoriseert `{asked}`, niet `{item.kind}`.",
            f"Schrijf `soort: {asked}`.",
        )
    if module.adopted_on and item.date > module.adopted_on:
        yield FAULT.at(
            module.origin.at(place),
            f"De autorisatie van {item.party} is van na de vaststelling ({module.adopted_on}).",
            "Kijk beide datums na.",
        )
    if item.reason:
        yield FAULT.at(
            module.origin.at(f"{place}.reden"),
            "Een `reden` hoort alleen bij `soort: ongewijzigd`.",
            "Haal de reden weg.",
        )


def _unchanged(module: Module, item: Authorisation, place: str) -> Iterator[Diagnostic]:
    if not item.reason:
        yield FAULT.at(
            module.origin.at(place),
            f"Bij `ongewijzigd` van {item.party} ontbreekt de `reden`.",
            "Schrijf waarom het advies gelijk bleef, bijvoorbeeld: `Zelfde advies, eenvoudiger woord`.",
        )
    if not any(other.version < item.version for other in signatures(module, item.party)):
        yield FAULT.at(
            module.origin.at(place),
            f"{item.party} zegt dat het advies gelijk bleef, maar er staat geen eerdere autorisatie van {item.party}.",
            "Laat de regel van de eerdere autorisatie staan, of schrijf hier een echte autorisatie.",
        )


def _version(module: Module, item: Authorisation, place: str) -> Iterator[Diagnostic]:
    """A version that the history doesn't know. A draft gets its number when it is adopted."""
    known = {module.version, FIRST_ADOPTED, *(entry.version for entry in module.changes)}
    if item.version not in known and is_whole(module, "wijzigingen", module.changes):
        yield FAULT.at(
            module.origin.at(f"{place}.versie"),
            f"Versie `{item.version}` staat niet bij `wijzigingen` van deze module.",
            "Schrijf de versie waarvoor deze partij akkoord gaf.",
        )


RULE = Rule(
    FAULT,
    what="Een vastgestelde module is geautoriseerd door AJN, V&VN, NVDA, ActiZ en GGD GHOR, elk voor een versie.",
    why="Pas met alle autorisaties mogen professionals op een module vertrouwen.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/speelplek-beoordelen.md",
        place=lines(
            '  - {partij: NVDA, soort: inhoudelijk, datum: 2025-05-12, versie: "1.0.0"}',
            '  - {partij: ActiZ, soort: randvoorwaardelijk, datum: 2025-05-19, versie: "1.0.0"}',
        ),
        wrong='  - {partij: ActiZ, soort: randvoorwaardelijk, datum: 2025-05-19, versie: "1.0.0"}',
        right=lines(
            '  - {partij: NVDA, soort: inhoudelijk, datum: 2025-05-12, versie: "1.0.0"}',
            '  - {partij: ActiZ, soort: randvoorwaardelijk, datum: 2025-05-19, versie: "1.0.0"}',
        ),
    ),
)
