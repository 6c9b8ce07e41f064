"""JGZ534: a change that calls itself less than it is."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, Given, When, lines
from jgz.labels import shown_swaps
from jgz.model import Change, ChangeKind, Jump, Module
from jgz.model.authorisation import ADVICE_KINDS
from jgz.model.difference import Difference
from jgz.rules.base import Context, Need, Rule

FAULT = Fault("JGZ534", "wijziging-te-licht-genoemd")

_MOST_SHOWN = 3


def check(context: Context) -> Iterator[Diagnostic]:
    """Holds the newest entries of `wijzigingen` against what really changed since the earlier version."""
    for old, module in context.changed:
        if not (old.status.in_force or module.status.in_force):
            continue
        entries = [(number, item) for number, item in enumerate(module.changes) if item.version > old.version]
        advice = [item for item in context.earlier.changes_in(module) if item.is_advice]
        # Without a new entry the version did not rise, which is another fault (JGZ531).
        if entries and advice:
            yield from _advice(module, entries, advice)
        elif entries:
            yield from _other(module, entries, context.earlier.changes_in(module))


def _advice(module: Module, entries: list[tuple[int, Change]], advice: list[Difference]) -> Iterator[Diagnostic]:
    if not any(item.kind in ADVICE_KINDS for _, item in entries):
        number, entry = entries[0]
        yield FAULT.at(
            module.origin.at(f"wijzigingen.{number}.soort"),
            f"`{entry.kind}` is te licht: er verandert een aanbeveling. {_shown(advice)}",
            "Schrijf `soort: aanbeveling` en vraag de vijf partijen om hun autorisatie, of zet de tekst terug.",
        )
        return
    named = {id for _, item in entries for id in item.recommendations}
    unnamed = sorted({item.recommendation for item in advice if item.recommendation} - named)
    for number, entry in entries:
        if entry.kind is ChangeKind.RECTIFICATION and unnamed:
            yield FAULT.at(
                module.origin.at(f"wijzigingen.{number}"),
                f"Deze rectificatie wijzigt een aanbeveling die zij niet noemt: {', '.join(unnamed)}. {_shown(advice)}",
                f"Zet bij deze wijziging `aanbevelingen: [{', '.join(unnamed)}]`.",
            )


def _other(module: Module, entries: list[tuple[int, Change]], found: tuple[Difference, ...]) -> Iterator[Diagnostic]:
    """What supports the advice is no spelling either; a small edit of a text may be called so (see JGZ531)."""
    heavy = [item for item in found if item.jump >= Jump.MINOR and item.likeness < _SMALL_EDIT]
    if heavy and all(item.kind is ChangeKind.EDITORIAL for _, item in entries):
        number, entry = entries[0]
        aspects = ", ".join(dict.fromkeys(item.aspect for item in heavy))
        yield FAULT.at(
            module.origin.at(f"wijzigingen.{number}.soort"),
            f"`{entry.kind}` is te licht voor wat er verandert: {aspects}.",
            "Schrijf `soort: onderbouwing`, of `aanbeveling` als het advies verandert.",
        )


_SMALL_EDIT = 0.9


def _shown(advice: list[Difference]) -> str:
    """The changes as old → new, the heaviest first."""
    ordered = sorted(advice, key=lambda item: -item.jump)
    rest = len(ordered) - _MOST_SHOWN
    return "; ".join([*map(shown_swaps, ordered[:_MOST_SHOWN]), *([f"en nog {rest}"] if rest > 0 else [])]) + "."


_FILE = "modules/buiten-spelen/speelplek-beoordelen.md"
RULE = Rule(
    FAULT,
    what="Een wijziging heet niet lichter dan zij is: `redactie` of `onderbouwing` verandert geen aanbeveling.",
    why="Onder een gewijzigd advies horen de handtekeningen van de vijf partijen, niet het woord spelfout.",
    check=check,
    needs=frozenset({Need.EARLIER_VERSION}),
    example=Example(
        path=_FILE,
        place="wijzigingen:",
        wrong=lines(
            "wijzigingen:",
            '  - {versie: "1.1.0", datum: 2026-10-05, soort: redactie, tekst: Tabel korter gemaakt.}',
        ),
        right=lines(
            "wijzigingen:",
            '  - {versie: "1.1.0", datum: 2026-10-05, soort: onderbouwing, tekst: Studie toegevoegd.}',
        ),
        base="wijzigingen:",
        given=(
            Given(_FILE, 'versie: "1.0.0"\nuitgangsvragen:', 'versie: "1.1.0"\nuitgangsvragen:', When.NOW),
            Given(_FILE, "    zekerheid: zeer-laag", "    zekerheid: laag", When.NOW),
        ),
    ),
)
