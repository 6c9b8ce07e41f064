"""A file of kept pieces: written once from front to back, put in place in one step, and never changed.

    piece, piece, …, index, length of the index (8), digest of the index (32), mark (8)

The index names each piece by its key, with its place, its length and a digest of key and content. A file that was cut
short, or that another version wrote, has no sound end and is no pack; a piece that was damaged is not there.
"""

from __future__ import annotations

import hashlib
import os
import struct
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

MARK = b"JGZPAK01"
_KEY, _SUM = 32, 16
_ENTRY = struct.Struct(f">{_KEY}sQQ{_SUM}s")
_END = struct.Struct(f">Q32s{len(MARK)}s")
# The index of a pack of millions of pieces; a length beyond it is no length.
_MOST_INDEX = 1 << 28


class NotAPackError(Exception):
    """A file that is not a whole pack of this version."""


class Pack:
    """A pack, open to read. `size` are its bytes."""

    _file: int | None = None

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        try:
            self.size = os.fstat(self._file).st_size
            self._entries = dict(self._index())
        except (NotAPackError, OSError, struct.error):
            self.close()
            raise NotAPackError(path) from None

    def __del__(self) -> None:
        self.close()

    def __contains__(self, key: bytes) -> bool:
        return key in self._entries

    def keys(self) -> Iterator[bytes]:
        """The keys of its pieces, in the order in which they were written."""
        return iter(self._entries)

    def length(self, key: bytes) -> int:
        """The bytes of a piece."""
        return self._entries[key][1]

    def get(self, key: bytes) -> bytes | None:
        """A piece; None when it isn't there or isn't what was written."""
        if key not in self._entries:
            return None
        start, length, known = self._entries[key]
        data = self._read(start, length)
        return data if len(data) == length and _sum(key, data) == known else None

    def close(self) -> None:
        """Lets go of the file."""
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def _index(self) -> Iterator[tuple[bytes, tuple[int, int, bytes]]]:
        length, known, mark = _END.unpack(self._read(self.size - _END.size, _END.size))
        start = self.size - _END.size - length
        if mark != MARK or length > _MOST_INDEX or start < 0 or length % _ENTRY.size:
            raise NotAPackError(self.path)
        index = self._read(start, length)
        if hashlib.blake2b(index, digest_size=32).digest() != known:
            raise NotAPackError(self.path)
        for key, place, size, digest in _ENTRY.iter_unpack(index):
            if place + size > start:
                raise NotAPackError(self.path)
            yield key, (place, size, digest)

    def _read(self, start: int, length: int) -> bytes:
        if start < 0 or self._file is None:
            return b""
        try:
            # A process that was started from this one reads the same file: it must not share a place in it.
            if hasattr(os, "pread"):
                return os.pread(self._file, length, start)
            os.lseek(self._file, start, os.SEEK_SET)
            return os.read(self._file, length)
        except OSError:
            return b""


class PackWriter:
    """Writes a pack beside its place; nobody sees it before `finish`."""

    _done = True

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: BinaryIO = path.open("xb")
        self._done = False
        self._entries: dict[bytes, tuple[int, int, bytes]] = {}
        self._place = 0

    def __del__(self) -> None:
        self.drop()

    def put(self, key: bytes, data: bytes) -> None:
        """Adds a piece."""
        self._file.write(data)
        self._entries[key] = (self._place, len(data), _sum(key, data))
        self._place += len(data)

    def finish(self, place: Path) -> None:
        """Puts the pack in its place."""
        index = b"".join(_ENTRY.pack(key, *entry) for key, entry in self._entries.items())
        self._file.write(index)
        self._file.write(_END.pack(len(index), hashlib.blake2b(index, digest_size=32).digest(), MARK))
        self._file.close()
        self._path.replace(place)
        self._done = True

    def drop(self) -> None:
        """Throws away what was written, unless it is in its place already."""
        if not self._done:
            self._done = True
            with suppress(OSError):
                self._file.close()
            with suppress(OSError):
                self._path.unlink()


def _sum(key: bytes, data: bytes) -> bytes:
    found = hashlib.blake2b(key, digest_size=_SUM)
    found.update(data)
    return found.digest()
