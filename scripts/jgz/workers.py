"""Work that another process does meanwhile, where the system can start one; elsewhere it is done here, later.

The other process is a copy of this one: what it makes comes back as bytes, and nothing else of it does.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import BinaryIO

# The variable with how many processes may work at once; without it as many as there are processors for us.
PROCESSES = "JGZ_PROCESSEN"
# More than a few mostly wait for each other.
_MOST = 4
_LENGTH = 8


def processes() -> int:
    """How many processes may work at once, this one included."""
    asked = os.environ.get(PROCESSES, "")
    if asked.isdecimal() and int(asked) > 0:
        return int(asked)
    try:
        found = len(os.sched_getaffinity(0))
    except (AttributeError, OSError):
        found = os.cpu_count() or 1
    return min(found, _MOST)


class Task:
    """A piece of work, begun in another process when that can be."""

    def __init__(self, work: Callable[[], bytes]) -> None:
        self._work = work
        self._process = 0
        self._stream: BinaryIO | None = None
        # A copy of a process with threads has their locks and not the threads that would open them.
        if processes() > 1 and hasattr(os, "fork") and threading.active_count() == 1:
            self._begin()

    @property
    def elsewhere(self) -> bool:
        """Whether another process does it."""
        return self._process != 0

    def result(self) -> bytes:
        """What came of it. When the other process failed, or there is none, it is done here."""
        if self._stream is None:
            return self._work()
        with self._stream as stream:
            found = stream.read()
        _, status = os.waitpid(self._process, 0)
        self._process, self._stream = 0, None
        length, data = found[:_LENGTH], found[_LENGTH:]
        if status == 0 and len(length) == _LENGTH and int.from_bytes(length, "big") == len(data):
            return data
        return self._work()

    def _begin(self) -> None:
        with suppress(OSError):
            reading, writing = os.pipe()
            try:
                self._process = os.fork()
            except OSError:
                os.close(reading)
                os.close(writing)
                return
            if self._process == 0:
                os.close(reading)
                _do_and_end(self._work, writing)
            os.close(writing)
            self._stream = os.fdopen(reading, "rb")


def _do_and_end(work: Callable[[], bytes], writing: int) -> None:
    """What the other process does: it never returns, so that nothing of this one is done or written twice."""
    code = 1
    # Whoever waits does the work himself when this fails, and then tells what is wrong.
    with suppress(BaseException):
        data = work()
        with os.fdopen(writing, "wb") as stream:
            stream.write(len(data).to_bytes(_LENGTH, "big") + data)
        code = 0
    os._exit(code)
