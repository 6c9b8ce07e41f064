"""How often a run looks for garbage."""

from __future__ import annotations

import gc

_COLLECT_AFTER = 200_000


def collect_rarely() -> None:
    """A run makes many objects that live until its end; looking for garbage among them only takes time."""
    gc.set_threshold(_COLLECT_AFTER)
