"""The content as it is, on forty days up to 2040: no day brings an error, so that one can always publish."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.conftest import REPOSITORY, TODAY

from jgz.diagnostics import has_errors
from jgz.loader import load
from jgz.loader.library import Loaded
from jgz.rendering import render_pages
from jgz.rules import explanations, run_rules
from jgz.rules.base import Context

LAST = date(2040, 12, 31)
STEP = (LAST - TODAY) / 39
DAYS = [TODAY + timedelta(days=round(number * STEP.days)) for number in range(40)]


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load(REPOSITORY)


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_no_day_brings_an_error(day: date, loaded: Loaded) -> None:
    assert not has_errors(tuple(run_rules(Context(loaded.library, day))))


@pytest.mark.parametrize("day", DAYS[::13], ids=str)
def test_every_page_can_be_made_on_any_day(day: date, loaded: Loaded) -> None:
    pages, _ = render_pages(loaded.library.without_concepts(), day, explanations())
    assert len(pages) > len(loaded.library.modules)
