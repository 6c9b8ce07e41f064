"""The sample library as an example of a fault takes it for granted, with its wrong or its right text."""

from __future__ import annotations

from pathlib import Path

from tests.sites.root import REMEMBERED, Root

from jgz.explanation import Example, When


def with_wrong_text(folder: Path, example: Example) -> Root:
    """The sample library in which the example goes wrong."""
    root = _given(folder, example, When.ALWAYS, When.NOW, When.WRONG)
    _put(root, example.path, example.place, example.wrong, example.encoding)
    return root


def with_right_text(folder: Path, example: Example) -> Root:
    """The sample library in which the example was mended."""
    root = _given(folder, example, When.ALWAYS, When.NOW, When.RIGHT)
    _put(root, example.right_path or example.path, example.place, example.right)
    return root


def earlier_version(folder: Path, example: Example) -> Root | None:
    """The sample library before the change that the example is about; None when it is about no change."""
    if not example.base and all(item.when is not When.BEFORE for item in example.given):
        return None
    root = _given(folder / "eerder", example, When.ALWAYS, When.BEFORE)
    if example.base:
        _put(root, example.path, example.place, example.base)
    return root


def _given(folder: Path, example: Example, *when: When) -> Root:
    root = Root(folder, REMEMBERED)
    for item in example.given:
        if item.when in when:
            _put(root, item.path, item.place, item.text)
    return root


def _put(root: Root, path: str, place: str, text: str, encoding: str = "utf-8") -> None:
    """Writes `text` as the whole file, or in the place of `place`; an empty file is one that isn't there."""
    if place:
        root.edit(path, place, text)
        text = root.read(path)
    target = root.path / path
    if not text:
        target.unlink(missing_ok=True)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(text.encode(encoding))
