"""The review terms of modules as a drawing: a row per cluster, a mark per module in its month, today as a line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from jgz.labels import long_date, short_month
from jgz.model import Module

# The months that the drawing spans, counted from this one; what lies further stands at the edge.
_FIRST, _LAST = -12, 36
_EVERY = 6
# In units of the drawing: the edge at the left, a month, a mark, the head with the months, the line with the name of a
# row, and between the rows. Names stand above their marks, so that a telephone opens at today, with a year beside it.
_LEFT, _MONTH, _MARK, _HEAD, _NAME, _GAP = 8, 16, 12, 26, 22, 8


@dataclass(frozen=True, slots=True)
class Mark:
    """A module: where its mark stands, which (the name of its validity), and what one reads when pointing at it."""

    x: int
    y: int
    tone: str
    title: str


@dataclass(frozen=True, slots=True)
class ChartRow:
    """A cluster; `y` is where its row begins."""

    name: str
    y: int
    height: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class UpkeepChart:
    """The drawing: its size, the rows, where today is, and the months that have a name, each with where it begins."""

    width: int
    height: int
    rows: tuple[ChartRow, ...]
    months: tuple[tuple[int, str], ...]
    today_x: int
    summary: str


def upkeep_chart(clusters: Iterable[tuple[str, str]], modules: Sequence[Module], today: date) -> UpkeepChart:
    """The drawing of the modules with a term, on a day; a cluster (id and name) without any has no row."""
    rows: list[ChartRow] = []
    y = _HEAD
    for id, name in clusters:
        own = [item for item in modules if item.cluster == id and item.state(today).validity is not None]
        if own:
            row = _row(name, y, own, today)
            rows.append(row)
            y += row.height
    months = range(_FIRST, _LAST + 1, _EVERY)
    return UpkeepChart(
        width=_x(_LAST) + 5 * _MONTH,
        height=y + _GAP,
        rows=tuple(rows),
        months=tuple((_x(number), _month_name(today, number)) for number in months),
        today_x=_x(0) + today.day * _MONTH // 31,
        summary=f"Herzieningsdatums van {sum(len(row.marks) for row in rows)} modules, gezien op {long_date(today)}",
    )


def _row(name: str, y: int, modules: Sequence[Module], today: date) -> ChartRow:
    """One row: modules of the same month stand above each other."""
    filled: dict[int, int] = {}
    marks = []
    for module in sorted(modules, key=lambda item: (item.review_before or date.max, item.id)):
        validity, until = module.state(today).validity, module.review_before
        assert validity is not None
        assert until is not None
        month = min(max(_months_between(today, until), _FIRST), _LAST)
        level = filled[month] = filled.get(month, -1) + 1
        title = f"{module.title}: herzien vóór {long_date(until)}"
        marks.append(
            Mark(_x(month) + _MONTH // 2, y + _NAME + _GAP + level * _MARK + _MARK // 2, validity.value, title)
        )
    return ChartRow(name, y, _NAME + 2 * _GAP + _MARK * (max(filled.values()) + 1), tuple(marks))


def _x(month: int) -> int:
    return _LEFT + (month - _FIRST) * _MONTH


def _months_between(start: date, end: date) -> int:
    return (end.year - start.year) * 12 + end.month - start.month


def _month_name(today: date, number: int) -> str:
    index = today.year * 12 + today.month - 1 + number
    return short_month(date(index // 12, index % 12 + 1, 1))
