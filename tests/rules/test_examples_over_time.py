"""The examples of rules that compare with an earlier version: the wrong text goes wrong against that version only."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.sites.root import Root

from jgz.explanation import Explanation
from jgz.rules import explanations

OVER_TIME = [item for item in explanations() if item.example.base]


def root_with(folder: Path, item: Explanation, text: str) -> Root:
    """The sample library with what is given, and `text` in the place of the example."""
    folder.mkdir()
    root = Root(folder)
    for given in item.example.given:
        root.edit(given.path, given.place, given.text)
    root.edit(item.example.path, item.example.place, text)
    return root


def codes(folder: Path, item: Explanation, text: str) -> set[str]:
    base = root_with(folder / "was", item, item.example.base)
    return {found.code for found in root_with(folder / "wordt", item, text).diagnostics(base=base)}


def test_there_are_such_examples() -> None:
    assert {item.fault.code for item in OVER_TIME} == {"JGZ331", "JGZ530", "JGZ531", "JGZ532", "JGZ533"}


@pytest.mark.parametrize("item", OVER_TIME, ids=lambda item: item.fault.code)
def test_the_wrong_text_yields_exactly_its_code(item: Explanation, tmp_path: Path) -> None:
    assert codes(tmp_path, item, item.example.wrong) == {item.fault.code}


@pytest.mark.parametrize("item", OVER_TIME, ids=lambda item: item.fault.code)
def test_the_right_text_yields_nothing(item: Explanation, tmp_path: Path) -> None:
    assert codes(tmp_path, item, item.example.right) == set()


@pytest.mark.parametrize("item", OVER_TIME, ids=lambda item: item.fault.code)
def test_the_wrong_text_by_itself_is_fine(item: Explanation, tmp_path: Path) -> None:
    assert root_with(tmp_path / "wordt", item, item.example.wrong).diagnostics() == ()
