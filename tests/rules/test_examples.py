"""Every fault explains itself with an example that really goes wrong, and that is right when mended."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.sites.root import TODAY, Root
from tests.woordenboek import spelling_about

from jgz.checking import check
from jgz.compare import Earlier
from jgz.diagnostics import Diagnostic
from jgz.explanation import Example, Explanation, When
from jgz.faults import EXPLANATIONS
from jgz.rules import ALL_RULES, explanations

MOST_LINES = 9
# A sentence that is too long must be shown whole.
MOST_COLUMNS = 160
EVERYTHING = explanations()


def _put(root: Root, path: str, place: str, text: str, encoding: str = "utf-8") -> None:
    """Writes `text` as the whole file, or in the place of `place`; an empty file is one that isn't there."""
    if place:
        root.edit(path, place, text)
        whole = root.read(path)
    else:
        whole = text
    target = root.path / path
    if not whole:
        target.unlink(missing_ok=True)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(whole.encode(encoding))


def _given(folder: Path, example: Example, *when: When) -> Root:
    """The sample library with what is given in these states."""
    root = Root(folder)
    for item in example.given:
        if item.when in when:
            _put(root, item.path, item.place, item.text)
    return root


def _found(root: Root, example: Example) -> tuple[Diagnostic, ...]:
    """What the check says, compared with how the file was when the example is about a change."""
    if not example.base and all(item.when is not When.BEFORE for item in example.given):
        return root.diagnostics()
    before = _given(root.path.parent / "eerder", example, When.ALWAYS, When.BEFORE)
    if example.base:
        _put(before, example.path, example.place, example.base)
    differing = _differing(before, root)
    for path in before.path.rglob("*.md"):
        if path.relative_to(before.path).as_posix() not in differing:
            path.unlink()
    return check(root.path, TODAY, earlier=Earlier(before.path, differing)).diagnostics


def _differing(before: Root, now: Root) -> frozenset[str]:
    """The files that came, went or changed."""
    states = [{path.relative_to(root.path).as_posix(): path.read_bytes() for path in root.path.rglob("*.md")}
              for root in (before, now)]  # fmt: skip
    return frozenset(name for name in states[0].keys() | states[1] if states[0].get(name) != states[1].get(name))


@pytest.mark.parametrize("item", EVERYTHING, ids=lambda item: item.fault.code)
def test_the_wrong_text_yields_exactly_its_code(item: Explanation, tmp_path: Path) -> None:
    example = item.example
    root = _given(tmp_path, example, When.ALWAYS, When.NOW, When.WRONG)
    _put(root, example.path, example.place, example.wrong, example.encoding)
    root.spelling = spelling_about(item.fault.code)
    assert {found.code for found in _found(root, example)} == {item.fault.code}


@pytest.mark.parametrize("item", EVERYTHING, ids=lambda item: item.fault.code)
def test_the_right_text_yields_nothing(item: Explanation, tmp_path: Path) -> None:
    example = item.example
    root = _given(tmp_path, example, When.ALWAYS, When.NOW, When.RIGHT)
    _put(root, example.right_path or example.path, example.place, example.right)
    root.spelling = spelling_about(item.fault.code)
    assert _found(root, example) == ()


@pytest.mark.parametrize("item", EVERYTHING, ids=lambda item: item.fault.code)
def test_an_example_shows_a_difference_and_is_short(item: Explanation) -> None:
    example = item.example
    assert (example.path, example.shown_wrong) != (example.right_path or example.path, example.right)
    for text in (example.wrong, example.right):
        rows = text.rstrip("\n").split("\n")
        assert len(rows) <= MOST_LINES
        assert max(map(len, rows)) <= MOST_COLUMNS


def test_everything_is_explained_once_in_the_order_of_the_codes() -> None:
    codes = [item.fault.code for item in EVERYTHING]
    assert codes == sorted({*codes})
    assert {item.fault for item in EVERYTHING} == {item.fault for item in (*EXPLANATIONS, *ALL_RULES)}
