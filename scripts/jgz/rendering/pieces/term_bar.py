"""How far a module is between its adoption and its review term, as a bar; the words beside it say the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jgz.labels import long_date
from jgz.model import Module, Status

# Units that the bar is wide, and the least that any part of it is.
WIDTH = 200
_EDGE = 4
_DAYS_IN_MONTH = 30


@dataclass(frozen=True, slots=True)
class TermBar:
    """A bar from adoption to the term, or to today once the term has passed: where both are on it, and in words.

    Today moves in steps of a month, so that a page is not another one each day.
    """

    adopted: str
    until: str
    term_x: int
    today_x: int
    passed: bool


def term_bar(module: Module, today: date) -> TermBar | None:
    """The bar of a module in force that has a term; None for any other."""
    start, end = module.adopted_on, module.review_before
    if not start or not end or end <= start or module.status.draft or module.status is Status.LAPSED:
        return None
    month = today.replace(day=1) if today.replace(day=1) > start else today
    last = max(end, month)
    return TermBar(
        adopted=long_date(start),
        until=long_date(end),
        term_x=_place(start, end, last),
        today_x=_place(start, month, last),
        passed=today > end,
    )


def _place(start: date, day: date, last: date) -> int:
    months, whole = ((one - start).days // _DAYS_IN_MONTH for one in (day, last))
    return max(_EDGE, min(WIDTH - _EDGE, round(WIDTH * months / max(whole, 1))))
