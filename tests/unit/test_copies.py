"""Commands that tests run as copies do what they do as a process of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.copies import SILENT, can_copy, run_copy
from tests.site.made import write_library

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system makes no copies of a process")

DAY = "2026-11-22"
OURS = {"JGZ_PROCESSEN": "1"}


def as_process(*arguments: str, folder: Path) -> tuple[int, bytes, bytes]:
    done = subprocess.run(
        [sys.executable, "-m", "jgz.cli.main", *arguments],
        cwd=folder,
        env={**os.environ, **SILENT, **OURS},
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def as_copy(*arguments: str, folder: Path) -> tuple[int, bytes, bytes]:
    done = run_copy(arguments, folder, {**os.environ, **SILENT, **OURS}, timeout=600)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize(
    "arguments",
    [("controleer", "--vandaag", DAY), ("nieuw", "module"), ("toelichting", "JGZ999")],
    ids=" ".join,
)
def test_a_command_says_and_gives_the_same(arguments: tuple[str, ...], tmp_path: Path) -> None:
    root = write_library(tmp_path / "wortel")
    assert as_copy(*arguments, folder=root) == as_process(*arguments, folder=root)


def test_a_build_gives_the_same_files_and_says_the_same_of_a_fault(tmp_path: Path) -> None:
    root = write_library(tmp_path / "wortel")
    build = ("bouw", "--vandaag", DAY, "--naar")
    copy = as_copy(*build, str(tmp_path / "site"), folder=root)
    copied = files(tmp_path / "site")
    (tmp_path / "site").rename(tmp_path / "eerst")
    assert as_process(*build, str(tmp_path / "site"), folder=root) == copy
    assert files(tmp_path / "site") == copied
    assert copy[0] == 0
    (root / "mkdocs.yml").write_text("site_name: [", encoding="utf-8")
    wrong = as_copy(*build, str(tmp_path / "site"), folder=root)
    assert wrong == as_process(*build, str(tmp_path / "site"), folder=root)
    assert wrong[0] != 0


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_copy_leaves_nothing_behind_for_the_next(tmp_path: Path) -> None:
    one, other = tmp_path / "een", tmp_path / "ander"
    write_library(one)
    other.mkdir()
    assert as_copy("controleer", "--vandaag", DAY, folder=one)[0] == 0
    nothing = as_copy("controleer", "--vandaag", DAY, folder=other)
    assert nothing == as_process("controleer", "--vandaag", DAY, folder=other)
    assert nothing[0] == 2


def test_what_python_reads_at_its_start_asks_for_a_process() -> None:
    assert can_copy({**os.environ, **OURS, **SILENT})
    for name in ("PYTHONHASHSEED", "LC_ALL", "TZ", "HOME"):
        assert not can_copy({**os.environ, name: "x"})
    assert not can_copy({})
