"""Tests write in memory only where that is asked for by nobody else and there is room."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.scratch import write_in_memory


@pytest.fixture(autouse=True)
def nothing_chosen(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A process that has not been told where to write."""
    monkeypatch.delenv("TMPDIR", raising=False)
    monkeypatch.setattr(tempfile, "tempdir", None)
    yield
    tempfile.tempdir = None


def test_what_is_made_for_a_while_lies_in_memory(tmp_path: Path) -> None:
    assert write_in_memory(tmp_path, room=1)
    assert os.environ["TMPDIR"] == str(tmp_path)
    with tempfile.NamedTemporaryFile() as file:
        assert Path(file.name).parent == tmp_path


def test_who_chose_a_folder_keeps_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", "/ergens")
    assert not write_in_memory(tmp_path, room=1)
    assert os.environ["TMPDIR"] == "/ergens"


@pytest.mark.parametrize(("folder", "room"), [("ontbreekt", 1), ("", 10**18)])
def test_without_that_folder_or_room_in_it_nothing_changes(folder: str, room: int, tmp_path: Path) -> None:
    assert not write_in_memory(tmp_path / folder, room)
    assert "TMPDIR" not in os.environ
