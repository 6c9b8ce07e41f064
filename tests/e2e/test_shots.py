"""Photographs are the same each time, and what moved is told with its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.beeld.compare import Moved, moved_between
from tests.beeld.shots import COLOURS, photograph
from tests.e2e.conftest import Place
from tests.e2e.server import serving

pytestmark = pytest.mark.browser

WIDTH = 390


def test_a_page_gives_the_same_photographs_each_time(
    browser: Browser, places: dict[str, Place], tmp_path: Path
) -> None:
    kinds = ("home",)
    urls = {kind: places[kind][0].url(places[kind][1]) for kind in kinds}
    sets = [list(photograph(browser, urls, tmp_path / name, [WIDTH])) for name in ("een", "twee")]
    assert sets[0] == sets[1]
    assert len(sets[0]) == len(kinds) * len(COLOURS)
    assert moved_between(browser, tmp_path / "een", tmp_path / "twee") == []


def test_what_moved_is_told_with_its_place_and_what_grew(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    page = tmp_path / "site" / "index.html"
    text = "<!doctype html><html lang='nl'><title>x</title><style>body {{ margin: 0 }}</style><div style='{}'></div>"
    black = "position: absolute; left: {}px; top: 40px; width: 20px; height: 10px; background: #000"
    with serving(tmp_path / "site") as server:
        for name, style in (("was", black.format(10)), ("is", black.format(30)), ("lang", "height: 2000px")):
            page.write_text(text.format(style), encoding="utf-8")
            names = list(photograph(browser, {"stuk": server.url("/")}, tmp_path / name, [WIDTH], ["licht"]))
    assert names == ["stuk-390-licht.png"]
    (moved,) = moved_between(browser, tmp_path / "was", tmp_path / "is")
    assert moved == Moved("stuk-390-licht.png", 2 * 20 * 10 / (390 * 844), (10, 40, 50, 50), 0)
    assert moved.told == "stuk-390-licht.png: 0,12 % anders, van 10,40 tot 50,50"
    (longer,) = moved_between(browser, tmp_path / "was", tmp_path / "lang")
    assert longer.height == 2000 - 844
    assert longer.told.endswith(f"{2000 - 844} punten langer")
