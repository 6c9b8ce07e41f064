"""Comparing the recommendations of one module, before and after."""

from __future__ import annotations

from collections.abc import Iterator

from jgz.compare.edits import likeness
from jgz.compare.meaning import change_of
from jgz.compare.spelling import IsSlip
from jgz.model import Kind, Module, Recommendation
from jgz.model.difference import Aspect, Difference, plain

ALIKE = 0.9
# More pairs than any real change has: texts without a pair then count as removed and new.
_MOST_PAIRS = 400


def compare_recommendations(old: Module, new: Module, is_slip: IsSlip) -> Iterator[Difference]:
    """What changed in the recommendations of a module. Their order is no change."""
    pairs = _pairs(old, new)
    for before, after in pairs:
        yield from _values(before, after)
        yield from _followed(old, new, before, after)
        yield from _titles(before, after, is_slip)
        yield from _texts(before, after, is_slip)
    known = {after.id for _, after in pairs}
    for item in new.recommendations:
        if item.id not in known:
            yield Difference(new.id, item.id, Aspect.NEW, "", item.html.said)
    known = {before.id for before, _ in pairs}
    for item in old.recommendations:
        if item.id not in known:
            yield Difference(new.id, item.id, Aspect.REMOVED, item.html.said, "")


def _pairs(old: Module, new: Module) -> list[tuple[Recommendation, Recommendation]]:
    """Recommendations that are the same one: by id, by former id, then by text at least 0.9 alike."""
    before = {item.id: item for item in old.recommendations}
    pairs: list[tuple[Recommendation, Recommendation]] = []
    left: list[Recommendation] = []
    for item in new.recommendations:
        if item.id in before:
            pairs.append((before.pop(item.id), item))
        else:
            left.append(item)
    for item in left[:]:
        known = next((name for name in item.former_ids if name in before), None)
        if known is not None:
            pairs.append((before.pop(known), item))
            left.remove(item)
    if len(left) * len(before) <= _MOST_PAIRS:
        pairs += _alike(before, left)
    return sorted(pairs, key=lambda pair: pair[1].number)


def _alike(
    before: dict[str, Recommendation], left: list[Recommendation]
) -> Iterator[tuple[Recommendation, Recommendation]]:
    """Pairs of texts that are alike enough; each old one is used once."""
    for item in left:
        scores = {id: likeness(_words(other), _words(item), ALIKE) for id, other in before.items()}
        best = max(scores, key=lambda id: scores[id], default="")
        if best and scores[best] >= ALIKE:
            yield before.pop(best), item


def _words(item: Recommendation) -> str:
    return plain(item.html.said)


def _values(old: Recommendation, new: Recommendation) -> Iterator[Difference]:
    """The options of a recommendation."""
    for aspect, before, after in (
        (Aspect.RENAMED, old.id, new.id),
        (Aspect.KIND, old.kind.value, new.kind.value),
        (Aspect.DIRECTION, old.direction or "", new.direction or ""),
        (Aspect.STRENGTH, old.strength or "", new.strength or ""),
        (Aspect.EVIDENCE, *_named("bronnen", _cited(old), _cited(new))),
        (Aspect.METADATA, *_named("bds", ", ".join(sorted(old.bds)), ", ".join(sorted(new.bds)))),
    ):
        if before != after:
            yield Difference(new.module_id, new.id, aspect, str(before), str(after))
    if old.certainty != new.certainty:
        sides = old.certainty or "", new.certainty or ""
        yield Difference(new.module_id, new.id, Aspect.CERTAINTY, *sides, _turned(Aspect.CERTAINTY))
    # Where readers meet it: with its mark of urgency, on the card of its phase, and under which question.
    for name, was, becomes in (
        ("spoed", old.urgency or "nee", new.urgency or "nee"),
        ("kern", _yes(old.key), _yes(new.key)),
        ("uitgangsvraag", ", ".join(sorted(old.questions)), ", ".join(sorted(new.questions))),
    ):
        if was != becomes:
            words = (f"-{name}: {was}", f"+{name}: {becomes}")
            yield Difference(new.module_id, new.id, Aspect.METADATA, *_named(name, was, becomes), words)


def _named(name: str, before: str, after: str) -> tuple[str, str]:
    return f"{name}: {before}", f"{name}: {after}"


def _turned(aspect: Aspect) -> tuple[str, str]:
    """The words to look at twice of a value that is no text."""
    return f"-{aspect}", f"+{aspect}"


def _yes(value: bool) -> str:
    return "ja" if value else "nee"


def _cited(item: Recommendation) -> str:
    return ", ".join(sorted({*item.html.cited, *item.motivation.cited, *item.tailoring.cited}))


def _followed(old: Module, new: Module, before: Recommendation, after: Recommendation) -> Iterator[Difference]:
    """Phases and audience, unless the recommendation only follows its module."""
    for aspect, was, becomes, whole in (
        (Aspect.PHASES, before.phases, after.phases, (old.phases, new.phases)),
        (Aspect.AUDIENCE, before.audience, after.audience, (old.audience, new.audience)),
    ):
        if set(was) != set(becomes) and (was, becomes) != whole:
            yield Difference(new.id, after.id, aspect, ", ".join(was), ", ".join(becomes), _turned(aspect))


def _titles(old: Recommendation, new: Recommendation, is_slip: IsSlip) -> Iterator[Difference]:
    """A title is as much of an advice as its text; a first one is no other advice."""
    if not old.title and new.title:
        yield Difference(new.module_id, new.id, Aspect.TITLED, "", new.title)
    elif change := change_of(old.title, new.title, is_slip):
        attention, pieces, spelling = change.attention, change.pieces, change.spelling
        yield Difference(new.module_id, new.id, Aspect.TITLE, old.title, new.title, attention, pieces, spelling)


def _texts(old: Recommendation, new: Recommendation, is_slip: IsSlip) -> Iterator[Difference]:
    # Where nothing is recommended, the reasons are all that it says.
    reasons = Aspect.TEXT if Kind.NONE in (old.kind, new.kind) else Aspect.MOTIVATION
    for aspect, one, other in (
        (Aspect.TEXT, old.html, new.html),
        (reasons, old.motivation, new.motivation),
        (Aspect.TAILORING, old.tailoring, new.tailoring),
    ):
        before, after = one.said, other.said
        if change := change_of(before, after, is_slip):
            yield Difference(
                new.module_id, new.id, aspect, before, after, change.attention, change.pieces, change.spelling
            )
