"""The measure of work itself: it tells a line from a square and stops what never ends, on a slow machine too."""

from __future__ import annotations

import re

import pytest
from tests.work import Yardstick


def pairs(number: int) -> int:
    return sum(first < second for first in range(number) for second in range(number))


def test_eight_times_the_work_is_no_square() -> None:
    assert Yardstick(lambda: sum(range(10_000))).allows(24, lambda: sum(range(80_000)))
    assert not Yardstick(lambda: pairs(50)).allows(24, lambda: pairs(400))


def test_a_pattern_that_never_ends_is_stopped() -> None:
    with pytest.raises(BaseException, match="stopped at 10 times"):
        Yardstick(lambda: sum(range(1000))).allows(1, lambda: re.match("(a|a)*b", "a" * 60))
