"""A root to break: a copy of `minimaal`, the smallest content without a single diagnostic."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from jgz.diagnostics import Diagnostic
from jgz.model import Library
from jgz.site import Checked, check

MINIMAL = Path(__file__).parent / "minimaal"
TODAY = date(2026, 11, 22)

GUIDELINE = "modules/buiten-spelen/index.md"
TALKING = "modules/buiten-spelen/spelen-bespreken.md"
PLACE = "modules/buiten-spelen/speelplek-beoordelen.md"
PARENTS = "modules/buiten-spelen/ouders.md"
PRIVACY = "modules/over/privacy.md"
IDS = "modules/_registers/ids.tsv"
ADDRESSES = "modules/_registers/adressen.tsv"


class Root:
    """A copy of the minimal content in a folder of the test's own."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "wortel"
        shutil.copytree(MINIMAL, self.path)

    def read(self, name: str) -> str:
        """The text of a file."""
        return (self.path / name).read_text(encoding="utf-8")

    def write(self, name: str, text: str) -> None:
        """Makes or replaces a file."""
        target = self.path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")

    def edit(self, name: str, old: str, new: str) -> None:
        """Replaces a piece of text that stands in the file exactly once."""
        text = self.read(name)
        assert text.count(old) == 1, f"{old!r} staat {text.count(old)} keer in {name}"
        self.write(name, text.replace(old, new))

    def remove(self, name: str) -> None:
        """Removes a file."""
        (self.path / name).unlink()

    def rename(self, old: str, new: str) -> None:
        """Moves a file."""
        target = self.path / new
        target.parent.mkdir(parents=True, exist_ok=True)
        (self.path / old).rename(target)

    def check(self, today: date = TODAY) -> Checked:
        """The library and its diagnostics."""
        return check(self.path, today)

    def diagnostics(self, today: date = TODAY) -> tuple[Diagnostic, ...]:
        """What `jgz controleer` would report."""
        return self.check(today).diagnostics

    def codes(self, today: date = TODAY) -> list[str]:
        """The codes of what is reported."""
        return [item.code for item in self.diagnostics(today)]

    def library(self) -> Library:
        """The library, concepts included."""
        return self.check().library
