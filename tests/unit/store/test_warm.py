"""After any edit a warm build is a cold one, to the byte; `python -m tests.warm 200` tries more."""

from __future__ import annotations

from pathlib import Path

from tests.site.made import write_library
from tests.warm.__main__ import differences


def test_a_warm_build_is_a_cold_one(tmp_path: Path) -> None:
    root = tmp_path / "wortel"
    root.mkdir()
    assert differences(write_library(root), edits=5, seed=3) == []
