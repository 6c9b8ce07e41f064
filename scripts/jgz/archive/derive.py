"""The ledger as git alone tells it: from the texts that were public to versions and when each held."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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

    What is `known` of texts is not read again; what was read is added to it.
    """
    history = History(root)
    history.expect_whole()
    steps = history.steps()
    if not steps:
        return Derived(Ledger())
    known = known or KnownFacts()
    changes = history.changes(FOLDER)
    unread = [blob for blob in wanted_blobs(changes) if blob not in known.facts]
    fronts: dict[str, bytes] = {}
    for blob, data in history.contents(unread):
        known.facts[blob] = facts = facts_of(data)
        if facts:
            fronts[blob] = front_of(data)
    found = periods(steps, changes, known.facts)
    asked: dict[str, Version] = {}

    def of(blob: str, version: Version) -> date | None:
        asked[blob] = version
        return day_from(known.changed.get(blob, ""))

    rows = [row for id, own in found.items() for row in rows_of(id, own, of)]
    if unknown := sorted(asked.keys() - known.changed.keys()):
        fronts.update(history.contents([blob for blob in unknown if blob not in fronts]))
        days = ((blob, changed_on(fronts[blob], asked[blob])) for blob in unknown)
        known.changed.update((blob, day.isoformat() if day else "") for blob, day in days)
        rows = [row for id, own in found.items() for row in rows_of(id, own, of)]
    known.close()
    adopted = {row.module for row in rows}
    shown = {id for id, own in found.items() if any(_is_shown(item) for item in own)}
    return Derived(ledger_of(rows), frozenset(shown - adopted))


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
