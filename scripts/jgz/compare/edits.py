"""The smallest way from one row of words to another (Myers, "An O(ND) Difference Algorithm", 1986)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

# Beyond so many words that came and went, texts are simply different: it bounds the work for any input.
MOST_EDITS = 300


@dataclass(frozen=True, slots=True)
class Stretch:
    """Places in the old and the new row that belong together: alike, or the one instead of the other."""

    alike: bool
    old: range
    new: range


def stretches(old: Sequence[str], new: Sequence[str], most: int = MOST_EDITS) -> list[Stretch] | None:
    """Both rows in stretches that are alike and stretches that differ, in turn; None above `most` edits."""
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    middle = _matches(old[start : len(old) - end], new[start : len(new) - end], most)
    if middle is None:
        return None
    pairs = [(number, number) for number in range(start)]
    pairs += [(start + one, start + other) for one, other in middle]
    pairs += [(len(old) - number, len(new) - number) for number in range(end, 0, -1)]
    return _as_stretches(pairs, len(old), len(new))


def likeness(old: str, new: str, least: float) -> float:
    """How alike two texts are, from 0 to 1; 0 when that is surely less than `least`."""
    total = len(old) + len(new)
    if not total:
        return 1.0
    most = min(round(total * (1 - least)), MOST_EDITS)
    found = stretches(old, new, most) if abs(len(old) - len(new)) <= most else None
    return 2 * sum(len(item.old) for item in found if item.alike) / total if found is not None else 0.0


def _common(old: Sequence[str], new: Sequence[str]) -> int:
    """How many items both rows begin with."""
    number = 0
    for one, other in zip(old, new, strict=False):
        if one != other:
            break
        number += 1
    return number


def _matches(old: Sequence[str], new: Sequence[str], most: int) -> list[tuple[int, int]] | None:
    """The places that match on a shortest way from old to new; None when that takes more than `most` edits."""
    reach = {1: 0}
    trace: list[dict[int, int]] = []
    for edits in range(min(most, len(old) + len(new)) + 1):
        trace.append(dict(reach))
        for diagonal in range(-edits, edits + 1, 2):
            x = _step(reach, diagonal, edits)
            y = x - diagonal
            while x < len(old) and y < len(new) and old[x] == new[y]:
                x, y = x + 1, y + 1
            reach[diagonal] = x
            if x >= len(old) and y >= len(new):
                return _walk_back(trace, len(old), len(new))
    return None


def _step(reach: dict[int, int], diagonal: int, edits: int) -> int:
    """How far along the old row a diagonal begins: one item added, or one left out, from a neighbour."""
    down = diagonal == -edits or (diagonal != edits and reach[diagonal - 1] < reach[diagonal + 1])
    return reach[diagonal + 1] if down else reach[diagonal - 1] + 1


def _walk_back(trace: list[dict[int, int]], x: int, y: int) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    for edits in range(len(trace) - 1, -1, -1):
        reach, diagonal = trace[edits], x - y
        begin = _step(reach, diagonal, edits)
        while x > begin:
            x, y = x - 1, y - 1
            pairs.append((x, y))
        down = diagonal == -edits or (diagonal != edits and reach[diagonal - 1] < reach[diagonal + 1])
        x, y = (x, y - 1) if down else (x - 1, y)
    return pairs[::-1]


def _as_stretches(pairs: list[tuple[int, int]], old: int, new: int) -> list[Stretch]:
    found: list[Stretch] = []
    x = y = begin_x = begin_y = 0
    for one, other in [*pairs, (old, new)]:
        if one > x or other > y or (one == old and other == new):
            if x > begin_x:
                found.append(Stretch(True, range(begin_x, x), range(begin_y, y)))
            if one > x or other > y:
                found.append(Stretch(False, range(x, one), range(y, other)))
            begin_x, begin_y = one, other
        x, y = one + 1, other + 1
    return found
