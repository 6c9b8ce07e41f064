"""JGZ533: a revision that was adopted with the dates of the adoption before."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, Given, lines
from jgz.model import Jump, Module, Status
from jgz.rules.base import Context, Need, Rule

FAULT = Fault("JGZ533", "vaststelling-niet-vernieuwd")


def check(context: Context) -> Iterator[Diagnostic]:
    """After a revision with a new main or sub version, adoption and every authorisation are of a later day."""
    for old, module in context.changed:
        if old.status is not Status.IN_REVISION or module.status is not Status.ADOPTED:
            continue
        if old.version.jump_to(module.version) >= Jump.MINOR:
            yield from _adoption(old, module)
            yield from _authorisations(old, module)


def _adoption(old: Module, new: Module) -> Iterator[Diagnostic]:
    if old.adopted_on and new.adopted_on and new.adopted_on <= old.adopted_on:
        yield FAULT.at(
            new.origin.at("vastgesteld_op"),
            f"Versie {new.version} is opnieuw vastgesteld, maar `vastgesteld_op` is nog van versie {old.version}.",
            "Schrijf de dag waarop deze versie is vastgesteld.",
        )


def _authorisations(old: Module, new: Module) -> Iterator[Diagnostic]:
    before = {item.party: item.date for item in old.authorisations}
    for number, item in enumerate(new.authorisations):
        if item.party in before and item.date <= before[item.party]:
            yield FAULT.at(
                new.origin.at(f"autorisatie.{number}.datum"),
                f"De autorisatie van {item.party} ({item.date}) is nog van versie {old.version}.",
                "Schrijf de dag waarop deze partij de nieuwe versie heeft geautoriseerd.",
            )


_FILE = "modules/buiten-spelen/speelplek-beoordelen.md"


def _authorised(content: str, preconditions: str) -> list[str]:
    """The authorisations in the example, on the day for content and the day for preconditions."""
    rows = [(party, "inhoudelijk", content) for party in ("AJN", "V&VN", "NVDA")]
    rows += [(party, "randvoorwaardelijk", preconditions) for party in ("ActiZ", "GGD GHOR")]
    return [f"  - {{partij: {party}, soort: {kind}, datum: {day}}}" for party, kind, day in rows]


RULE = Rule(
    FAULT,
    what="Een herziene module krijgt een nieuwe datum van vaststelling en van elke autorisatie.",
    why="Een oude autorisatie geldt niet voor een nieuwe tekst.",
    check=check,
    needs=frozenset({Need.EARLIER_VERSION}),
    example=Example(
        path=_FILE,
        place=lines("autorisatie:", *_authorised("2025-05-12", "2025-05-19")),
        wrong=lines(
            "status: vastgesteld",
            'versie: "1.1.0"',
            "vastgesteld_op: 2026-10-05",
            "autorisatie:",
            *_authorised("2025-05-12", "2025-05-19"),
        ),
        right=lines(
            "status: vastgesteld",
            'versie: "1.1.0"',
            "vastgesteld_op: 2026-10-05",
            "autorisatie:",
            *_authorised("2026-09-07", "2026-09-14"),
        ),
        base=lines(
            "status: in-herziening",
            'versie: "1.0.0"',
            "vastgesteld_op: 2025-06-02",
            "autorisatie:",
            *_authorised("2025-05-12", "2025-05-19"),
        ),
        given=(
            Given(_FILE, 'status: vastgesteld\nversie: "1.0.0"\n', ""),
            Given(_FILE, "vastgesteld_op: 2025-06-02\n", ""),
            Given(
                _FILE,
                "wijzigingen:",
                'wijzigingen:\n  - {versie: "1.1.0", datum: 2026-10-05, soort: aanbeveling, tekst: Herzien.}',
            ),
        ),
    ),
)
