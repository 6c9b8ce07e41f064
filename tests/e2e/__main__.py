"""`python -m tests.e2e`: measures accessibility and writes the kept result, the statement and the kept trees.

With `bomen` only the trees, which takes seconds. Look at what changed before you keep it.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from tests.conftest import TODAY, copy_sources
from tests.e2e.conftest import FLAGS, system_browser
from tests.e2e.measure import axe_version, measured
from tests.e2e.pages import MADE, real_pages
from tests.e2e.server import Served, serving
from tests.e2e.statement import Result, write_result
from tests.e2e.trees import PLACES, kept, tree_of
from tests.site.hosts import bouw
from tests.site.made import write_library
from tests.site.moves import write_moves

from jgz.loader import load
from jgz.model import today_in_amsterdam


def _result(browser: Browser, real: Served, made: Served, addresses: dict[str, str]) -> Result:
    urls = {kind: real.url(address) for kind, address in addresses.items()}
    urls |= {kind: made.url(address) for kind, address in MADE.items()}
    found = {}
    version = ""
    for kind, url in urls.items():
        page = browser.new_page(locale="nl-NL", reduced_motion="reduce")
        page.goto(url)
        found[kind] = {state: len(items) for state, items in measured(page).items()}
        version = version or axe_version(page)
        print(f"{kind}: {sum(found[kind].values())}", flush=True)
        page.close()
    return Result(today_in_amsterdam().isoformat(), version, found)


def _write_trees(browser: Browser, made: Served) -> None:
    for name, address in PLACES.items():
        page = browser.new_page(locale="nl-NL", viewport={"width": 390, "height": 844}, timezone_id="Europe/Amsterdam")
        kept(name).parent.mkdir(exist_ok=True)
        kept(name).write_text(tree_of(page, made.url(address)), encoding="utf-8")
        page.close()


def main(folder: Path, only_trees: bool) -> None:
    """Builds the made library, and the real content where it is measured, in `folder`."""
    made_root = write_moves(write_library(folder / "gemaakt"))
    bouw(made_root, made_root / "site", today=TODAY)
    with sync_playwright() as playwright, serving(made_root / "site") as made:
        browser = playwright.chromium.launch(executable_path=system_browser(), args=FLAGS)
        _write_trees(browser, made)
        if not only_trees:
            real_root = copy_sources(folder / "echt")
            bouw(real_root, real_root / "site", today=TODAY)
            addresses = real_pages(load(real_root).library.without_concepts())
            with serving(real_root / "site") as real:
                write_result(_result(browser, real, made, addresses))
        browser.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        main(Path(name), "bomen" in sys.argv[1:])
