"""The shortest way from one row to another, held against a slow and plain calculation."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from jgz.compare.edits import MOST_EDITS, likeness, stretches


def longest_common(one: str, other: str) -> int:
    """The length of the longest common subsequence, by the textbook table."""
    table = [[0] * (len(other) + 1) for _ in range(len(one) + 1)]
    for x, char in enumerate(one):
        for y, second in enumerate(other):
            table[x + 1][y + 1] = table[x][y] + 1 if char == second else max(table[x][y + 1], table[x + 1][y])
    return table[-1][-1]


def test_both_rows_come_back_and_as_much_as_possible_is_alike(subtests: pytest.Subtests) -> None:
    for seed in range(40):
        with subtests.test(seed=seed):
            chance = random.Random(seed)
            one, other = ("".join(chance.choices("abc", k=chance.randrange(12))) for _ in range(2))
            found = stretches(one, other)
            assert found is not None
            assert "".join(one[place] for item in found for place in item.old) == one
            assert "".join(other[place] for item in found for place in item.new) == other
            alike = [item for item in found if item.alike]
            assert all([one[x] for x in item.old] == [other[y] for y in item.new] for item in alike)
            assert sum(len(item.old) for item in alike) == longest_common(one, other)
            assert all(item.alike != after.alike for item, after in pairwise(found))


def test_too_many_edits_are_not_counted() -> None:
    assert stretches("a" * (MOST_EDITS + 1), "b" * (MOST_EDITS + 1)) is None
    assert stretches("", "b" * MOST_EDITS) is not None


@pytest.mark.parametrize(
    ("one", "other", "least", "expected"),
    [
        ("", "", 0.9, 1.0),
        ("abcdefghij", "abcdefghij", 0.9, 1.0),
        ("abcdefghij", "abcdefghiX", 0.9, 0.9),
        ("abcdefghij", "abcdefghXX", 0.9, 0.0),
        ("abc", "xyz", 0.9, 0.0),
        ("a" * 50_000, "b" * 50_000, 0.9, 0.0),
    ],
)
def test_likeness(one: str, other: str, least: float, expected: float) -> None:
    assert likeness(one, other, least) == pytest.approx(expected)
