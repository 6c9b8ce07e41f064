"""Damage of every kind, to every file: nothing raises, and every diagnostic points at a place that exists."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.sites.root import MINIMAL, REMEMBERED, Root

FILES = sorted(path.relative_to(MINIMAL).as_posix() for path in MINIMAL.rglob("*.*"))
PIECES = (
    "", "null", "[", "{", "}", "- ", ": ", '"', "'", "<", "***", "///", "/// aanbeveling | x", "////", "```", "# kop",
    "[@", "](", "![](x)", "|", "\t", "9999-12-31", "0000-00-00", "-1", "é", "🙂", "&#0;", "\\", "---", "...", "!!a",
    "&a", "*a", "<<: a", "a" * 300, "> " * 9, "{: #a }", "[^1]: x", "nee", "1.0", "site:", "javascript:x", "\u00a0",
    "[a]: b",
)  # fmt: skip


def damaged(lines: list[str], chance: random.Random) -> Iterator[list[str]]:
    """The lines with one of them gone, doubled, moved, cut, or with a strange piece in it."""
    here, there = chance.randrange(len(lines)), chance.randrange(len(lines))
    line, piece = lines[here], chance.choice(PIECES)
    column = chance.randrange(len(line) + 1)
    before, after = lines[:here], lines[here + 1 :]
    yield [*before, *after]
    yield [*before, line, line, *after]
    yield [*lines[:there], line, *lines[there:]]
    yield [*before, line[:column], *after]
    yield [*before, line[:column] + piece + line[column:], *after]
    yield [*before, line.partition(":")[0] + ": " + piece, *after]
    yield [*before, "  " + line, *after]
    yield before


@pytest.mark.parametrize("name", FILES)
def test_damage_never_raises_and_always_has_a_place(name: str, tmp_path: Path) -> None:
    root = Root(tmp_path, REMEMBERED)
    chance = random.Random(name)
    whole = root.read(name)
    for _ in range(ROUNDS):
        for lines in damaged(whole.split("\n"), chance):
            root.write(name, "\n".join(lines))
            for item in root.diagnostics():
                path = root.path / item.location.path
                if not path.exists():
                    assert item.code in ("JGZ118", "JGZ317"), item
                    continue
                text = path.read_text(encoding="utf-8").split("\n")
                assert 1 <= item.location.line <= len(text), item
                assert 1 <= item.location.column <= len(text[item.location.line - 1]) + 1, item
                assert item.message
    root.write(name, whole)
    assert root.diagnostics() == ()


ROUNDS = 2
