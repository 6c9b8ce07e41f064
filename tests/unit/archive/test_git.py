"""What git is asked for the archive, and what it can't answer."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from jgz.archive.git import GitError, History


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    return tmp_path


def kept(repository: Path, data: bytes) -> str:
    """Has git keep a content; gives what it calls it."""
    command = ["git", "-C", repository, "hash-object", "-w", "--stdin"]
    return subprocess.run(command, input=data, check=True, capture_output=True).stdout.decode().strip()


def test_contents_come_back_as_they_were(repository: Path) -> None:
    texts = [b"", b"\n", b"een\ntwee", b"\0\xff\r\n", b"groot\n" * 50_000, b"0" * 40 + b" blob 3\nabc\n"]
    blobs = [kept(repository, text) for text in texts]
    assert list(History(repository).contents([*blobs, blobs[0]])) == [*zip(blobs, texts, strict=True), (blobs[0], b"")]
    assert list(History(repository).contents([])) == []


def test_a_content_that_is_not_there_is_no_part_of_an_answer(repository: Path) -> None:
    blobs = [kept(repository, b"een"), "1" * 40, kept(repository, b"twee")]
    with pytest.raises(GitError, match="ontbreken teksten"):
        list(History(repository).contents(blobs))
    with pytest.raises(GitError, match="ontbreken teksten"):
        list(History(repository).sizes(blobs))
