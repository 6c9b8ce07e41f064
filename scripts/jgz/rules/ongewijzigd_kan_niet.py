"""JGZ536: parties that call the advice the same where it is another one."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, Given, When
from jgz.labels import shown_swaps
from jgz.model import AuthorisationKind
from jgz.model.authorisation import PARTIES
from jgz.rules.base import Context, Need, Rule

FAULT = Fault("JGZ536", "ongewijzigd-kan-niet")


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks for `ongewijzigd` beside a change of strength, direction, kind, number, unit, negation or opposite."""
    for old, module in context.changed:
        heavy = [item for item in context.earlier.changes_in(module) if item.is_another_advice]
        if not heavy:
            continue
        for number, item in enumerate(module.authorisations):
            if item.kind is AuthorisationKind.UNCHANGED and item.version > old.version:
                yield FAULT.at(
                    module.origin.at(f"autorisatie.{number}.soort"),
                    f"{item.party} noemt het advies ongewijzigd, maar het werd een ander. {shown_swaps(heavy[0])}.",
                    f"Vraag een nieuwe autorisatie (`soort: {PARTIES.get(item.party, 'inhoudelijk')}`) en stel de "
                    "module opnieuw vast, of zet de tekst terug.",
                )


_FILE = "modules/buiten-spelen/speelplek-beoordelen.md"
_LAST = '  - {partij: GGD GHOR, soort: randvoorwaardelijk, datum: 2025-05-19, versie: "1.0.0"}'
_ENTRY = '  - {versie: "2.0.0", datum: 2026-10-05, soort: aanbeveling, tekst: Sterker geformuleerd.}'


def _lines(row: str) -> str:
    return "\n".join([_LAST, *(row.format(party=party, kind=kind) for party, kind in PARTIES.items())])


RULE = Rule(
    FAULT,
    what="`soort: ongewijzigd` staat alleen bij een advies dat echt hetzelfde bleef.",
    why='Een ander getal, een weggevallen "niet" of een andere sterkte is een nieuw advies en vraagt nieuwe akkoorden.',
    check=check,
    needs=frozenset({Need.EARLIER_VERSION}),
    example=Example(
        path=_FILE,
        place=_LAST,
        wrong=_lines(
            '  - {{partij: {party}, soort: ongewijzigd, datum: 2026-10-06, versie: "2.0.0", '
            "reden: Zelfde advies in andere woorden.}}"
        ),
        right=_lines('  - {{partij: {party}, soort: {kind}, datum: 2026-10-05, versie: "2.0.0"}}'),
        base=_LAST,
        given=(
            Given(_FILE, 'versie: "1.0.0"\nuitgangsvragen:', 'versie: "2.0.0"\nuitgangsvragen:', When.NOW),
            Given(_FILE, "wijzigingen:", f"wijzigingen:\n{_ENTRY}", When.NOW),
            Given(_FILE, "waar verkeer, water en schaduw zijn", "waar geen verkeer of water is", When.NOW),
            Given(_FILE, "vastgesteld_op: 2025-06-02", "vastgesteld_op: 2026-10-05", When.RIGHT),
            Given("modules/buiten-spelen/ouders.md", 'beoordelen: "1.0.0"', 'beoordelen: "2.0.0"', When.NOW),
        ),
    ),
)
