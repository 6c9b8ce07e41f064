"""JGZ533: advice that changed, or a revision that was adopted, under the signatures of the version before."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, Given, lines
from jgz.labels import shown_swaps
from jgz.model import Authorisation, AuthorisationKind, ChangeKind, Jump, Module, Registers, Status
from jgz.model.authorisation import PARTIES, advice_before, changes_advice, heirs_of, party_on
from jgz.rules.base import Context, Need, Rule

FAULT = Fault("JGZ533", "vaststelling-niet-vernieuwd")


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks at every step between two states after which readers see another advice as adopted."""
    for old, module in context.changed:
        advice = [item for item in context.earlier.changes_in(module) if item.is_advice]
        if module.status is Status.LAPSED and advice and not old.status.draft:
            yield FAULT.at(
                module.origin.at("status"),
                f"Deze module is vervallen, en toch verandert haar advies. {shown_swaps(advice[0])}.",
                "Zet de tekst terug: een vervallen module houdt de woorden waarmee zij gold.",
            )
        yield from _only_the_day(old, module)
        # Without a higher version nobody can say what was signed; that is another fault (JGZ531).
        if module.status.in_force and module.version > old.version and (advice or _is_revised(old, module)):
            yield from _adoption(old, module)
            yield from _authorisations(old, module, context.library.registers)


def _only_the_day(old: Module, new: Module) -> Iterator[Diagnostic]:
    """A later day of adoption lengthens the term of a text that nobody signed again; a wrong day may be put right."""
    if not (old.status.in_force and new.status.in_force and old.adopted_on and new.adopted_on):
        return
    signed = any(item.kind is not AuthorisationKind.UNCHANGED for _, item in _of_new_versions(old, new))
    put_right = any(item.version > old.version and item.kind is ChangeKind.RECTIFICATION for item in new.changes)
    if new.adopted_on > old.adopted_on and not signed and not put_right:
        yield FAULT.at(
            new.origin.at("vastgesteld_op"),
            f"`vastgesteld_op` ging van {old.adopted_on} naar {new.adopted_on}, en geen partij tekende opnieuw.",
            "Zet de dag terug. Is de tekst opnieuw beoordeeld en nog goed? Zet dat dan bij `herbeoordelingen`.",
        )


def _is_revised(old: Module, new: Module) -> bool:
    """Whether a revision ends, with a new main or sub version."""
    ends = old.status is Status.IN_REVISION and new.status is Status.ADOPTED
    return ends and old.version.jump_to(new.version) >= Jump.MINOR


def _adoption(old: Module, new: Module) -> Iterator[Diagnostic]:
    """A text that is signed anew is adopted anew; so is one that comes out of a revision."""
    signed = any(item.kind is not AuthorisationKind.UNCHANGED for _, item in _of_new_versions(old, new))
    renewed = signed or _is_revised(old, new)
    if renewed and old.adopted_on and new.adopted_on and new.adopted_on <= old.adopted_on:
        yield FAULT.at(
            new.origin.at("vastgesteld_op"),
            f"Versie {new.version} is opnieuw vastgesteld, maar `vastgesteld_op` is nog van versie {old.version}.",
            "Schrijf de dag waarop deze versie is vastgesteld.",
        )


def _of_new_versions(old: Module, new: Module) -> list[tuple[int, Authorisation]]:
    return [(number, item) for number, item in enumerate(new.authorisations) if item.version > old.version]


def _authorisations(old: Module, new: Module, registers: Registers) -> Iterator[Diagnostic]:
    before: dict[str, Authorisation] = {}
    for item in sorted(old.authorisations, key=lambda item: item.date):
        before[item.party] = item
    given = _of_new_versions(old, new)
    for number, item in given:
        previous = before.get(item.party)
        at_odds = advice_before(new, item.version)
        # A date that its own history contradicts is another fault (JGZ535).
        if previous and item.date <= previous.date and not (at_odds and item.date <= at_odds):
            yield FAULT.at(
                new.origin.at(f"autorisatie.{number}.datum"),
                f"De autorisatie van {item.party} ({item.date}) is nog van versie {previous.version}.",
                "Schrijf de dag waarop deze partij de nieuwe versie heeft geautoriseerd.",
            )
    told = any(changes_advice(entry) for entry in new.changes if entry.version > old.version)
    present = {item.party for item in new.authorisations}
    signed = {item.party for _, item in given}
    heirs = {party: heirs_of(registers, party) for party in PARTIES}
    seen = [party for party in PARTIES if not present.isdisjoint(heirs[party])]
    missing = [party_on(registers, party, new.adopted_on) for party in seen if signed.isdisjoint(heirs[party])]
    # What the history itself tells is another fault (JGZ535), also for who has no earlier version.
    if missing and not told:
        yield FAULT.at(
            new.origin.at("autorisatie"),
            f"Wat partijen tekenen is veranderd na versie {old.version}, en voor een latere versie ontbreekt de "
            f"autorisatie van {', '.join(missing)}.",
            f'Zet er voor elke partij een regel bij met `versie: "{new.version}"`: een nieuwe autorisatie, of '
            "`soort: ongewijzigd` met een `reden` als het advies gelijk bleef.",
        )


_FILE = "modules/buiten-spelen/speelplek-beoordelen.md"


def _authorised(content: str, preconditions: str, version: str) -> list[str]:
    """The authorisations of a version, on the day for content and the day for preconditions."""
    rows = [(party, kind, content if kind is AuthorisationKind.CONTENT else preconditions)
            for party, kind in PARTIES.items()]  # fmt: skip
    return [f'  - {{partij: {party}, soort: {kind}, datum: {day}, versie: "{version}"}}' for party, kind, day in rows]


_OLD = _authorised("2025-05-12", "2025-05-19", "1.0.0")
_ENTRY = '  - {versie: "1.1.0", datum: 2026-10-05, soort: onderbouwing, tekst: Herzien met nieuw onderzoek.}'
RULE = Rule(
    FAULT,
    what="Een gewijzigd advies, en een herziene module, krijgt een nieuwe datum van vaststelling en nieuwe "
    "autorisaties.",
    why="Een oude autorisatie geldt niet voor een nieuwe tekst.",
    check=check,
    needs=frozenset({Need.EARLIER_VERSION}),
    example=Example(
        path=_FILE,
        place=lines("autorisatie:", *_OLD),
        wrong=lines("status: vastgesteld", 'versie: "1.1.0"', "vastgesteld_op: 2025-06-02", "autorisatie:", *_OLD),
        right=lines(
            "status: vastgesteld",
            'versie: "1.1.0"',
            "vastgesteld_op: 2026-10-05",
            "autorisatie:",
            *_authorised("2026-09-07", "2026-09-14", "1.1.0"),
        ),
        base=lines("status: in-herziening", 'versie: "1.0.0"', "vastgesteld_op: 2025-06-02", "autorisatie:", *_OLD),
        given=(
            Given(_FILE, 'status: vastgesteld\nversie: "1.0.0"\n', ""),
            Given(_FILE, "vastgesteld_op: 2025-06-02\n", ""),
            Given(_FILE, "wijzigingen:", lines("wijzigingen:", _ENTRY)),
        ),
    ),
)
