"""What changed in the public modules, entry by entry of their histories, and what it did to each recommendation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jgz.model.authorisation import changes_advice
from jgz.model.choices import ChangeKind
from jgz.model.documents import Module
from jgz.model.field_values import Change
from jgz.model.library import Library
from jgz.model.recommendation import Direction, Strength
from jgz.model.version import Version


class Effect(StrEnum):
    """What a change did to a recommendation."""

    NEW = "nieuw"
    CHANGED = "gewijzigd"
    STRONGER = "sterker"
    WEAKER = "zwakker"
    REVERSED = "omgekeerd"
    REMOVED = "geschrapt"
    RECTIFIED = "rectificatie"


# Id of a module and version -> id of a recommendation -> what that version did to it.
Effects = Mapping[tuple[str, Version], Mapping[str, Effect]]
LAPSED = "vervallen"
# What an entry says of all that it names, whatever the texts say.
_EVER = {ChangeKind.RECTIFICATION: Effect.RECTIFIED}
# What a reader is told even when the history of the module doesn't name the recommendation.
_TOLD_ANYWAY = frozenset({Effect.NEW, Effect.REMOVED, Effect.STRONGER, Effect.WEAKER, Effect.REVERSED})


@dataclass(frozen=True, slots=True)
class Advice:
    """How a version advises something: for or against, and how strongly; empty where that isn't said."""

    id: str
    direction: str
    strength: str
    former_ids: tuple[str, ...] = ()


def effects_between(old: Sequence[Advice], new: Sequence[Advice]) -> dict[str, Effect]:
    """What became of each recommendation between two versions, by its id (in the new one where it is there)."""
    before = {item.id: item for item in old}
    found: dict[str, Effect] = {}
    for item in new:
        name = next((name for name in (item.id, *item.former_ids) if name in before), None)
        found[item.id] = _effect(before.pop(name), item) if name is not None else Effect.NEW
    return {**found, **dict.fromkeys(before, Effect.REMOVED)}


def _effect(old: Advice, new: Advice) -> Effect:
    if {old.direction, new.direction} == set(Direction):
        return Effect.REVERSED
    if (old.strength, new.strength) == (Strength.WEAK, Strength.STRONG):
        return Effect.STRONGER
    if (old.strength, new.strength) == (Strength.STRONG, Strength.WEAK):
        return Effect.WEAKER
    return Effect.CHANGED


@dataclass(frozen=True, slots=True)
class Touched:
    """A recommendation that a change is about; `name` is what readers call it, its id when it is gone."""

    id: str
    name: str
    effect: Effect
    gone: bool


@dataclass(frozen=True, slots=True)
class News:
    """An entry of the history of a module that is public, or its end. `kind` is a `ChangeKind`, or `LAPSED`.

    `main` tells that it changes what professionals do.
    """

    module: Module
    version: Version
    date: date
    kind: str
    text: str
    main: bool
    touched: tuple[Touched, ...] = ()

    @property
    def id(self) -> str:
        """The name that it never loses: id of the module, and version or end."""
        return f"{self.module.id}/{LAPSED if self.kind == LAPSED else self.version}"


def news_of(library: Library, effects: Effects | None = None) -> tuple[News, ...]:
    """Everything that changed in modules that were ever adopted, newest first.

    What a version did to a recommendation is told by `effects`, where someone compared both texts; else by what the
    history itself says.
    """
    public = (item for item in library.modules if not item.status.draft)
    found = [item for module in public for item in _of(module, effects or {})]
    return tuple(sorted(found, key=lambda item: (-item.date.toordinal(), item.module.id, item.version, item.kind)))


def _of(module: Module, effects: Effects) -> Iterator[News]:
    if module.lapse is not None:
        yield News(module, module.version, module.lapse.on, LAPSED, module.lapse.reason, main=True)
    for place, entry in enumerate(module.changes):
        # What drafts said was never in force.
        if entry.version.before_adoption:
            continue
        known = effects.get((module.id, entry.version), {})
        names = dict.fromkeys([*entry.recommendations, *_unnamed(module, entry, known)])
        touched = tuple(_touched(module, entry, name, known, place) for name in names)
        yield News(module, entry.version, entry.date, entry.kind, entry.text, changes_advice(entry), touched)


def _unnamed(module: Module, entry: Change, known: Mapping[str, Effect]) -> Iterator[str]:
    """What the entry doesn't name and yet concerns whoever works with it; once, where a version has several entries."""
    named = {name for item in module.changes if item.version == entry.version for name in item.recommendations}
    first = next(item for item in module.changes if item.version == entry.version)
    if entry is first:
        yield from (name for name, effect in known.items() if effect in _TOLD_ANYWAY and name not in named)


def _touched(module: Module, entry: Change, name: str, known: Mapping[str, Effect], place: int) -> Touched:
    present = next((item for item in module.recommendations if name in (item.id, *item.former_ids)), None)
    effect = _EVER.get(entry.kind) or known.get(name) or _by_history(module, entry, name, place, gone=present is None)
    return Touched(present.id if present else name, present.name if present else name, effect, present is None)


def _by_history(module: Module, entry: Change, name: str, place: int, *, gone: bool) -> Effect:
    """What the history tells without the texts: the newest entry that names what is gone is the one that removed it."""
    if entry.kind is ChangeKind.NEW:
        return Effect.NEW
    newer = module.changes[:place]
    if gone and not any(name in item.recommendations for item in newer):
        return Effect.REMOVED
    return Effect.CHANGED
