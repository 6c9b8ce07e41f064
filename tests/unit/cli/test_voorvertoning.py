"""`jgz voorvertoning`: a preview opens from disk. What it marks is told by `tests/site/test_changes.py`."""

from __future__ import annotations

from pathlib import Path

import pytest

from jgz.cli.verbs.voorvertoning import make_openable


@pytest.mark.parametrize(
    ("link", "opened"),
    [
        ('<a href="../modules/x/">', '<a href="../modules/x/index.html">'),
        ('<a href="./#plek">', '<a href="./index.html#plek">'),
        ('<a class="y" href="../x/#plek">', '<a class="y" href="../x/index.html#plek">'),
        ('<a href="#plek">', '<a href="#plek">'),
        ('<a href="../x/kaart.pdf">', '<a href="../x/kaart.pdf">'),
        ('<a href="https://elders.invalid/">', '<a href="https://elders.invalid/">'),
        ('<link href="../stijl/">', '<link href="../stijl/">'),
    ],
)
def test_links_to_pages_name_their_file(tmp_path: Path, link: str, opened: str) -> None:
    page = tmp_path / "map" / "index.html"
    page.parent.mkdir()
    page.write_text(link, encoding="utf-8")
    make_openable(tmp_path)
    assert page.read_text(encoding="utf-8") == opened
    assert "Open het bestand" in (tmp_path / "LEES-MIJ.txt").read_text(encoding="utf-8")
