"""The lines of a file for reports: those that its diagnostics count, and none of what can't be shown."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from jgz.source.files import MAX_REGISTER_BYTES
from jgz.source.lines import lines_under


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        (b"een\ntwee\n", ("een", "twee", "")),
        (b"een\r\ntwee", ("een", "twee")),
        (b"\xef\xbb\xbfeen", ("een",)),
        ("één\u2028twee\x85drie\n".encode(), ("één\u2028twee\x85drie", "")),
        (b"a\rb\n", ("a\rb", "")),
        (b"goed\nfo\xffut\n", ("goed", "fo\ufffdut", "")),
        (b"", ("",)),
    ],
)
def test_lines_are_those_that_diagnostics_count(tmp_path: Path, data: bytes, lines: tuple[str, ...]) -> None:
    (tmp_path / "a.md").write_bytes(data)
    assert lines_under(tmp_path)("a.md") == lines


def test_a_file_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("een", encoding="utf-8")
    lines_of = lines_under(tmp_path)
    assert lines_of("a.md") == ("een",)
    (tmp_path / "a.md").unlink()
    assert lines_of("a.md") == ("een",)


def test_what_cannot_be_shown_has_no_lines(tmp_path: Path) -> None:
    root = tmp_path / "wortel"
    (root / "map").mkdir(parents=True)
    (tmp_path / "geheim.md").write_text("geheim", encoding="utf-8")
    (root / "link.md").symlink_to(tmp_path / "geheim.md")
    (root / "elders").symlink_to(tmp_path)
    (root / "rond").symlink_to("rond")
    os.mkfifo(root / "pijp")
    (root / "nul.md").write_bytes(b"a\0b")
    (root / "groot.md").write_bytes(b"a" * (MAX_REGISTER_BYTES + 1))
    lines_of = lines_under(root)
    paths = (
        "weg.md", "map", "link.md", "elders/geheim.md", "rond", "rond/a.md", "pijp", "nul.md", "groot.md",
        "../geheim.md", "map/../../geheim.md", str(tmp_path / "geheim.md"), "a\0b", "", "x" * 5000, "\udcff.md",
    )  # fmt: skip
    assert {path: lines_of(path) for path in paths} == dict.fromkeys(paths, ())
