"""Every fault explains itself with an example that really goes wrong, and that is right when mended."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.examples import earlier_version, with_right_text, with_wrong_text
from tests.woordenboek import spelling_about

from jgz.explanation import Explanation
from jgz.rules import explanations

MOST_LINES = 9
# A page in another language needs all its fields to be one.
LONGER = dict.fromkeys(("JGZ522", "JGZ523", "JGZ524", "JGZ525"), 24)
# A sentence that is too long must be shown whole.
MOST_COLUMNS = 160
EVERYTHING = explanations()


@pytest.mark.parametrize("item", EVERYTHING, ids=lambda item: item.fault.code)
def test_the_wrong_text_yields_exactly_its_code(item: Explanation, tmp_path: Path) -> None:
    root = with_wrong_text(tmp_path, item.example)
    root.spelling = spelling_about(item.fault.code)
    diagnostics = root.diagnostics(base=earlier_version(tmp_path, item.example))
    assert {diagnostic.code for diagnostic in diagnostics} == {item.fault.code}


@pytest.mark.parametrize("item", EVERYTHING, ids=lambda item: item.fault.code)
def test_the_right_text_yields_nothing(item: Explanation, tmp_path: Path) -> None:
    root = with_right_text(tmp_path, item.example)
    root.spelling = spelling_about(item.fault.code)
    assert root.diagnostics(base=earlier_version(tmp_path, item.example)) == ()


def test_an_example_shows_a_difference_and_is_short() -> None:
    for item in EVERYTHING:
        example = item.example
        assert (example.path, example.shown_wrong) != (example.right_path or example.path, example.right)
        for text in (example.wrong, example.right):
            rows = text.rstrip("\n").split("\n")
            assert len(rows) <= LONGER.get(item.fault.code, MOST_LINES), item.fault.code
            assert max(map(len, rows)) <= MOST_COLUMNS, item.fault.code
