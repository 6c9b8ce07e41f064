"""Comparing two libraries module by module. Both sides of a changed module must have been compiled whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from jgz.compare.keywords import statements_among_keywords
from jgz.compare.known import KnownWords
from jgz.compare.link_targets import Targets
from jgz.compare.meaning import change_of
from jgz.compare.pictures import Pictures, changed_pictures
from jgz.compare.practice import compare_practice
from jgz.compare.recommendations import compare_recommendations
from jgz.compare.spelling import IsSlip
from jgz.compare.values import same, written
from jgz.compare.weighing import framed_otherwise, noted, weighed
from jgz.loader.fields import NO_WORDS, module_fields
from jgz.loader.table import FileField
from jgz.model import Lapse, Library, Module, Revision
from jgz.model.adopted import cases_of, is_signed, section_text, warnings_of
from jgz.model.difference import SIGNED, Aspect, Difference, ModuleDifference
from jgz.model.links import LinkResolver
from jgz.model.sections import IMPLEMENTATION, RECORDING, Holds, plan_of

_TABLE = module_fields(NO_WORDS, generic=False)
_ASPECTS = {Holds.ADVICE: Aspect.TEXT, Holds.TAILORING: Aspect.TAILORING, Holds.EVIDENCE: Aspect.EVIDENCE}
_WARNINGS = "let op"
_TABLE_OF = "beslistabel"
_STEPS = ("-stappen of tabel", "+stappen of tabel")
_RELATED = "zie_ook"
_HISTORY = "wijzigingen"
_SHARED = (Aspect.METADATA, Aspect.TERM, Aspect.SHOWN)


def compare(old: Library, new: Library) -> tuple[ModuleDifference, ...]:
    """What changed in meaning from `old` to `new`, by module id. Modules without change are left out.

    So is a module of which one side could not be read: nobody knows what changed there.
    """
    both = _Both(old, new)
    found = []
    for id in sorted({*old.modules_by_id, *new.modules_by_id}):
        before, after = old.modules_by_id.get(id), new.modules_by_id.get(id)
        if both.is_same(before, after) or _is_unread(before, new) or _is_unread(after, old):
            continue
        differences = tuple(_module(id, before, after, both))
        if differences:
            found.append(ModuleDifference(id, before, after, differences))
    return tuple(found)


def with_renamed(found: tuple[ModuleDifference, ...], old: Library, new: Library) -> tuple[ModuleDifference, ...]:
    """The same for people to read: a module that went on under another id is compared with itself.

    For rules it stays one that went and one that came: nobody ever authorised the new one.
    """
    gone = {item.id: item.old for item in found if item.old is not None and item.new is None}
    came = {item.id: item.new for item in found if item.new is not None and item.old is None}
    both = _Both(old, new)
    pairs: dict[str, Module] = {}
    for module in gone.values():
        if (after := _renamed(module, came.values())) and after.id not in pairs:
            pairs[after.id] = module
    once = {item.id for item in pairs.values()}
    return tuple(_with_itself(item, pairs.get(item.id), both) for item in found if item.id not in once)


def _with_itself(item: ModuleDifference, was: Module | None, both: _Both) -> ModuleDifference:
    if was is None:
        return item
    id = Difference(item.id, "", Aspect.METADATA, f"id: {was.id}", f"id: {item.id}")
    return ModuleDifference(item.id, was, item.new, (id, *_module(item.id, was, item.new, both)))


def _renamed(gone: Module, came: Iterable[Module]) -> Module | None:
    """The new module that a module became: one that says so, or one with at least half of its recommendations."""
    ids = {item.id for item in gone.recommendations}
    shared = [(len(ids & {item.id for item in module.recommendations}), module) for module in came]
    said = next((module for _, module in shared if gone.id in module.replaces), None)
    most, nearest = max(shared, key=lambda item: item[0], default=(0, None))
    return said or (nearest if most * 2 >= max(len(ids), 1) else None)


def _is_unread(module: Module | None, other: Library) -> bool:
    """Whether the file of a module is there in the other library too, but with faults that hide it."""
    return module is not None and module.id not in other.modules_by_id and module.origin.path in other.broken


class _Both:
    """What a comparison of modules asks of the two libraries round them."""

    def __init__(self, old: Library, new: Library) -> None:
        self.known = KnownWords(old)
        links = LinkResolver(old), LinkResolver(new)
        self.targets = Targets(*links, old.registers.help_lines)
        self.pictures = Pictures(old, links[0]), Pictures(new, links[1])

    def is_same(self, old: Module | None, new: Module | None) -> bool:
        """Whether a module is the very same file, with the same pictures."""
        return old is new and (old is None or self.pictures[0].of(old) == self.pictures[1].of(old))


def _module(id: str, old: Module | None, new: Module | None, both: _Both) -> Iterator[Difference]:
    if old is None or new is None:
        yield from _whole(id, old, new)
        return
    yield from changed_pictures(old, new, *both.pictures)
    if old is new:
        return
    is_slip = both.known.in_others_than(old)
    for item in compare_recommendations(old, new, is_slip):
        yield noted(item) if old.status.under_review and item.is_advice else item
    yield from _texts(old, new, is_slip)
    yield from _fields(old, new, is_slip)
    yield from compare_practice(old, new, is_slip)
    yield from both.targets.compared(id, old, new)


def _whole(id: str, old: Module | None, new: Module | None) -> Iterator[Difference]:
    """A module that came or went, with every recommendation in it."""
    aspect = Aspect.NEW if old is None else Aspect.REMOVED
    yield Difference(id, "", aspect, old.title if old else "", new.title if new else "")
    for item in (*(old.recommendations if old else ()), *(new.recommendations if new else ())):
        words = item.html.said
        yield Difference(id, item.id, aspect, words if old else "", words if new else "")


def _texts(old: Module, new: Module, is_slip: IsSlip) -> Iterator[Difference]:
    """The texts of the sections, without the recommendations in them."""
    for title in dict.fromkeys(item.title for item in (*old.body.sections, *new.body.sections)):
        before, after = section_text(old, title), section_text(new, title)
        steps = change_of(before.steps, after.steps, is_slip)
        found = list(_text(new.id, title, _aspect(title), (before.said, after.said), is_slip))
        for item in found:
            # People follow steps and rows word by word, also where they only support the advice.
            known = item if steps.spelling or item.attention else replace(item, attention=_STEPS)
            yield weighed(known) if _is_done(title) else known
        if is_signed(title) and all(item.spelling for item in found):
            yield from framed_otherwise(new.id, Aspect.SHOWN, before, after)
        if before.cited != after.cited:
            one, other = (f"{title}, bronnen: {', '.join(item.cited)}" for item in (before, after))
            yield Difference(new.id, "", Aspect.EVIDENCE, one, other)
    # People act on a warning wherever it stands.
    yield from _text(new.id, _WARNINGS, Aspect.TEXT, (warnings_of(old), warnings_of(new)), is_slip)
    yield from _tables(old, new, is_slip)


def _tables(old: Module, new: Module, is_slip: IsSlip) -> Iterator[Difference]:
    """The decision tables, wherever they stand: in them people look up what to do."""
    before, after = ({item.id: cases_of(item) for item in module.decision_tables} for module in (old, new))
    for id in dict.fromkeys((*before, *after)):
        yield from _text(new.id, f"{_TABLE_OF} {id}", Aspect.TEXT, (before.get(id, ""), after.get(id, "")), is_slip)


def _is_done(title: str) -> bool:
    """Whether people do what a section says, though no party signs it: how to record and to begin."""
    return title in (RECORDING, IMPLEMENTATION)


def _aspect(title: str) -> Aspect:
    plan = plan_of(title)
    return _ASPECTS.get(plan.holds, Aspect.OTHER_TEXT) if plan else Aspect.OTHER_TEXT


def _text(id: str, title: str, aspect: Aspect, texts: tuple[str, str], is_slip: IsSlip) -> Iterator[Difference]:
    # The title goes first, so that a reader knows which text it is.
    one, other = (f"{title}: {text}" for text in texts)
    if change := change_of(one, other, is_slip):
        yield Difference(id, "", aspect, one, other, change.attention, change.pieces, change.spelling)


def _fields(old: Module, new: Module, is_slip: IsSlip) -> Iterator[Difference]:
    """What the table of fields says to compare. Recommendations follow the phases and audience of their module."""
    if gone := _no_longer_outdated(old, new):
        yield Difference(new.id, "", Aspect.TERM, f"verouderd: {gone}", "", ("-verouderd",))
    yield from _reasons(old, new, is_slip)
    yield from _told_otherwise(old, new, is_slip)
    yield from statements_among_keywords(old, new)
    if old.origin.path != new.origin.path:
        yield Difference(new.id, "", Aspect.MOVED, old.origin.path, new.origin.path)
    for item in _TABLE:
        before, after = getattr(old, item.attribute), getattr(new, item.attribute)
        if item.compared and not same(before, after):
            longer = item.attribute == "review_before" and _holds_longer(old, new)
            heavier = replace(item, weighty=True) if longer or _is_told_why(before, after, is_slip) else item
            yield from _field(new.id, heavier, item.compared, (written(before), written(after)), is_slip)


def _reasons(old: Module, new: Module, is_slip: IsSlip) -> Iterator[Difference]:
    """Why to read another module as well: a sentence on the page. Another module to read is no change in meaning."""
    before = {item.id: item.reason for item in old.related}
    for item in new.related:
        if before.get(item.id, item.reason) != item.reason:
            sides = before[item.id], item.reason
            yield from map(weighed, _text(new.id, f"{_RELATED} {item.id}", Aspect.SHOWN, sides, is_slip))


def _told_otherwise(old: Module, new: Module, is_slip: IsSlip) -> Iterator[Difference]:
    """What the history says in other words now of a version that was: readers see the newest one at the top."""
    before = {item.version: item.text for item in old.changes}
    for item in new.changes:
        sides = before.get(item.version, item.text), item.text
        yield from map(weighed, _text(new.id, f"{_HISTORY} {item.version}", Aspect.SHOWN, sides, is_slip))


def _holds_longer(old: Module, new: Module) -> bool:
    """Whether what was adopted holds longer now than it was adopted for, without having been adopted again."""
    longer = bool(old.review_before and new.review_before and new.review_before > old.review_before)
    return longer and old.adopted_on == new.adopted_on


def _is_told_why(old: object, new: object, is_slip: IsSlip) -> bool:
    """Whether readers hear in other words why a module is being revised or has lapsed."""
    if not isinstance(old, Lapse | Revision) or not isinstance(new, Lapse | Revision):
        return False
    change = change_of(old.reason, new.reason, is_slip)
    return bool(change.pieces) and not change.spelling


def _no_longer_outdated(old: Module, new: Module) -> str:
    """The recommendations that a revision, which goes on, no longer says may be out of date."""
    after = new.revision.outdated if new.revision else ()
    there = {item.id for item in new.recommendations}
    before = old.revision.outdated if old.revision and new.revision else ()
    return ", ".join(id for id in before if id in there and id not in after)


def _field(id: str, item: FileField, aspect: Aspect, texts: tuple[str, str], is_slip: IsSlip) -> Iterator[Difference]:
    before, after = texts
    if item.in_words:
        # Titles and summaries stand where nobody reads on: in lists, and in what search finds. What parties sign has
        # a guard of its own.
        found = _text(id, item.key, aspect, texts, is_slip)
        yield from found if aspect in SIGNED else map(weighed, found)
        return
    attention = (f"-{item.key}", f"+{item.key}") if item.weighty else ()
    if aspect in _SHARED:
        # Many fields share this aspect, so the field is named.
        yield Difference(id, "", aspect, f"{item.key}: {before}", f"{item.key}: {after}", attention)
    else:
        yield Difference(id, "", aspect, before, after, attention)
