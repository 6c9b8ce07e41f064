"""Where tests write: in memory where there is room for it.

A run writes tens of thousands of small files. On a disk that costs as much processor time as half of the tests
themselves, and they are all thrown away.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

MEMORY = Path("/dev/shm")
# What a whole run writes, several times over; a container often has 64 MB here.
ROOM = 2 * 1024**3


def write_in_memory(memory: Path = MEMORY, room: int = ROOM) -> bool:
    """Makes this process and all that it starts put temporary files in memory; whether that was done.

    Who chose a folder in `TMPDIR` keeps it, and a system without such a folder, or with little room in it, its own.
    """
    if "TMPDIR" in os.environ or not os.access(memory, os.W_OK | os.X_OK) or shutil.disk_usage(memory).free < room:
        return False
    os.environ["TMPDIR"] = str(memory)
    tempfile.tempdir = None
    return True
