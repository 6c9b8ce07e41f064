"""JGZ532: a version history that was rewritten."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.explanation import Example
from jgz.model import Change, Module, Status
from jgz.model.difference import plain
from jgz.model.published import RECOMMENDATION
from jgz.rules.base import Context, Need, Rule, is_whole

FAULT = Fault("JGZ532", "geschiedenis-herschreven")


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks for every earlier entry of `wijzigingen`, unchanged."""
    published = {item.id for item in context.library.registers.ids if item.kind == RECOMMENDATION}
    for old, module in context.changed:
        # Nobody has read the history of a concept.
        if old.status is Status.CONCEPT or not is_whole(module, "wijzigingen", module.changes):
            continue
        if old.status.in_force and module.status.in_force:
            yield from _signed_anew(old, module)
            yield from _advised_anew(old, module)
        entries = {item.version: number for number, item in enumerate(module.changes)}
        for entry in old.changes:
            if entry.version in entries:
                yield from _changed(module, entries[entry.version], entry, published)
            else:
                yield FAULT.at(
                    module.origin.at("wijzigingen"),
                    f"De regel van versie `{entry.version}` ({entry.date}) is weg uit `wijzigingen`.",
                    "Zet die regel terug; zet een nieuwe wijziging erboven.",
                    _severity(module),
                )


def _signed_anew(old: Module, new: Module) -> Iterator[Diagnostic]:
    """What a party signed for a version, with another day or subject."""
    signed = {(item.party, item.version) for item in old.authorisations}
    for number, item in enumerate(new.authorisations):
        if item not in old.authorisations and item.version <= old.version and (item.party, item.version) in signed:
            yield FAULT.at(
                new.origin.at(f"autorisatie.{number}"),
                f"De autorisatie van {item.party} voor versie `{item.version}` is achteraf gewijzigd.",
                "Zet de regel terug zoals hij was; zet een nieuwe autorisatie eronder.",
            )


def _advised_anew(old: Module, new: Module) -> Iterator[Diagnostic]:
    """What the RAC said at a moment, with another outcome."""
    said = {(item.moment, item.date): item.outcome for item in old.rac}
    for number, item in enumerate(new.rac):
        before = said.get((item.moment, item.date), item.outcome)
        if item.outcome != before and not any(other == item for other in old.rac):
            yield FAULT.at(
                new.origin.at(f"rac.{number}.uitkomst"),
                f"De uitkomst van de RAC op {item.date} was `{before}` en is achteraf gewijzigd.",
                "Zet de uitkomst terug zoals zij was; zet wat de RAC later zei eronder.",
            )


def _severity(module: Module) -> Severity:
    return Severity.WARNING if module.status.draft else Severity.ERROR


def _changed(module: Module, number: int, old: Change, published: set[str]) -> Iterator[Diagnostic]:
    new = module.changes[number]
    for key, before, after in (("datum", old.date.isoformat(), new.date.isoformat()), ("soort", old.kind, new.kind)):
        if before != after:
            yield _rewritten(module, f"wijzigingen.{number}.{key}", old, f"`{key}` was `{before}`", _severity(module))
    lost = [item for item in old.recommendations if item not in new.recommendations]
    # A name that nobody ever read, of a recommendation that is gone, has to be taken out (JGZ318).
    lost = [item for item in lost if f"{module.id}#{item}" in published or _has(module, item)]
    if lost:
        place = f"wijzigingen.{number}.aanbevelingen"
        yield _rewritten(module, place, old, f"`{lost[0]}` stond bij `aanbevelingen`", _severity(module))
    if plain(old.text) != plain(new.text):
        # The change may be that a typo was mended, so somebody has to look, and nothing is refused.
        yield _rewritten(module, f"wijzigingen.{number}.tekst", old, "de tekst was anders", Severity.WARNING)


def _has(module: Module, id: str) -> bool:
    return any(id == item.id or id in item.former_ids for item in module.recommendations)


def _rewritten(module: Module, place: str, old: Change, what: str, severity: Severity) -> Diagnostic:
    return FAULT.at(
        module.origin.at(place),
        f"De regel van versie `{old.version}` is achteraf gewijzigd: {what}.",
        "Zet de regel terug zoals hij was; zet een nieuwe wijziging erboven.",
        severity,
    )


RULE = Rule(
    FAULT,
    what="Wat in `wijzigingen` en `autorisatie` staat, blijft staan; nieuwe regels komen erbij.",
    why="Wie een oudere versie gebruikte, moet later kunnen nagaan wat er toen gold en wanneer dat veranderde.",
    check=check,
    needs=frozenset({Need.EARLIER_VERSION}),
    example=Example(
        path="modules/buiten-spelen/speelplek-beoordelen.md",
        place='  - versie: "1.0.0"\n    datum: 2025-06-02\n    soort: nieuw',
        wrong='  - versie: "1.0.0"\n    datum: 2025-06-01\n    soort: nieuw',
        right='  - versie: "1.0.0"\n    datum: 2025-06-02\n    soort: nieuw',
        base='  - versie: "1.0.0"\n    datum: 2025-06-02\n    soort: nieuw',
    ),
)
