"""When each version of a module held, by what its fields say in the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from jgz.archive.states import Text
from jgz.model.version import Version

ChangedOn = Callable[[str, Version], date | None]
Span = tuple[date, date | None]


@dataclass(frozen=True, slots=True)
class Shown:
    """A period in which an adopted text stood there."""

    text: Text
    commit: str
    since: date
    to: date | None
    pictures: tuple[tuple[str, str], ...] = ()

    @property
    def version(self) -> Version:
        """Its version."""
        return self.text.facts.version


def spans_of(shown: Sequence[Shown], changed_on: ChangedOn) -> list[Span]:
    """For each text when its version held, to the first day on which it didn't; `shown` is in the order of the history.

    A version holds from its adoption to that of the next one, to the lapse, or to when the module was taken away. When
    an earlier version comes back in its place, as after a revert, that one holds again: then its texts of before have
    the first span and those since the last.
    """
    held = _spans(shown, _begins(shown, changed_on))
    return [_of(item, held[item.version]) for item in shown]


def _of(item: Shown, spans: Sequence[Span]) -> Span:
    begun = [span for span in spans if span[0] <= item.since]
    return begun[-1] if begun else spans[0]


def _begins(shown: Sequence[Shown], changed_on: ChangedOn) -> dict[Version, date]:
    """The first day of each version, in the order in which they came."""
    last = {item.version: item for item in shown}
    seen: dict[Version, Shown] = {}
    for item in shown:
        seen.setdefault(item.version, item)
    first: dict[Version, date] = {}
    before: date | None = None
    for version, item in seen.items():
        adopted = last[version].text.facts.adopted_on
        if adopted is None:
            first[version] = item.since
        elif before is not None and adopted <= before:
            # Not adopted anew: another wording of what was adopted before, which came about later.
            changed = changed_on(last[version].text.blob, version)
            first[version] = changed if changed and changed >= before else max(before, item.since)
        else:
            first[version] = adopted
        before = max(filter(None, (before, adopted)), default=None)
    return first


def _spans(shown: Sequence[Shown], begins: dict[Version, date]) -> dict[Version, list[Span]]:
    """The spans of each version, oldest first: at least one, which is empty for a version that never held."""
    order = list(begins)
    gone = _gone(shown, order)
    end = shown[-1].text.facts.lapsed_on or shown[-1].to
    moments = sorted({*begins.values(), *gone.values(), *filter(None, (end,))})
    found: dict[Version, list[Span]] = {version: [] for version in order}
    for version, span in _joined((day, _holder(order, begins, gone, end, day)) for day in moments):
        found[version].append(span)
    return {version: spans or [(begins[version], begins[version])] for version, spans in found.items()}


def _gone(shown: Sequence[Shown], order: Sequence[Version]) -> dict[Version, date]:
    """Of each version in whose place an earlier one came for good, the day of that."""
    place = {version: number for number, version in enumerate(order)}
    places = [place[item.version] for item in shown]
    last = {own: number for number, own in enumerate(places)}
    found = {}
    for own, version in enumerate(order):
        back = (number for number in range(last[own] + 1, len(places)) if places[number] < own)
        if (first := next(back, None)) is not None:
            found[version] = shown[first].since
    return found


def _holder(
    order: Sequence[Version], begins: dict[Version, date], gone: dict[Version, date], end: date | None, day: date
) -> Version | None:
    """The version that holds from a day on: of those that began and are not gone the one that came last."""
    if end is not None and day >= end:
        return None
    held = (item for item in reversed(order) if begins[item] <= day and (item not in gone or day < gone[item]))
    return next(held, None)


def _joined(holders: Iterator[tuple[date, Version | None]]) -> Iterator[tuple[Version, Span]]:
    """Each version with the span from where it begins to hold to where it ends."""
    current: Version | None = None
    start = date.min
    for day, version in holders:
        if version == current:
            continue
        if current is not None:
            yield current, (start, day)
        current, start = version, day
    if current is not None:
        yield current, (start, None)
