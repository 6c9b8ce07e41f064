"""Every fault explains itself to an editor, in a file of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import pytest

import jgz.faults
import jgz.rules
from jgz.diagnostics import Fault
from jgz.rules import ALL_RULES, explanations

EVERYTHING = explanations()
_SENTENCES = re.compile(r"[A-ZÉ`][^\n]{20,200}\.")
# Words that no Dutch sentence of some length does without.
_DUTCH = {"de", "het", "een", "van", "en", "in", "is", "met", "niet", "steeds"}
# What editors don't call it.
_JARGON = re.compile(r"\b(linter|front ?matter|parser|regex|string|boolean|key|array|null|commit)\b", re.IGNORECASE)


def test_what_and_why_are_plain_dutch_sentences() -> None:
    for item in EVERYTHING:
        for text in (item.what, item.why):
            assert _SENTENCES.fullmatch(text), text
            assert text.count("`") % 2 == 0, text
            assert not _JARGON.search(text), text
        assert _DUTCH & set(re.findall(r"[a-z]+", f"{item.what} {item.why}".lower())), item.fault.code


def test_rules_are_listed_in_the_order_of_their_codes() -> None:
    codes = [rule.fault.code for rule in ALL_RULES]
    assert codes == sorted(codes)


@pytest.mark.parametrize(
    ("package", "faults", "others"),
    [(jgz.rules, [rule.fault for rule in ALL_RULES],
      {"__init__", "alone", "base", "decisions", "running", "silences", "translated"}),
     (jgz.faults, jgz.faults.READING_FAULTS, {"__init__"})],
    ids=["rules", "faults"],
)  # fmt: skip
def test_every_file_is_listed_has_the_name_of_its_fault_and_begins_with_its_code(
    package: ModuleType, faults: Sequence[Fault], others: set[str]
) -> None:
    files = {path.stem: path.read_text(encoding="utf-8") for path in Path(package.__path__[0]).glob("*.py")}
    named = {fault.name.replace("-", "_"): fault for fault in faults}
    assert set(files) - others - set(named) == set(), "not listed in __init__.py, or not named after its fault"
    assert set(named) - set(files) == set(), "a file is named after its fault, with _ for -"
    for name, fault in named.items():
        assert files[name].startswith(f'"""{fault.code}: '), f'{name}.py should begin with """{fault.code}: '
