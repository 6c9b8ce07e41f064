"""Codes to scan are drawn once for an address, and kept."""

from __future__ import annotations

from pathlib import Path

from jgz.publishing import code_files
from jgz.store import Store


def test_a_drawing_is_read_as_it_was_made(tmp_path: Path) -> None:
    wanted = {"a.svg": "https://een.invalid/", "b.svg": "https://twee.invalid/"}
    store = Store(tmp_path)
    made = code_files(wanted, store)
    store.close()
    again = Store(tmp_path)
    assert code_files({"c.svg": wanted["b.svg"]}, again) == {"c.svg": made["b.svg"]}
    assert made["a.svg"] != made["b.svg"]
    assert code_files(wanted) == made
