"""What changed in the public modules, entry by entry of their histories, and what it did to each recommendation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jgz.model.authorisation import changes_advice
from jgz.model.choices import ChangeKind
from jgz.model.documents import Change, Module
from jgz.model.library import Library
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
        touched = tuple(_touched(module, entry, name, known, place) for name in entry.recommendations)
        yield News(module, entry.version, entry.date, entry.kind, entry.text, changes_advice(entry), touched)


def _touched(module: Module, entry: Change, name: str, known: Mapping[str, Effect], place: int) -> Touched:
    present = next((item for item in module.recommendations if name in (item.id, *item.former_ids)), None)
    effect = known.get(name) or _by_history(module, entry, name, place, gone=present is None)
    return Touched(present.id if present else name, present.name if present else name, effect, present is None)


def _by_history(module: Module, entry: Change, name: str, place: int, *, gone: bool) -> Effect:
    """What the history tells without the texts: the newest entry that names what is gone is the one that removed it."""
    if entry.kind is ChangeKind.RECTIFICATION:
        return Effect.RECTIFIED
    if entry.kind is ChangeKind.NEW:
        return Effect.NEW
    newer = module.changes[:place]
    if gone and not any(name in item.recommendations for item in newer):
        return Effect.REMOVED
    return Effect.CHANGED
