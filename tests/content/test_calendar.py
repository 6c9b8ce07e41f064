"""The content as it is, on forty days up to 2040: no day brings an error, so that one can always publish."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.conftest import TODAY

from jgz.diagnostics import has_errors
from jgz.model import Library
from jgz.rendering import render_pages
from jgz.rules import explanations, run_rules
from jgz.rules.base import Context

LAST = date(2040, 12, 31)
STEP = (LAST - TODAY) / 39
DAYS = [TODAY + timedelta(days=round(number * STEP.days)) for number in range(40)]


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_no_day_brings_an_error(day: date, whole: Library) -> None:
    assert not has_errors(tuple(run_rules(Context(whole, day))))


@pytest.mark.parametrize("day", DAYS[::13], ids=str)
def test_every_page_can_be_made_on_any_day(day: date, whole: Library) -> None:
    pages, _ = render_pages(whole.without_concepts(), day, explanations())
    assert len(pages) > len(whole.modules)
