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
from jgz.explanation import Explanation
from jgz.rules import ALL_RULES, explanations

EVERYTHING = explanations()
_SENTENCES = re.compile(r"[A-ZÉ`][^\n]{20,200}\.")
# Words that no Dutch sentence of some length does without.
_DUTCH = {"de", "het", "een", "van", "en", "in", "is", "met", "niet", "steeds"}
# What editors don't call it.
_JARGON = re.compile(r"\b(linter|front ?matter|parser|regex|string|boolean|key|array|null|commit)\b", re.IGNORECASE)


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


@pytest.mark.parametrize(
    ("package", "faults", "others"),
    [(jgz.rules, [rule.fault for rule in ALL_RULES], {"__init__", "base", "silences"}),
     (jgz.faults, jgz.faults.READING_FAULTS, {"__init__"})],
    ids=["rules", "faults"],
)  # fmt: skip
def test_every_file_is_listed_has_the_name_of_its_fault_and_begins_with_its_code(
    package: ModuleType, faults: Sequence[Fault], others: set[str]
) -> None:
    files = {path.stem: path.read_text(encoding="utf-8") for path in Path(package.__path__[0]).glob("*.py")}
    named = {fault.name.replace("-", "_"): fault for fault in faults}
    assert set(named) == set(files) - others
    for name, fault in named.items():
        assert files[name].startswith(f'"""{fault.code}: '), f"{name}.py begint niet met {fault.code}"


def test_every_reading_fault_is_named_by_a_constant() -> None:
    constants = {value for name, value in vars(jgz.faults).items() if name.isupper()}
    assert set(jgz.faults.READING_FAULTS) <= constants
