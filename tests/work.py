"""How much work a task is, told without a bound in seconds: beside an ordinary task of the same size in the same run,
so that a slow or busy machine makes both dear and the test stays green.
"""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

Task = Callable[[], object]
# Noise of the machine can strike one of two measurements, not that one every time.
_TRIES = 6
# So many times the allowance is no noise: the task is stopped, as it might never end.
_HOPELESS = 10
# Some clocks tick a hundred times a second; in so many seconds an ordinary task is told from a tick.
_WINDOW = 0.05
_MEASUREMENTS = 3


class _HopelessError(BaseException):
    """Not caught by what catches every exception in the code that is measured."""


class Yardstick:
    """An ordinary task, to measure others by."""

    def __init__(self, ordinary: Task) -> None:
        self._ordinary = ordinary
        self._least = float("inf")

    def allows(self, times: float, task: Task) -> bool:
        """Whether `task` can be done in the processor time of `times` ordinary tasks."""
        if self._least == float("inf"):
            self._ordinary()  # what is only done the first time
            self._measure()
        # The cheapest measurement is the sharpest. A task that fails it is tried anew, beside what the ordinary one
        # takes now.
        try:
            return _takes_no_more(times * self._least, task) or any(
                _takes_no_more(times * self._measure(), task) for _ in range(_TRIES)
            )
        except _HopelessError:
            return False

    def _measure(self) -> float:
        """The seconds that the ordinary task takes now: the least of some measurements, as noise only adds."""
        seconds = min(self._average() for _ in range(_MEASUREMENTS))
        self._least = min(self._least, seconds)
        return seconds

    def _average(self) -> float:
        count, start = 0, time.process_time()
        while (spent := time.process_time() - start) < _WINDOW or not count:
            self._ordinary()
            count += 1
        return spent / count


def _takes_no_more(seconds: float, task: Task) -> bool:
    start = time.process_time()
    with _stopped_after(_HOPELESS * seconds):
        task()
    return time.process_time() - start <= seconds


@contextmanager
def _stopped_after(seconds: float) -> Iterator[None]:
    """Raises an error in what is under way when it used so much processor time, in the middle of a pattern too."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise _HopelessError

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
