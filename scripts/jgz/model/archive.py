"""What a site can show of the past: where it stands, what it said, and how to read it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from jgz.model.documents import Module
from jgz.model.ledger import Ledger, LedgerRow, VersionRecord, ledger_of
from jgz.model.library import Library
from jgz.model.news import Effects
from jgz.model.partial import read_or_none
from jgz.model.published_rows import RemovedVersion
from jgz.model.recommendation import Recommendation
from jgz.model.version import Version

# What can be part of an address, whatever rule for ids there was.
_WRITTEN_ID = re.compile(r"[\w.-]{1,120}")


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
    """What was made before, by name; never the only copy of anything."""

    def get(self, name: str) -> bytes | None:
        """What was kept under that name; None when there is nothing."""

    def put(self, name: str, data: bytes) -> None:
        """Keeps something."""

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

    def get(self, name: str) -> bytes | None:
        """Nothing."""

    def put(self, name: str, data: bytes) -> None:
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
