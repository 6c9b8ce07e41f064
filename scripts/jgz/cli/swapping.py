"""Putting a fresh folder in the place of another: at every instant one of the two is there, whole."""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows has no such locks
    fcntl = None  # type: ignore[assignment]

FRESH, OLD, _LOCK, _NO_LOCK_YET = "site", "old", "bezet", "bezet.nieuw"
_AT_WORKING_FOLDER = -100  # AT_FDCWD
_EXCHANGE = 2  # RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS
_DAY = 24 * 60 * 60
# A workplace that was just made has no lock yet.
_MOMENT = 10


@contextmanager
def workplace(target: Path) -> Iterator[Path]:
    """A folder beside `target` to make a fresh one in, gone afterwards; others see that it is in use."""
    with tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent, ignore_cleanup_errors=True) as name:
        folder = Path(name)
        with (folder / _NO_LOCK_YET).open("wb") as lock:
            _take(lock.fileno())
            # Whoever finds it under this name finds it taken, as long as this process lives.
            if fcntl is not None:
                (folder / _NO_LOCK_YET).rename(folder / _LOCK)
            yield folder


def clear_leftovers(target: Path, own: Path, is_whole: Callable[[Path], bool]) -> None:
    """Removes workplaces of processes that were killed; the folder that one of them had moved away comes back.

    `own` is the workplace of this process, just made: from it the age of others is told. `is_whole` says whether a
    folder may stand at `target`.
    """
    now = own.stat().st_mtime
    for folder in target.parent.glob(f".{target.name}-*"):
        if folder == own or folder.is_symlink() or not folder.is_dir() or not _is_ours(folder):
            continue
        if _in_use(folder, now):
            continue
        if not target.exists() and is_whole(folder / OLD):
            (folder / OLD).rename(target)
        shutil.rmtree(folder, ignore_errors=True)


def put_in_place(fresh: Path, target: Path, old: Path) -> None:
    """Puts the fresh folder at `target`. What stood there lies in `fresh` or `old` afterwards, or nowhere.

    Where the system can exchange two names in one step, it does. Elsewhere, on Windows and on some disks, there is
    an instant without any; a process that is killed in it leaves the old folder where `clear_leftovers` finds it.
    """
    fresh.chmod(0o755)
    if not target.exists():
        fresh.rename(target)
    elif not exchange(fresh, target):
        _move(fresh, target, old)


def exchange(one: Path, other: Path) -> bool:
    """Exchanges the names of two folders in one step; false when this system or disk can't."""
    try:
        library = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            return bool(library.renamex_np(os.fsencode(one), os.fsencode(other), _EXCHANGE) == 0)
        here = _AT_WORKING_FOLDER
        return bool(library.renameat2(here, os.fsencode(one), here, os.fsencode(other), _EXCHANGE) == 0)
    except (OSError, AttributeError, TypeError):
        return False


def _move(fresh: Path, target: Path, old: Path) -> None:
    """The same in two steps; on failure the old folder comes back."""
    target.rename(old)
    try:
        fresh.rename(target)
    except OSError:
        old.rename(target)
        raise


def _is_ours(folder: Path) -> bool:
    """Whether a folder holds nothing but what a workplace does."""
    return {item.name for item in folder.iterdir()} <= {FRESH, OLD, _LOCK, _NO_LOCK_YET}


def _in_use(folder: Path, now: float) -> bool:
    """Whether a process still works in a workplace. Where that can't be known, it is for a day."""
    age = now - folder.stat().st_mtime
    if fcntl is None:
        return age < _DAY
    with contextlib.suppress(OSError), (folder / _LOCK).open("rb") as lock:
        return not _take(lock.fileno())
    return age < _MOMENT


def _take(descriptor: int) -> bool:
    """Takes a lock, which the system gives back when the process ends in whatever way; false when another has it."""
    if fcntl is None:
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
