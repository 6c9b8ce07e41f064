"""What the history knows of every adopted version: which text it was, when it held, and when it was public."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import Protocol

from jgz.model.documents import Module
from jgz.model.library import Library
from jgz.model.news import Effects
from jgz.model.partial import read_or_none
from jgz.model.published_rows import RemovedVersion
from jgz.model.recommendation import Recommendation
from jgz.model.status import Status
from jgz.model.version import Version

# What can be part of an address, whatever rule for ids there was.
_WRITTEN_ID = re.compile(r"[\w.-]{1,120}")


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


def version_address(module: str, version: Version | str) -> str:
    """Where a version of a module can be read for ever."""
    return f"/modules/{module}/v/{version}/"


def old_picture_address(blob: str, suffix: str) -> str:
    """Where a picture of before can be seen: by its content, so that it is there once for however many versions."""
    return f"/archief/beeld/{blob}{suffix}"


def check_address(module: str, version: Version | str) -> str:
    """The short address that says whether a version still holds: for on paper."""
    return f"/g/{module}/{version}/"


@dataclass(frozen=True, slots=True)
class SaidThen:
    """A recommendation of an archived version, as far as it can be read today."""

    id: str
    title: str
    text: str
    strength: str | None
    direction: str | None
    certainty: str | None


def name_then(module: Module, item: Recommendation) -> str:
    """The id of a recommendation of a text that may be read in part: as it has it, also where it may be none today."""
    known = read_or_none(lambda: item.id)
    if known is not None:
        return known
    lines = module.origin.text.split("\n")
    frame = lines[item.line - 1] if 0 < item.line <= len(lines) else ""
    written = frame.partition("|")[2].strip()
    return written if _WRITTEN_ID.fullmatch(written) else f"aanbeveling-{item.number}"


@dataclass(frozen=True, slots=True)
class InForce:
    """What held of a module on a day: a version with what it recommends, or why there is none.

    `row` is its text of that day. `valid_from` to `valid_to` is the period around that day in which it held; of a
    version that could only be read then, the one that goes with that text.
    """

    module: str
    record: VersionRecord | None
    row: LedgerRow | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    recommendations: tuple[SaidThen, ...] = ()
    reason: str = ""


Texts = Callable[[Sequence[LedgerRow]], Iterator[tuple[LedgerRow, Module | None]]]


class Fragments(Protocol):
    """What was printed before, by a name that says all that it depends on; never the only copy of anything."""

    def get(self, name: str) -> str | None:
        """The text of that name; None when there is none."""

    def put(self, name: str, text: str) -> None:
        """Keeps a text."""

    def close(self) -> None:
        """Writes what was kept."""


class OldPictures(Protocol):
    """The pictures that texts of before had and that may still be shown."""

    def address(self, path: str, blob: str) -> str:
        """Where a content that stood at a path is on the site; empty when it may not be there."""

    def files(self, addresses: Collection[str]) -> Iterator[tuple[str, bytes]]:
        """Path in the site and bytes of each of these that is not one of the pictures of now."""


class NoPictures:
    """There are none."""

    def address(self, path: str, blob: str) -> str:
        """Nowhere."""
        return ""

    def files(self, addresses: Collection[str]) -> Iterator[tuple[str, bytes]]:
        """Nothing."""
        return iter(())


class Forgetful:
    """Keeps nothing."""

    def get(self, name: str) -> str | None:
        """Nothing."""

    def put(self, name: str, text: str) -> None:
        """Lets go of it."""

    def close(self) -> None:
        """Has nothing to write."""


@dataclass(frozen=True)
class Archive:
    """What a site can show of the past: the ledger, and a way to the texts of its rows.

    A text that can't be read any more comes as None. `missing` says in Dutch why no earlier text can be had at all, as
    in a download without the history; empty when they can. `removed` are the versions whose text was taken away;
    `effects` is what each version did to recommendations, as far as the texts tell.
    """

    ledger: Ledger = field(default_factory=Ledger)
    texts: Texts = lambda rows: iter(())
    missing: str = ""
    fragments: Fragments = field(default_factory=Forgetful)
    removed: Mapping[tuple[str, Version], RemovedVersion] = field(default_factory=dict)
    effects: Effects = field(default_factory=dict)
    pictures: OldPictures = field(default_factory=NoPictures)


NO_ARCHIVE = Archive()


def of_now(library: Library) -> Archive:
    """The archive of a library without any history: the versions of now."""
    now = library.modules_by_id
    return Archive(with_now(Ledger(), library), lambda rows: ((row, now[row.module]) for row in rows))


def with_now(ledger: Ledger, library: Library) -> Ledger:
    """The ledger with a row for each adopted version of now that nobody registered yet: git has no name for that."""
    return ledger_of([*ledger.rows, *(row for item in library.modules for row in _now(item, ledger))])


def _now(module: Module, ledger: Ledger) -> Iterator[LedgerRow]:
    first = module.adopted_on
    if first and not module.status.draft and ledger.version(module.id, module.version) is None:
        end = module.lapse.on if module.lapse else None
        path = module.origin.path
        yield LedgerRow(module.id, module.version, "", "", first, first, None, module.status, first, end, path)
