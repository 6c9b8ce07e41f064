"""Taking photographs: a page at every width and in every kind of colours, the same each time."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

WIDTHS = {390: 844, 768: 1024, 1280: 900, 1920: 1080}
COLOURS: dict[str, dict[str, Any]] = {
    "licht": {},
    "donker": {"color_scheme": "dark"},
    "eigen": {"forced_colors": "active"},
}
# Noon on the day that the sites of tests are built for.
MOMENT = "2026-11-22T12:00:00Z"
# Of a list without end its beginning tells.
TALLEST = 4000


def photograph(
    browser: Browser,
    urls: Mapping[str, str],
    folder: Path,
    widths: Collection[int] = tuple(WIDTHS),
    kinds_of_colours: Collection[str] = tuple(COLOURS),
) -> Iterator[str]:
    """Takes every photograph into `folder`; gives the name of each. `urls` has the address of each type of page."""
    folder.mkdir(parents=True, exist_ok=True)
    for width in widths:
        for colours in kinds_of_colours:
            # Nothing moves, nothing is kept from the page before, and the clock stands still.
            context = browser.new_context(
                locale="nl-NL", timezone_id="Europe/Amsterdam", reduced_motion="reduce", service_workers="block",
                viewport={"width": width, "height": WIDTHS[width]}, **COLOURS[colours],
            )  # fmt: skip
            page = context.new_page()
            page.clock.set_fixed_time(MOMENT)
            for kind, url in urls.items():
                page.goto(url, wait_until="networkidle")
                page.evaluate("async () => { await document.fonts.ready; localStorage.clear(); }")
                height = min(page.evaluate("document.documentElement.scrollHeight"), TALLEST)
                name = f"{kind.replace(' ', '-')}-{width}-{colours}.png"
                clip = {"x": 0, "y": 0, "width": width, "height": height}
                page.screenshot(path=folder / name, full_page=True, clip=clip, animations="disabled", caret="hide")
                yield name
            context.close()
