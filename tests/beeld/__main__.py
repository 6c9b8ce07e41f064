"""`python -m tests.beeld [--bewaar] [SOORT…]`: photographs every type of page, and tells what moved since the kept set.

The first time, and with `--bewaar`, the photographs are kept, in `.cache/beelden`, outside git: other fonts and
another browser draw other letters, so a set is worth something on the machine that made it. Keep one, change a style,
run again. A whole set is some 720 photographs, 250 MB.
"""

from __future__ import annotations

import html
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from jgz.loader import load
from tests.beeld.compare import Moved, moved_between
from tests.beeld.shots import photograph
from tests.conftest import REPOSITORY, TODAY, copy_sources
from tests.e2e.conftest import FLAGS, system_browser
from tests.e2e.pages import MADE, real_pages
from tests.e2e.server import serving
from tests.site.hosts import bouw
from tests.site.made import write_library
from tests.site.moves import write_moves

FOLDER = REPOSITORY / ".cache" / "beelden"
KEPT, NEW = FOLDER / "bewaard", FOLDER / "nieuw"


def main(folder: Path, keep: bool, kinds: list[str]) -> int:
    """Builds both sites in `folder` and photographs them; 1 when something moved."""
    made_root = write_moves(write_library(folder / "gemaakt"))
    bouw(made_root, made_root / "site", today=TODAY)
    real_root = copy_sources(folder / "echt")
    bouw(real_root, real_root / "site", today=TODAY)
    addresses = real_pages(load(real_root, quick=True).library.without_concepts())
    shutil.rmtree(NEW, ignore_errors=True)
    with (
        sync_playwright() as playwright,
        serving(made_root / "site") as made,
        serving(real_root / "site") as real,
    ):
        browser = playwright.chromium.launch(executable_path=system_browser(), args=FLAGS)
        urls = {kind: real.url(address) for kind, address in addresses.items()}
        urls |= {kind: made.url(address) for kind, address in MADE.items()}
        if unknown := [kind for kind in kinds if kind not in urls]:
            print(f"Onbekende soort: {', '.join(unknown)}. Kies uit: {', '.join(urls)}.")
            return 2
        taken = list(photograph(browser, {kind: urls[kind] for kind in kinds or urls}, NEW))
        if keep or not KEPT.is_dir():
            _keep(taken)
            print(f"{len(taken)} beelden bewaard in {KEPT}.")
            return 0
        moved = moved_between(browser, KEPT, NEW)
        browser.close()
    missing = [name for name in taken if not (KEPT / name).is_file()]
    _write_report(moved)
    for line in (*(item.told for item in moved), *(f"{name}: niet eerder bewaard" for name in missing)):
        print(line)
    print(f"{len(taken)} beelden, {len(moved)} anders dan bewaard. Naast elkaar: {FOLDER / 'anders.html'}")
    return int(bool(moved or missing))


def _keep(names: list[str]) -> None:
    KEPT.mkdir(parents=True, exist_ok=True)
    for name in names:
        shutil.copy(NEW / name, KEPT / name)


def _write_report(moved: list[Moved]) -> None:
    """A page with what was and what is beside each other."""
    pairs = "".join(
        f"<h2>{html.escape(item.told)}</h2><p><img src='bewaard/{item.name}' alt='was'> "
        f"<img src='nieuw/{item.name}' alt='is'></p>"
        for item in moved
    )
    style = "<style>img { max-width: 48%; vertical-align: top; border: 1px solid; }</style>"
    page = f"<!doctype html><html lang='nl'><meta charset='utf-8'><title>Wat anders is</title>{style}{pairs}</html>"
    (FOLDER / "anders.html").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    asked = sys.argv[1:]
    with tempfile.TemporaryDirectory() as name:
        sys.exit(main(Path(name), "--bewaar" in asked, [item for item in asked if item != "--bewaar"]))
