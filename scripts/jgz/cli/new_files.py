"""Putting new files in the content: all of them or none, and never over what is there."""

from __future__ import annotations

import errno
from collections.abc import Callable, Mapping
from pathlib import Path

from jgz.cli.files import naming, write_atomically


def put_in_place(new: Mapping[Path, str], changed: Mapping[Path, str], accept: Callable[[], bool]) -> bool:
    """Makes the new files and changes the others; takes everything back when `accept` says no or anything fails.

    Raises FileExistsError when one of the new files is there already.
    """
    before = {path: (path.read_bytes().decode("utf-8"), path.stat().st_mode & 0o777) for path in changed}
    made: list[Path] = []
    touched: list[Path] = []
    accepted = False
    try:
        for path, text in new.items():
            _make(path, text, made)
        for path, text in changed.items():
            touched.append(path)
            write_atomically(path, text, before[path][1])
        accepted = accept()
    finally:
        if not accepted:
            # First what makes room: a full disk may be why nothing came of it.
            for path in reversed(made):
                path.rmdir() if path.is_dir() else path.unlink(missing_ok=True)
            for path in touched:
                if path.read_bytes().decode("utf-8") != before[path][0]:
                    write_atomically(path, *before[path])
    return accepted


def _make(path: Path, text: str, made: list[Path]) -> None:
    if path.parent.is_symlink():
        raise FileExistsError(errno.EEXIST, "a symbolic link", str(path.parent))
    if not path.parent.is_dir():
        path.parent.mkdir()
        made.append(path.parent)
    # `x` refuses a file that came to be a moment ago, and a symbolic link that leads elsewhere.
    with naming(path), path.open("x", encoding="utf-8", newline="\n") as stream:
        made.append(path)
        stream.write(text)
