"""The content as it is, on forty days up to 2040: no day brings an error, so that one can always publish."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.conftest import TODAY

from jgz.diagnostics import has_errors
from jgz.model import Library
from jgz.rendering import render_pages
from jgz.rules import ALL_RULES, explanations, run_rules
from jgz.rules.base import Context

LAST = date(2040, 12, 31)
STEP = (LAST - TODAY) / 39
DAYS = [TODAY + timedelta(days=round(number * STEP.days)) for number in range(40)]


class _Noting(Context):
    """A context that notes whether it was asked which day it is."""

    asked = False

    def __getattribute__(self, name: str) -> object:
        if name == "today":
            type(self).asked = True
        return super().__getattribute__(name)


def asks_the_day(code: str, library: Library) -> bool:
    """Whether a rule looks at the day at all; the others say on every day what they say on the first."""
    _Noting.asked = False
    run_rules(_Noting(library, TODAY), {code})
    return _Noting.asked


@pytest.fixture(scope="module")
def dated(whole: Library) -> set[str]:
    """The codes of the rules that look at the day."""
    return {rule.fault.code for rule in ALL_RULES if asks_the_day(rule.fault.code, whole)}


def test_some_rules_look_at_the_day(dated: set[str]) -> None:
    assert {"JGZ502", "JGZ510"} <= dated
    assert "JGZ411" not in dated


def test_the_first_day_brings_no_error(whole: Library) -> None:
    assert not has_errors(run_rules(Context(whole, TODAY)))


def test_no_day_brings_an_error(whole: Library, dated: set[str], subtests: pytest.Subtests) -> None:
    for day in DAYS:
        with subtests.test(str(day)):
            assert not has_errors(run_rules(Context(whole, day), dated))


@pytest.mark.parametrize("day", DAYS[::13], ids=str)
def test_every_page_can_be_made_on_any_day(day: date, whole: Library) -> None:
    pages, _ = render_pages(whole.without_concepts(), day, explanations())
    assert len(pages) > len(whole.modules)
