"""The pictures of before that may be shown, judged as those of now are: what stands in a history is nobody's word."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from jgz.archive.git import History
from jgz.model import Library
from jgz.model.addresses import address_of_picture
from jgz.model.archive import Fragments, old_picture_address
from jgz.model.ledger import Ledger
from jgz.source.files import MAX_PICTURE_BYTES
from jgz.source.pictures import picture_problem

# A host gives a site about a gigabyte; what does not fit any more are the pictures of the oldest versions.
MOST_BYTES = 200_000_000
# So many are in memory at once.
_AT_ONCE = 50


class KeptPictures:
    """The pictures of the versions of a ledger whose text is not the one of now, and was not taken away.

    What was found fit to be shown is kept in `fragments`, so that a content is judged once.
    """

    def __init__(
        self, history: History, ledger: Ledger, library: Library, fragments: Fragments, most: int = MOST_BYTES
    ) -> None:
        self._history = history
        self._ledger = ledger
        self._library = library
        self._fragments = fragments
        self._most = most

    def address(self, path: str, blob: str) -> str:
        """Where a content that stood at a path is on the site; empty when it may not be there."""
        if self._now.get(path) == blob:
            return address_of_picture(path)
        suffix = _suffix(path)
        return old_picture_address(blob, suffix) if (blob, suffix) in self._fit else ""

    def files(self, addresses: Collection[str]) -> Iterator[tuple[str, bytes]]:
        """Path in the site and bytes of each of these that is not one of the pictures of now."""
        wanted = {
            address: blob for blob, suffix in self._fit if (address := old_picture_address(blob, suffix)) in addresses
        }
        names = {blob: [address for address, other in wanted.items() if other == blob] for blob in wanted.values()}
        for blob, data in self._contents(sorted(names)):
            yield from ((address.lstrip("/"), data) for address in names[blob])

    @cached_property
    def _wanted(self) -> Mapping[tuple[str, str], None]:
        """Content and ending of every picture that a page may ask for, those of the newest versions first."""
        removed = {(item.id, item.version) for item in self._library.registers.removed_versions}
        now = {item.id: item.version for item in self._library.modules}
        last = (record.last for module in self._ledger.modules for record in self._ledger.versions(module))
        rows = [row for row in last if row.pictures and now.get(row.module) != row.version]
        rows = [row for row in rows if (row.module, row.version) not in removed]
        rows.sort(key=lambda row: (row.public_from, row.module, row.version), reverse=True)
        return dict.fromkeys(
            (blob, _suffix(path)) for row in rows for path, blob in row.pictures if self._now.get(path) != blob
        )

    @cached_property
    def _now(self) -> Mapping[str, str]:
        """What git would call the content of each picture of now, by its path, as far as an old text names it."""
        named = {path: blob for row in self._ledger.rows for path, blob in row.pictures}
        found = {}
        for item in self._library.pictures:
            if item.path in named:
                data = Path(item.file).read_bytes()
                way = "sha1" if len(named[item.path]) == 40 else "sha256"
                found[item.path] = hashlib.new(way, b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()
        return found

    @cached_property
    def _fit(self) -> frozenset[tuple[str, str]]:
        """Which of them may be shown: such as an editor might still add today, as many as there is room for."""
        sizes = {item: self._fragments.get(_name(*item)) for item in self._wanted}
        unknown = [item for item, size in sizes.items() if size is None]
        for item, size in self._judged(unknown):
            sizes[item] = kept = b"%d" % size
            self._fragments.put(_name(*item), kept)
        found, room = set(), self._most
        for item in self._wanted:
            size = int(sizes[item] or 0)
            room -= size
            if size and room >= 0:
                found.add(item)
        return frozenset(found)

    def _judged(self, unknown: Sequence[tuple[str, str]]) -> Iterator[tuple[tuple[str, str], int]]:
        """The size of each, and 0 for what may not be shown."""
        sizes = dict(self._history.sizes(sorted({blob for blob, _ in unknown})))
        suffixes: dict[str, list[str]] = {}
        for blob, suffix in unknown:
            if 0 < sizes[blob] <= MAX_PICTURE_BYTES:
                suffixes.setdefault(blob, []).append(suffix)
            else:
                yield (blob, suffix), 0
        for blob, data in self._contents(sorted(suffixes)):
            for suffix in suffixes[blob]:
                yield (blob, suffix), 0 if picture_problem(suffix, data) else len(data)

    def _contents(self, blobs: Sequence[str]) -> Iterator[tuple[str, bytes]]:
        for start in range(0, len(blobs), _AT_ONCE):
            yield from self._history.contents(blobs[start : start + _AT_ONCE])


def _suffix(path: str) -> str:
    return os.path.splitext(path)[1]


def _name(blob: str, suffix: str) -> str:
    return f"beeld/{blob}{suffix}"
