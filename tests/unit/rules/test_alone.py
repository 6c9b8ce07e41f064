"""Rules that judge each document alone say the same of it as when they see all."""

from __future__ import annotations

import pytest
from tests.conftest import TODAY

from jgz.loader import Loaded
from jgz.rules import ALL_RULES
from jgz.rules.alone import judge_each
from jgz.rules.base import Context, Rule

ALONE = [rule for rule in ALL_RULES if rule.alone]


@pytest.mark.parametrize("rule", ALONE, ids=lambda rule: rule.fault.code)
def test_a_document_is_judged_the_same_without_the_others(rule: Rule, loaded: Loaded) -> None:
    context = Context(loaded.library, TODAY)
    assert sorted(judge_each(context, [rule])) == sorted(rule.check(context))


def test_a_rule_that_judges_alone_needs_nothing_else() -> None:
    assert len(ALONE) > 30
    assert all(not rule.needs for rule in ALONE)
