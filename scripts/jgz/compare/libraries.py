"""Comparing two libraries module by module, recommendation by recommendation."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from jgz.compare.meaning import plain, turning_words
from jgz.model import Library, Module, Recommendation
from jgz.model.difference import Aspect, Difference, ModuleDifference

ALIKE = 0.9
_EVIDENCE = ("Onderbouwing", "Overwegingen", "Kennislacunes", "Zorg op maat")


def compare(old: Library, new: Library) -> tuple[ModuleDifference, ...]:
    """What changed in meaning from `old` to `new`, by module id. Modules without change are left out."""
    ids = sorted({*old.modules_by_id, *new.modules_by_id})
    found = []
    for id in ids:
        before, after = old.modules_by_id.get(id), new.modules_by_id.get(id)
        differences = tuple(_module(id, before, after))
        if differences:
            found.append(ModuleDifference(id, before, after, differences))
    return tuple(found)


def _module(id: str, old: Module | None, new: Module | None) -> Iterator[Difference]:
    if old is None or new is None:
        aspect = Aspect.NEW if old is None else Aspect.REMOVED
        yield Difference(id, "", aspect, old.title if old else "", new.title if new else "")
        return
    yield from _recommendations(old, new)
    yield from _fields(old, new)


def _recommendations(old: Module, new: Module) -> Iterator[Difference]:
    pairs = _pairs(old, new)
    matched = {before.id for before, _ in pairs}
    for before, after in pairs:
        yield from _recommendation(before, after)
    paired = {after.id for _, after in pairs}
    for item in new.recommendations:
        if item.id not in paired:
            yield Difference(new.id, item.id, Aspect.NEW, "", item.text)
    for item in old.recommendations:
        if item.id not in matched:
            yield Difference(new.id, item.id, Aspect.REMOVED, item.text, "")


def _pairs(old: Module, new: Module) -> list[tuple[Recommendation, Recommendation]]:
    """Recommendations that are the same one: by id, by former id, then by text at least 0.9 alike."""
    before = {item.id: item for item in old.recommendations}
    pairs: list[tuple[Recommendation, Recommendation]] = []
    left: list[Recommendation] = []
    for item in new.recommendations:
        known = next((name for name in (item.id, *item.former_ids) if name in before), None)
        if known is None:
            left.append(item)
        else:
            pairs.append((before.pop(known), item))
    for item in left:
        best = max(before.values(), key=lambda other: _likeness(other, item), default=None)
        if best is not None and _likeness(best, item) >= ALIKE:
            pairs.append((before.pop(best.id), item))
    return pairs


def _likeness(one: Recommendation, other: Recommendation) -> float:
    return difflib.SequenceMatcher(None, plain(one.text), plain(other.text), autojunk=False).ratio()


def _recommendation(old: Recommendation, new: Recommendation) -> Iterator[Difference]:
    module, id = new.module_id, new.id
    if old.id != new.id:
        yield Difference(module, id, Aspect.RENAMED, old.id, new.id)
    for aspect, before, after in (
        (Aspect.KIND, old.kind.value, new.kind.value),
        (Aspect.DIRECTION, old.direction or "", new.direction or ""),
        (Aspect.STRENGTH, old.strength or "", new.strength or ""),
        (Aspect.CERTAINTY, old.certainty or "", new.certainty or ""),
        (Aspect.MOTIVATION, old.motivation, new.motivation),
        (Aspect.TAILORING, old.tailoring, new.tailoring),
        (Aspect.PHASES, ", ".join(old.phases), ", ".join(new.phases)),
        (Aspect.AUDIENCE, ", ".join(old.audience), ", ".join(new.audience)),
    ):
        if plain(before) != plain(after):
            yield Difference(module, id, aspect, str(before), str(after))
    if plain(old.text) != plain(new.text):
        yield Difference(module, id, Aspect.TEXT, old.text, new.text, turning_words(old.text, new.text))


def _fields(old: Module, new: Module) -> Iterator[Difference]:
    for title in _EVIDENCE:
        before, after = _section(old, title), _section(new, title)
        if plain(before) != plain(after):
            yield Difference(new.id, "", Aspect.EVIDENCE, title, title)
    if old.origin.path != new.origin.path:
        yield Difference(new.id, "", Aspect.MOVED, old.origin.path, new.origin.path)
    for name, before, after in (
        ("titel", old.title, new.title),
        ("samenvatting", old.summary, new.summary),
        ("uitgangsvragen", _questions(old), _questions(new)),
        ("cluster", old.cluster, new.cluster),
        ("fasen", ", ".join(old.phases), ", ".join(new.phases)),
    ):
        if plain(before) != plain(after):
            yield Difference(new.id, "", Aspect.METADATA, f"{name}: {before}", f"{name}: {after}")


def _section(module: Module, title: str) -> str:
    section = module.body.section(title)
    return "\n".join(part.html for part in section.parts) if section else ""


def _questions(module: Module) -> str:
    return " ".join(f"{item.id} {item.text}" for item in module.questions)
