"""Registers from a store are those of the files, or they are read anew."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.sites.root import REPOSITORY

from jgz.loader import read_registers as module
from jgz.loader.read_registers import ReadRegisters, read_registers
from jgz.loader.registers import RegisterReader
from jgz.register_files import RegisterFile
from jgz.source.files import TextFile, read_tree
from jgz.store import NOTHING_KEPT, Store, to_bytes


@pytest.fixture(scope="module")
def files() -> tuple[TextFile, ...]:
    return read_tree(REPOSITORY).registers


@pytest.fixture(scope="module")
def plain(files: tuple[TextFile, ...]) -> ReadRegisters:
    return read_registers(files, NOTHING_KEPT)


def read_with(folder: Path, files: tuple[TextFile, ...]) -> ReadRegisters:
    """What a run gives that has a store of its own."""
    store = Store(folder)
    found = read_registers(files, store)
    store.close()
    return found


def refuse(_: RegisterReader) -> None:
    raise AssertionError("the registers were read anew")


def test_the_next_run_has_the_same_without_reading(
    tmp_path: Path, files: tuple[TextFile, ...], plain: ReadRegisters, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert read_with(tmp_path, files) == plain
    monkeypatch.setattr(RegisterReader, "read", refuse)
    kept = read_with(tmp_path, files)
    assert kept == plain
    words = {"wel", "niet"}
    assert kept.check_tongues(words, words) == plain.check_tongues(words, words) != []
    pages = {"huilbaby": ("prenataal",)}
    assert kept.check_asked(pages) == plain.check_asked(pages) != []


def test_a_process_without_a_store_reads_the_same_lists_once(
    files: tuple[TextFile, ...], plain: ReadRegisters, monkeypatch: pytest.MonkeyPatch
) -> None:
    again = tuple(replace(item) for item in files)
    monkeypatch.setattr(RegisterReader, "read", refuse)
    assert read_registers(again, NOTHING_KEPT) is plain
    other = (replace(again[0], text=f"{again[0].text}\n"), *again[1:])
    with pytest.raises(AssertionError, match="read anew"):
        read_registers(other, NOTHING_KEPT)


def test_another_text_is_read(tmp_path: Path, files: tuple[TextFile, ...], plain: ReadRegisters) -> None:
    read_with(tmp_path, files)
    (terms,) = (item for item in files if item.path == RegisterFile.TERMS.path)
    broken = tuple(replace(item, text=f"{item.text}- term: [\n") if item is terms else item for item in files)
    found = read_with(tmp_path, broken)
    assert found.registers.broken == {RegisterFile.TERMS}
    assert [item.location.path for item in found.diagnostics if item not in plain.diagnostics] == [terms.path]
    # What was wrong is told again by a run that reads nothing.
    assert read_with(tmp_path, broken) == found


def test_other_values_in_its_place_are_not_believed(
    tmp_path: Path, files: tuple[TextFile, ...], plain: ReadRegisters, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(module, "to_bytes", lambda _: to_bytes((1, 2, 3)))
        read_with(tmp_path, files)
    assert read_with(tmp_path, files) == plain
