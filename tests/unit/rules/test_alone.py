"""Rules that judge each document alone say the same of it as when they see all."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.conftest import TODAY

from jgz.checking import check
from jgz.loader import Loaded, load
from jgz.rules import ALL_RULES
from jgz.rules.alone import Alone
from jgz.rules.base import Context, Rule
from jgz.source.markdown.structure import Reading
from jgz.store import Store
from jgz.workers import PROCESSES

ALONE = [rule for rule in ALL_RULES if rule.alone]


@pytest.mark.parametrize("rule", ALONE, ids=lambda rule: rule.fault.code)
def test_a_document_is_judged_the_same_without_the_others(rule: Rule, loaded: Loaded) -> None:
    context = Context(loaded.library, TODAY)
    assert sorted(Alone([rule]).judge(context)) == sorted(rule.check(context))


def test_judging_a_text_reads_it_no_more_than_once(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While its lines are at hand: who reads without judging finds out as often what they are."""
    monkeypatch.setenv(PROCESSES, "1")
    read: list[int] = []
    found_out = Reading.__init__
    monkeypatch.setattr(Reading, "__init__", lambda self, lines: (read.append(len(lines)), found_out(self, lines))[1])
    load(content, quick=True, store=Store(tmp_path / "lezen"))
    alone = len(read)
    assert len(check(content, TODAY, quick=True, store=Store(tmp_path / "oordelen")).diagnostics) > 0
    assert len(read) == 2 * alone


def test_a_rule_that_judges_alone_needs_nothing_else() -> None:
    assert len(ALONE) > 30
    assert all(not rule.needs for rule in ALONE)
