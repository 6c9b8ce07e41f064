"""What a rule says that it needs is what it asks for, tried on its own example."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from tests.rules.examples import earlier_version, with_wrong_text
from tests.sites.root import TODAY

from jgz.checking import before_from
from jgz.compare import library_before
from jgz.loader import load
from jgz.rules import ALL_RULES
from jgz.rules.base import Before, Context, Need, Rule, Spelling


class _KnowsNothing:
    """A dictionary without words: every word is a fault."""

    def knows(self, word: str) -> bool:
        return not word

    def extended(self, words: Iterable[str]) -> _KnowsNothing:
        return self

    def suggestions(self, word: str) -> tuple[str, ...]:
        return ()


@dataclass(frozen=True)
class _Watched(Context):
    """A context that has everything and notes what a rule asks for; `before` and `spelling` are not for rules."""

    base: Before = field(kw_only=True)
    asked: set[Need] = field(default_factory=set)

    @property
    def earlier(self) -> Before:
        self.asked.add(Need.EARLIER_VERSION)
        return self.base

    @property
    def dictionary(self) -> Spelling:
        self.asked.add(Need.DICTIONARY)
        return Spelling(_KnowsNothing())


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.fault.code)
def test_a_rule_asks_for_what_it_declares_and_for_nothing_else(rule: Rule, tmp_path: Path) -> None:
    root = with_wrong_text(tmp_path, rule.example)
    earlier = root.since(earlier_version(tmp_path, rule.example) or root)
    library = load(root.path, whole=earlier.differing).library
    base = library_before(library, earlier)
    context = _Watched(library, TODAY, base=before_from(base, library))
    assert {item.code for item in rule.check(context)} == {rule.fault.code}
    assert context.asked == rule.needs
