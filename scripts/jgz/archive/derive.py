"""The ledger as git alone tells it: from the texts that were public to versions and when each held."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jgz.archive.facts import changed_on, facts_of, front_of
from jgz.archive.git import History
from jgz.archive.known_facts import KnownFacts
from jgz.archive.states import FOLDER, Period, periods, wanted_blobs
from jgz.archive.validity import ChangedOn, Shown, spans_of
from jgz.model import day_from
from jgz.model.ledger import Ledger, LedgerRow, ledger_of
from jgz.model.status import Status
from jgz.model.version import Version


@dataclass(frozen=True, slots=True)
class Derived:
    """What git says: the ledger, and the ids of modules that were public but never adopted."""

    ledger: Ledger
    never_adopted: frozenset[str] = frozenset()


def derive(root: Path, known: KnownFacts | None = None) -> Derived:
    """The ledger of the folder `root`, from its history and nothing else. Raises `GitError` when that isn't whole.

    What is `known` of texts and commits is not read again; what was read is added to it.
    """
    history = History(root)
    history.expect_whole()
    steps = history.steps()
    if not steps:
        return Derived(Ledger())
    known = known or KnownFacts()
    changes = known.all_changes(history, steps, FOLDER)
    unread = [blob for blob in wanted_blobs(changes) if blob not in known.facts]
    fronts: dict[str, bytes] = {}
    for blob, data in history.contents(unread):
        known.facts[blob] = facts = facts_of(data)
        if facts:
            fronts[blob] = front_of(data)
    found = periods(steps, changes, known.facts)
    days = _Days(known.changed)
    rows = {id: list(rows_of(id, own, days.of(id))) for id, own in found.items()}
    if days.unknown:
        fronts.update(history.contents([blob for blob in days.unknown if blob not in fronts]))
        changed = ((blob, changed_on(fronts[blob], version)) for blob, version in days.unknown.items())
        known.changed.update((blob, day.isoformat() if day else "") for blob, day in changed)
        rows.update({id: list(rows_of(id, found[id], days.of(id))) for id in sorted(days.asked_by)})
    known.close()
    adopted = {id for id, own in rows.items() if own}
    shown = {id for id, own in found.items() if any(_is_shown(item) for item in own)}
    return Derived(ledger_of(row for own in rows.values() for row in own), frozenset(shown - adopted))


class _Days:
    """The days of changes that are known of texts; it notes of which texts they are not, and for which modules."""

    def __init__(self, known: Mapping[str, str]) -> None:
        self._known = known
        self.unknown: dict[str, Version] = {}
        self.asked_by: set[str] = set()

    def of(self, module: str) -> ChangedOn:
        """The answers for a module: of what is not known yet, none."""

        def answer(blob: str, version: Version) -> date | None:
            if blob not in self._known:
                self.unknown[blob] = version
                self.asked_by.add(module)
            return day_from(self._known.get(blob, ""))

        return answer


def _is_shown(item: Period) -> bool:
    return item.text is not None and item.text.facts.status is not Status.CONCEPT


def rows_of(id: str, own: Sequence[Period], changed_on: ChangedOn) -> Iterator[LedgerRow]:
    """The rows of one module in the order of its history; `changed_on` gives the day of a change that a text names."""
    shown = [
        Shown(item.text, item.commit, item.since, item.to, item.pictures)
        for item in own
        if item.text is not None and item.text.facts.adopted
    ]
    for item, (first, end) in zip(shown, spans_of(shown, changed_on) if shown else (), strict=True):
        facts = item.text.facts
        yield LedgerRow(
            id, facts.version, item.text.blob, item.commit, facts.adopted_on, item.since, item.to,
            facts.status, first, end, item.text.path, item.pictures,
        )  # fmt: skip
