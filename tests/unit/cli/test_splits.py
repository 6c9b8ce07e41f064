"""`jgz splits`: proposals to read, never a change."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.sites.root import PRIVACY, Root
from tests.unit.cli.process import Done, jgz, jgz_here, sentences

REGISTER = "modules/_registers/samenstellingen.txt"
WORDS = "speel\nplek\nspelen\nbeoordelen\nSpeel\n"


@pytest.fixture
def words(tmp_path: Path) -> Path:
    """A short list of Dutch words."""
    path = tmp_path / "woorden"
    path.write_text(WORDS, encoding="utf-8")
    return path


def splits(root: Root, words: Path) -> Done:
    return jgz_here("splits", "--wortel", root.path, "--woordenlijst", words)


def test_proposals_in_the_form_of_the_register(root: Root, words: Path) -> None:
    before = {name: root.read(name) for name in root.files() if name.endswith((".md", ".yml"))}
    done = jgz("splits", "--wortel", root.path, "--woordenlijst", words)
    assert done.returncode == 0
    lines = done.stdout.decode().splitlines()
    assert "speelplek = speel + plek" in lines
    assert lines == sorted(lines)
    assert REGISTER in sentences(done.stderr)
    assert {name: root.read(name) for name in before} == before
    assert REGISTER not in root.files()


def test_the_proposals_can_be_taken_over_as_they_are(root: Root, words: Path) -> None:
    root.write(REGISTER, splits(root, words).stdout.decode())
    assert root.codes() == []
    done = splits(root, words)
    assert (done.returncode, done.stdout) == (0, b"")
    assert "geen nieuwe voorstellen" in sentences(done.stderr)


def test_a_refused_word_does_not_come_back(root: Root, words: Path) -> None:
    root.write(REGISTER, "speelplek =\n")
    assert b"speelplek" not in splits(root, words).stdout


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_a_list_that_cannot_be_read(root: Root, words: Path, content: bytes | None) -> None:
    words.unlink() if content is None else words.write_bytes(content)
    done = splits(root, words)
    assert (done.returncode, done.stdout) == (2, b"")
    assert "niet te lezen" in sentences(done.stderr)


def test_a_file_with_errors_does_not_count_and_is_told(root: Root, words: Path) -> None:
    root.write(PRIVACY, "geen velden\n")
    done = splits(root, words)
    assert done.returncode == 1
    assert "bestanden met fouten" in sentences(done.stderr)
