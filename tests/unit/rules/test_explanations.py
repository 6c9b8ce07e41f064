"""Every rule explains itself to an editor."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import jgz.rules
from jgz.rules import ALL_RULES
from jgz.rules.base import Rule

_SENTENCES = re.compile(r"[A-Z`][^\n]{20,200}\.")
# Words that no Dutch sentence of some length does without.
_DUTCH = {"de", "het", "een", "van", "en", "in", "is", "met", "niet", "steeds"}
_NOT_RULES = {"__init__", "base"}


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.fault.code)
def test_what_and_why_are_dutch_sentences(rule: Rule) -> None:
    for text in (rule.what, rule.why):
        assert _SENTENCES.fullmatch(text), text
    assert _DUTCH & set(re.findall(r"[a-z]+", f"{rule.what} {rule.why}".lower()))


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.fault.code)
def test_a_name_is_words_with_hyphens_and_a_code_is_of_its_family(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.fault.name)
    assert re.fullmatch(r"JGZ[1-6][0-9]{2}", rule.fault.code)


def test_every_rule_file_is_in_the_list_and_begins_with_its_code() -> None:
    folder = Path(jgz.rules.__file__).parent
    files = {path.stem for path in folder.glob("*.py")} - _NOT_RULES
    assert {rule.check.__module__.rpartition(".")[2] for rule in ALL_RULES} == files
    for rule in ALL_RULES:
        source = (folder / f"{rule.check.__module__.rpartition('.')[2]}.py").read_text(encoding="utf-8")
        assert source.startswith(f'"""{rule.fault.code}: ')
