"""Every fault explains itself to an editor, in a file of its own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import jgz.faults
import jgz.rules
from jgz.explanation import Explanation
from jgz.rules import ALL_RULES, explanations

EVERYTHING = explanations()
_SENTENCES = re.compile(r"[A-ZÉ`][^\n]{20,200}\.")
# Words that no Dutch sentence of some length does without.
_DUTCH = {"de", "het", "een", "van", "en", "in", "is", "met", "niet", "steeds"}
# What editors don't call it.
_JARGON = re.compile(r"\b(linter|front ?matter|parser|regex|string|boolean|key|array|null|commit)\b", re.IGNORECASE)
_NOT_RULES = {"__init__", "base", "silences"}
_NOT_FAULTS = {"__init__"}


@pytest.mark.parametrize("item", EVERYTHING, ids=lambda item: item.fault.code)
def test_what_and_why_are_plain_dutch_sentences(item: Explanation) -> None:
    for text in (item.what, item.why):
        assert _SENTENCES.fullmatch(text), text
        assert text.count("`") % 2 == 0
        assert not _JARGON.search(text)
    assert _DUTCH & set(re.findall(r"[a-z]+", f"{item.what} {item.why}".lower()))


@pytest.mark.parametrize("item", EVERYTHING, ids=lambda item: item.fault.code)
def test_a_name_is_words_with_hyphens_and_a_code_is_of_its_family(item: Explanation) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", item.fault.name)
    assert re.fullmatch(r"JGZ[1-6][0-9]{2}", item.fault.code)


def test_every_rule_file_is_in_the_list_and_begins_with_its_code() -> None:
    folder = Path(jgz.rules.__file__).parent
    files = {path.stem for path in folder.glob("*.py")} - _NOT_RULES
    assert {rule.check.__module__.rpartition(".")[2] for rule in ALL_RULES} == files
    for rule in ALL_RULES:
        source = (folder / f"{rule.check.__module__.rpartition('.')[2]}.py").read_text(encoding="utf-8")
        assert source.startswith(f'"""{rule.fault.code}: ')


def test_every_reading_fault_has_a_file_with_its_name_that_begins_with_its_code() -> None:
    folder = Path(jgz.faults.__file__).parent
    files = {path.stem: path.read_text(encoding="utf-8") for path in folder.glob("*.py")}
    faults = {fault.name.replace("-", "_"): fault for fault in jgz.faults.READING_FAULTS}
    assert set(faults) == set(files) - _NOT_FAULTS
    for name, fault in faults.items():
        assert files[name].startswith(f'"""{fault.code}: ')


def test_every_reading_fault_is_named_by_a_constant() -> None:
    constants = {value for name, value in vars(jgz.faults).items() if name.isupper()}
    assert set(jgz.faults.READING_FAULTS) <= constants
