"""Writing a file whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from glob import escape
from pathlib import Path

_DAY = 24 * 60 * 60


@contextlib.contextmanager
def naming(path: Path) -> Iterator[None]:
    """What the system refuses meanwhile is said of this file, where it names none: a full disk, for one."""
    try:
        yield
    except OSError as error:
        error.filename = error.filename or str(path)
        raise


def write_atomically(path: Path, text: str, mode: int = 0o644) -> None:
    """Writes beside the file and renames, so that a reader never sees half a file; `mode` says who may use it.

    What a process that was killed left beside it is removed. Raises `OSError` that names the file.
    """
    write_bytes_atomically(path, text.encode("utf-8"), mode)


def write_bytes_atomically(path: Path, data: bytes, mode: int = 0o644) -> None:
    """As `write_atomically`, for a file that is no text."""
    try:
        _write(path, data, mode)
    except OSError as error:
        error.filename, error.filename2 = str(path), None
        raise


def _write(path: Path, data: bytes, mode: int) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            # On the disk before it has its name, also when the power fails.
            os.fsync(stream.fileno())
        _clear_leftovers(path, os.stat(name).st_mtime)
        os.chmod(name, mode)
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


def _clear_leftovers(path: Path, now: float) -> None:
    """Removes what lies beside a file for more than a day under a name that only `_write` gives."""
    for left in path.parent.glob(f".{escape(path.name)}-{'[a-z0-9_]' * 8}"):
        with contextlib.suppress(OSError):
            if left.is_file() and now - left.stat().st_mtime > _DAY:
                left.unlink()
