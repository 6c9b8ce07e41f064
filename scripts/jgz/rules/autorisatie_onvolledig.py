"""JGZ505: an authorisation that is incomplete."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, lines
from jgz.model import AuthorisationKind
from jgz.rules.base import Context, Rule, is_whole

FAULT = Fault("JGZ505", "autorisatie-onvolledig")

# Source: NCJ werkplan 2023; AJN, V&VN and NVDA authorise content, ActiZ and GGD GHOR the preconditions.
NEEDED = {
    "AJN": AuthorisationKind.CONTENT,
    "V&VN": AuthorisationKind.CONTENT,
    "NVDA": AuthorisationKind.CONTENT,
    "ActiZ": AuthorisationKind.PRECONDITIONS,
    "GGD GHOR": AuthorisationKind.PRECONDITIONS,
}


def check(context: Context) -> Iterator[Diagnostic]:
    """A module in force is authorised by all five parties, each for its own part, by the day of adoption."""
    for module in context.library.modules:
        given = {item.party for item in module.authorisations}
        missing = [party for party in NEEDED if party not in given]
        # Without any authorisation the field itself is missing, which is another fault (JGZ501).
        if missing and given and module.status.in_force and is_whole(module, "autorisatie", module.authorisations):
            yield FAULT.at(
                module.origin.at("autorisatie"),
                f"De autorisatie van {', '.join(missing)} ontbreekt.",
                "Voeg toe met soort en datum, of laat de status op `ter-autorisatie` tot iedereen akkoord is.",
            )
        for number, item in enumerate(module.authorisations):
            place = module.origin.at(f"autorisatie.{number}")
            if NEEDED.get(item.party, item.kind) != item.kind:
                yield FAULT.at(
                    place,
                    f"{item.party} autoriseert `{NEEDED[item.party]}`, niet `{item.kind}`.",
                    f"Schrijf `soort: {NEEDED[item.party]}`.",
                )
            if module.adopted_on and item.date > module.adopted_on:
                yield FAULT.at(
                    place,
                    f"De autorisatie van {item.party} is van na de vaststelling ({module.adopted_on}).",
                    "Kijk beide datums na.",
                )


RULE = Rule(
    FAULT,
    what="Een vastgestelde module is geautoriseerd door AJN, V&VN, NVDA, ActiZ en GGD GHOR.",
    why="Pas met alle autorisaties mogen professionals op een module vertrouwen.",
    check=check,
    example=Example(
        path="modules/buiten-spelen/speelplek-beoordelen.md",
        place=lines(
            "  - {partij: NVDA, soort: inhoudelijk, datum: 2025-05-12}",
            "  - {partij: ActiZ, soort: randvoorwaardelijk, datum: 2025-05-19}",
        ),
        wrong="  - {partij: ActiZ, soort: randvoorwaardelijk, datum: 2025-05-19}",
        right=lines(
            "  - {partij: NVDA, soort: inhoudelijk, datum: 2025-05-12}",
            "  - {partij: ActiZ, soort: randvoorwaardelijk, datum: 2025-05-19}",
        ),
    ),
)
