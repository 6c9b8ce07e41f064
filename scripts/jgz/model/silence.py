"""A signal that an editor silenced at the spot, with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Silence:
    """An entry of `uitzonderingen`: the code of a rule, a text on the line that it is about, and why it doesn't hold.

    After `until`, which is the last day, it has no effect any more.
    """

    code: str
    near: str
    reason: str
    until: date | None = None
