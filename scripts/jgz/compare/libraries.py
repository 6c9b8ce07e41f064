"""Comparing two libraries module by module. Both sides of a changed module must have been compiled whole."""

from __future__ import annotations

from collections.abc import Iterator

from jgz.compare.meaning import laid_out, turning_words
from jgz.compare.recommendations import compare_recommendations
from jgz.compare.values import same, written
from jgz.loader.fields import NO_WORDS, module_fields
from jgz.loader.table import FileField
from jgz.model import Library, Markup, Module, joined
from jgz.model.difference import Aspect, Difference, ModuleDifference
from jgz.model.links import LinkKind, LinkResolver
from jgz.model.sections import Holds, plan_of

_TABLE = module_fields(NO_WORDS, generic=False)
_ASPECTS = {Holds.ADVICE: Aspect.TEXT, Holds.EVIDENCE: Aspect.EVIDENCE}


def compare(old: Library, new: Library) -> tuple[ModuleDifference, ...]:
    """What changed in meaning from `old` to `new`, by module id. Modules without change are left out.

    So is a module of which one side could not be read: nobody knows what changed there.
    """
    links = LinkResolver(old), LinkResolver(new)
    found = []
    for id in sorted({*old.modules_by_id, *new.modules_by_id}):
        before, after = old.modules_by_id.get(id), new.modules_by_id.get(id)
        if before is after or _is_unread(before, new) or _is_unread(after, old):
            continue
        differences = tuple(_module(id, before, after, links))
        if differences:
            found.append(ModuleDifference(id, before, after, differences))
    return tuple(found)


def _is_unread(module: Module | None, other: Library) -> bool:
    """Whether the file of a module is there in the other library too, but with faults that hide it."""
    return module is not None and module.id not in other.modules_by_id and module.origin.path in other.broken


def _module(
    id: str, old: Module | None, new: Module | None, links: tuple[LinkResolver, LinkResolver]
) -> Iterator[Difference]:
    if old is None or new is None:
        aspect = Aspect.NEW if old is None else Aspect.REMOVED
        yield Difference(id, "", aspect, old.title if old else "", new.title if new else "")
        return
    yield from compare_recommendations(old, new)
    yield from _texts(old, new)
    yield from _fields(old, new)
    targets = _targets(old, links[0]), _targets(new, links[1])
    if targets[0] != targets[1]:
        yield Difference(id, "", Aspect.METADATA, f"koppelingen: {targets[0]}", f"koppelingen: {targets[1]}")


def _texts(old: Module, new: Module) -> Iterator[Difference]:
    """The texts of the sections, without the recommendations in them."""
    for title in dict.fromkeys(item.title for item in (*old.body.sections, *new.body.sections)):
        before, after = _section(old, title), _section(new, title)
        yield from _text(new.id, title, _aspect(title), before.said, after.said)
        if before.cited != after.cited:
            one, other = (f"{title}, bronnen: {', '.join(item.cited)}" for item in (before, after))
            yield Difference(new.id, "", Aspect.EVIDENCE, one, other)


def _aspect(title: str) -> Aspect:
    plan = plan_of(title)
    return _ASPECTS.get(plan.holds, Aspect.OTHER_TEXT) if plan else Aspect.OTHER_TEXT


def _text(id: str, title: str, aspect: Aspect, before: str, after: str) -> Iterator[Difference]:
    # The title goes first, so that a reader knows which text it is.
    one, other = f"{title}: {before}", f"{title}: {after}"
    if pieces := laid_out(one, other):
        yield Difference(id, "", aspect, one, other, turning_words(one, other), pieces)


def _fields(old: Module, new: Module) -> Iterator[Difference]:
    """What the table of fields says to compare. Recommendations follow the phases and audience of their module."""
    if old.origin.path != new.origin.path:
        yield Difference(new.id, "", Aspect.MOVED, old.origin.path, new.origin.path)
    for item in _TABLE:
        before, after = getattr(old, item.attribute), getattr(new, item.attribute)
        if item.compared and not same(before, after):
            yield from _field(new.id, item, item.compared, written(before), written(after))


def _field(id: str, item: FileField, aspect: Aspect, before: str, after: str) -> Iterator[Difference]:
    if item.in_words:
        yield from _text(id, item.key, aspect, before, after)
    elif aspect is Aspect.METADATA:
        # Many fields share this aspect, so the field is named.
        yield Difference(id, "", aspect, f"{item.key}: {before}", f"{item.key}: {after}")
    else:
        yield Difference(id, "", aspect, before, after)


def _section(module: Module, title: str) -> Markup:
    section = module.body.section(title)
    return joined([part.html for part in section.parts] if section else [])


def _targets(module: Module, links: LinkResolver) -> str:
    """Where the links of a module lead. Inside the site that is a page: a heading of it may have another name now."""
    found = set()
    for link in module.body.links:
        target = links.resolve(module, link.target)
        inside = target.kind in (LinkKind.PAGE, LinkKind.GENERATED, LinkKind.PICTURE)
        found.add(target.address if inside else link.target)
    return ", ".join(sorted(found)) or "geen"
