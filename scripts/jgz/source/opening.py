"""Opening a file that somebody else may have put there."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import BinaryIO

# Where the system has them: NOFOLLOW closes the gap between looking and opening, NONBLOCK never waits for a pipe that
# took the place of the file, BINARY leaves line ends as they are (Windows).
_FLAGS = sum(getattr(os, name, 0) for name in ("O_RDONLY", "O_NOFOLLOW", "O_NONBLOCK", "O_BINARY"))


def open_safely(place: Path) -> BinaryIO:
    """An ordinary file, open to read its bytes; raises `OSError` for a symlink, a pipe, a folder or a device."""
    if place.is_symlink():
        raise OSError(0, "snelkoppeling")
    descriptor = os.open(place, _FLAGS)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(0, "geen gewoon bestand")
        return os.fdopen(descriptor, "rb")
    except BaseException:
        os.close(descriptor)
        raise
