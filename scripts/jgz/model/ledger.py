"""Every adopted version that was ever public: which text it was, when it held, and when it could be read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import groupby

from jgz.model.status import Status
from jgz.model.version import Version


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A text that was public as an adopted version, for as long as it stood there unchanged.

    `blob` is what git calls its content, `commit` the one that brought it, `path` where it stood. Every period begins
    on its first day and has ended on the day named as its end; without an end it goes on. `valid_from` to `valid_to` is
    when the version held by what its fields say, `public_from` to `public_to` when this text was to be read. `pictures`
    are those that the text names, as they were last under it: the path of each, and what git calls its content.
    """

    module: str
    version: Version
    blob: str
    commit: str
    adopted_on: date | None
    public_from: date
    public_to: date | None
    status: Status
    valid_from: date
    valid_to: date | None
    path: str
    pictures: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class VersionRecord:
    """An adopted version of a module: every text it had, oldest first, and when it held and was public.

    A version that was away for a while has an earlier `public_to` in one of its rows than in the last, and one in whose
    place another held for a while has more than one of `spans`.
    """

    rows: tuple[LedgerRow, ...]

    @property
    def module(self) -> str:
        """The id of the module."""
        return self.rows[-1].module

    @property
    def version(self) -> Version:
        """The version."""
        return self.rows[-1].version

    @property
    def adopted_on(self) -> date | None:
        """The day of adoption, as its last text has it."""
        return self.rows[-1].adopted_on

    @property
    def spans(self) -> tuple[tuple[date, date | None], ...]:
        """The periods in which it held, oldest first."""
        return tuple(dict.fromkeys((row.valid_from, row.valid_to) for row in self.rows))

    @property
    def valid_from(self) -> date:
        """The first day on which it held."""
        return self.rows[0].valid_from

    @property
    def valid_to(self) -> date | None:
        """The first day on which it no longer held, for good; None while it holds."""
        return self.rows[-1].valid_to

    @property
    def public_from(self) -> date:
        """The first day on which it could be read."""
        return self.rows[0].public_from

    @property
    def public_to(self) -> date | None:
        """The first day on which another version stood in its place, or none; None while it stands there."""
        return self.rows[-1].public_to

    @property
    def last(self) -> LedgerRow:
        """The last text that it had."""
        return self.rows[-1]

    @property
    def never_held(self) -> bool:
        """Whether another version held already, or the module had lapsed, when it would have begun."""
        return self.valid_to is not None and self.valid_to <= self.valid_from

    def span_on(self, day: date) -> tuple[date, date | None] | None:
        """The period around a day in which it held; None when it didn't hold that day."""
        return next((span for span in self.spans if _within(span[0], day, span[1])), None)

    def text_on(self, day: date) -> LedgerRow:
        """The text that it had on a day: the first before it was public, the last one since in a gap and at the end."""
        begun = [row for row in self.rows if row.public_from <= day]
        return begun[-1] if begun else self.rows[0]


@dataclass(frozen=True)
class Ledger:
    """Every adopted version that was ever public: rows by module, by version and by the order of the history."""

    rows: tuple[LedgerRow, ...] = ()
    _by_module: dict[str, tuple[VersionRecord, ...]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        for module, own in groupby(self.rows, key=lambda row: row.module):
            found = groupby(own, key=lambda row: row.version)
            self._by_module[module] = tuple(VersionRecord(tuple(rows)) for _, rows in found)

    @cached_property
    def modules(self) -> tuple[str, ...]:
        """The ids of the modules that ever had an adopted version, sorted."""
        return tuple(self._by_module)

    def versions(self, module: str) -> tuple[VersionRecord, ...]:
        """The adopted versions of a module, lowest first; none for an unknown one."""
        return self._by_module.get(module, ())

    def version(self, module: str, version: Version) -> VersionRecord | None:
        """A version of a module; None when it was never recorded."""
        return next((item for item in self.versions(module) if item.version == version), None)

    def valid_on(self, module: str, day: date) -> VersionRecord | None:
        """The version that held on a day, by what the fields say; None when none did."""
        return next((item for item in self.versions(module) if item.span_on(day)), None)

    def public_on(self, module: str, day: date) -> VersionRecord | None:
        """The version that could be read on a day; None when there was none."""
        shown = (
            item
            for item in self.versions(module)
            if any(_within(row.public_from, day, row.public_to) for row in item.rows)
        )
        return next(shown, None)


def _within(first: date, day: date, end: date | None) -> bool:
    return first <= day and (end is None or day < end)


def ledger_of(rows: Iterable[LedgerRow]) -> Ledger:
    """The ledger of rows that stand in the order of the history."""
    return Ledger(tuple(sorted(rows, key=lambda row: (row.module, row.version))))
