"""The measure of work itself: it tells a line from a square and stops what never ends, on a slow machine too."""

from __future__ import annotations

import re

from tests.work import Yardstick


def pairs(number: int) -> int:
    return sum(first < second for first in range(number) for second in range(number))


def test_a_line_is_told_from_a_square() -> None:
    assert Yardstick(lambda: sum(range(10_000))).allows(24, lambda: sum(range(80_000)))
    assert not Yardstick(lambda: pairs(50)).allows(24, lambda: pairs(800))


def test_a_pattern_that_never_ends_is_stopped() -> None:
    assert not Yardstick(lambda: sum(range(1000))).allows(1, lambda: re.match("(a|a)*b", "a" * 60))
