"""A process without a store reads a text once; another text, other words, or another way of reading are read anew."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from jgz.loader import kept as module
from jgz.loader import load
from jgz.loader.documents import DocumentReader, Result
from jgz.source.files import TextFile


@pytest.fixture
def root(content: Path, tmp_path: Path) -> Path:
    """The registers with one guideline."""
    for name in ("_registers", "huilbaby"):
        shutil.copytree(content / "modules" / name, tmp_path / "modules" / name)
    (tmp_path / "clusters").mkdir()
    return tmp_path


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of what is read from now on."""
    paths: list[str] = []
    reading = DocumentReader.read

    def noted(self: DocumentReader, file: TextFile) -> Result | None:
        paths.append(file.path)
        return reading(self, file)

    monkeypatch.setattr(DocumentReader, "read", noted)
    return paths


def test_the_same_texts_are_read_once(root: Path, read: list[str]) -> None:
    first = load(root, quick=True)
    read.clear()
    again = load(root, quick=True)
    assert read == []
    assert again == first
    assert again.library.modules[0] is first.library.modules[0]


def test_what_changed_is_read_anew(root: Path, read: list[str]) -> None:
    path = load(root, quick=True).library.modules[0].origin.path
    read.clear()
    with (root / path).open("a", encoding="utf-8") as file:
        file.write("\nEen <b>regel</b>.\n")
    loaded = load(root, quick=True)
    assert read == [path]
    assert path in {item.location.path for item in loaded.diagnostics}
    # What was wrong is told again.
    assert load(root, quick=True) == loaded
    assert read == [path]


def test_with_other_words_or_as_html_everything_is(root: Path, read: list[str]) -> None:
    number = len(list(load(root, quick=True).library.documents()))
    read.clear()
    assert load(root).library.modules[0].body.sections[0].parts[0].html != ""
    assert len(read) == number
    phases = root / "modules/_registers/beroepen.yml"
    phases.write_text(phases.read_text(encoding="utf-8").replace("id: jeugdarts", "id: kinderarts"), encoding="utf-8")
    read.clear()
    assert load(root, quick=True).diagnostics
    assert len(read) == number


def test_no_more_is_held_than_so_many(root: Path, read: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_LATELY", 3)
    module._lately.cache_clear()
    found = load(root, quick=True)
    number = len(read)
    assert number > 3
    assert load(root, quick=True) == found
    assert len(read) > number
