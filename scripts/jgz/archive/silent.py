"""Silent changes: one version of a module under which two different advices could be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jgz.archive.git import History
from jgz.archive.texts import TextReader
from jgz.model import Registers, Version
from jgz.model.digests import digest_of
from jgz.model.ledger import Ledger, LedgerRow, VersionRecord
from jgz.model.partial import read_or_none


@dataclass(frozen=True, slots=True)
class SilentChange:
    """A text that said something else than the one before it, under the same version.

    `published` tells that the version was registered already, so that people may have referred to it.
    """

    before: LedgerRow
    after: LedgerRow
    published: bool


def silent_changes(root: Path, ledger: Ledger, kept: Ledger, registers: Registers) -> list[SilentChange]:
    """Every silent change of the history; `kept` is what was registered before. Another status or date is none."""
    several = [item for module in ledger.modules for item in ledger.versions(module) if len(_texts(item)) > 1]
    if not several:
        return []
    rows = {row.blob: row for record in several for row in record.rows}
    reader = TextReader(registers)
    said = {blob: _said(reader, rows[blob], data) for blob, data in History(root).contents(sorted(rows))}
    known = {(row.module, row.version, row.blob) for row in kept.rows}
    return [item for record in several for item in _of(record, said, known)]


def _texts(record: VersionRecord) -> set[str]:
    return {row.blob for row in record.rows}


def _said(reader: TextReader, row: LedgerRow, data: bytes) -> tuple[tuple[str, str], ...] | None:
    """What a text recommends, as a digest of each by id; None when that can't be read."""
    module, _ = reader.read(row, data)
    found = read_or_none(lambda: module.recommendations) if module else None
    return read_or_none(lambda: tuple(sorted((item.id, digest_of(item)) for item in found))) if found else None


def _of(
    record: VersionRecord, said: dict[str, tuple[tuple[str, str], ...] | None], known: set[tuple[str, Version, str]]
) -> Iterator[SilentChange]:
    published = False
    for before, after in zip(record.rows, record.rows[1:], strict=False):
        published = published or (before.module, before.version, before.blob) in known
        if said[before.blob] and said[after.blob] and said[before.blob] != said[after.blob]:
            was_new = (after.module, after.version, after.blob) not in known
            yield SilentChange(before, after, published and was_new)
