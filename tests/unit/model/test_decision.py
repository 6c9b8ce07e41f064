"""The proof about a decision table is held against looking at every case one by one."""

from __future__ import annotations

import random
from fractions import Fraction
from itertools import product

import pytest

from jgz.model.decision import Case, Choices, Column, Condition, Range, TooManyCasesError, prove

# Each number, and each gap between two, as one case.
POINTS = [Fraction(number, 2) for number in range(9)]
WORDS = ("a", "b", "c")
Point = tuple[Fraction | str, ...]


def number_column(whole: bool) -> Column:
    return Column("n", Range((Fraction(0), 0), (Fraction(5 if whole else 4), 0 if whole else 1)), whole=whole)


def some_range(chance: random.Random, whole: bool) -> Range:
    low, high = sorted(chance.sample(range(6), 2))
    if whole:
        return Range((Fraction(low), 0), (Fraction(high), 0))
    ends = [(Fraction(low), chance.randrange(2)), (Fraction(min(high, 4)), chance.randrange(2))]
    if ends[0] >= ends[1]:
        ends[1] = (ends[0][0], 1) if ends[0][1] == 0 else (Fraction(4), 1)
    return Range(*ends) if ends[0] < ends[1] else Range((Fraction(0), 0), (Fraction(4), 1))


def table(chance: random.Random) -> tuple[list[Column], list[tuple[Condition, ...]]]:
    kinds = [chance.choice(("number", "whole", "words")) for _ in range(chance.randint(1, 3))]
    columns = [
        Column("w", Choices(frozenset(WORDS)), words=WORDS) if kind == "words" else number_column(kind == "whole")
        for kind in kinds
    ]
    rows = []
    for _ in range(chance.randint(0, 6)):
        row: list[Condition] = []
        for kind, column in zip(kinds, columns, strict=True):
            if chance.random() < 0.3:
                row.append(column.domain)
            elif kind == "words":
                row.append(Choices(frozenset(chance.sample(WORDS, chance.randint(1, 2)))))
            else:
                row.append(some_range(chance, kind == "whole"))
        rows.append(tuple(row))
    return columns, rows


def cases_of(column: Column) -> list[Fraction | str]:
    if column.words:
        return list(column.words)
    return [point for point in POINTS if not column.whole or point.denominator == 1]


def holds(condition: Condition | None, case: Fraction | str) -> bool:
    if condition is None:
        return True
    if isinstance(condition, Choices):
        return case in condition.words
    assert isinstance(case, Fraction)
    return (
        condition.low <= (case, 0) and (case, 1) <= (condition.high if condition.high[1] else (condition.high[0], 0))
    ) or (condition.low <= (case, 0) < condition.high)


def points_in(case: Case, columns: list[Column]) -> set[Point]:
    inside = [
        [point for point in cases_of(column) if holds(part, point)] for part, column in zip(case, columns, strict=True)
    ]
    return set(product(*inside))


@pytest.mark.parametrize("start", range(0, 1000, 100))
def test_random_tables_against_every_case_one_by_one(start: int) -> None:
    for seed in range(start, start + 100):
        chance = random.Random(seed)
        columns, rows = table(chance)
        proof = prove(columns, rows)
        by_row = [points_in(row, columns) for row in rows]
        missing = set(product(*map(cases_of, columns))).difference(*by_row)
        double = set()
        for point in set().union(*by_row):
            answered = [number for number, inside in enumerate(by_row) if point in inside]
            double |= {(answered[0], other) for other in answered[1:]}
        found = set().union(*(points_in(case, columns) for case in proof.missing))
        assert found == missing if len(proof.missing) < 20 else found <= missing, seed
        assert {(item.first, item.second) for item in proof.double} == double, seed
        for item in proof.double:
            inside = points_in(item.case, columns)
            assert inside, seed
            assert inside <= by_row[item.first] & by_row[item.second], seed


def test_cases_beside_each_other_are_one() -> None:
    column = number_column(False)
    proof = prove([column], [(Range((Fraction(1), 0), (Fraction(2), 0)),)])
    assert proof.missing == (
        (Range((Fraction(0), 0), (Fraction(1), 0)),),
        (Range((Fraction(2), 0), (Fraction(4), 1)),),
    )


def test_a_table_with_too_many_cases_is_not_gone_through() -> None:
    chance = random.Random(1)
    column = Column("n", Range((Fraction(0), 0), (Fraction(400), 0)))
    ends = [[sorted(chance.sample(range(400), 2)) for _ in range(6)] for _ in range(60)]
    rows = [tuple(Range((Fraction(low), 0), (Fraction(high), 0)) for low, high in row) for row in ends]
    with pytest.raises(TooManyCasesError):
        prove([column] * 6, rows)
