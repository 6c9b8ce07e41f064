"""How often a run looks for garbage, and that it doesn't at its end."""

from __future__ import annotations

import gc

_COLLECT_AFTER = 200_000
# What one build or check of a thousand modules leaves behind is a few megabytes; a preview leaves as much at every
# change.
_COLLECT_AFTER_ONCE = 2_000_000


def collect_rarely(once: bool = False) -> None:
    """A run makes many objects that live until its end; looking for garbage among them only takes time.

    With `once` it hardly looks at all: for a process that does one thing and ends.
    """
    gc.set_threshold(_COLLECT_AFTER_ONCE if once else _COLLECT_AFTER)


def keep_until_the_end() -> None:
    """For a run that is over: Python would look at every object once more, while the system takes all back at once."""
    gc.freeze()
