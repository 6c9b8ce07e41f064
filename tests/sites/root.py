"""A root to break: a copy of `minimaal`, the smallest content without a single diagnostic."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from jgz.checking import Checked, check
from jgz.compare import Earlier
from jgz.diagnostics import Diagnostic
from jgz.model import Library
from jgz.rules.base import Spelling
from jgz.store import NOTHING_KEPT, Store

MINIMAL = Path(__file__).parent / "minimaal"
COMPLETE = Path(__file__).parent / "volledig"
REPOSITORY = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 22)

GUIDELINE = "modules/buiten-spelen/index.md"
TALKING = "modules/buiten-spelen/spelen-bespreken.md"
PLACE = "modules/buiten-spelen/speelplek-beoordelen.md"
PARENTS = "modules/buiten-spelen/ouders.md"
PRIVACY = "modules/over/privacy.md"
IDS = "modules/_registers/ids.tsv"
ADDRESSES = "modules/_registers/adressen.tsv"
TEXTS = "modules/_registers/aanbevelingen.tsv"

# What was read and judged in one process, for thousands of roots that differ in one file: that file alone is read anew.
# That a check says the same with a store as without is tested in tests/unit/store and tests/warm.
REMEMBERED = Store(None, remembers=True)


def write_complete(target: Path) -> Path:
    """Writes the small complete content, in which nothing is fictional, as a root to build; gives that root."""
    shutil.copytree(COMPLETE, target)
    shutil.copytree(REPOSITORY / "theme", target / "theme")
    shutil.copy(REPOSITORY / "mkdocs.yml", target)
    return target


@cache
def minimal_files() -> Mapping[str, bytes]:
    """What is in each file of `minimaal`: thousands of tests write it, and writing costs a sixth of copying."""
    return {path.relative_to(MINIMAL).as_posix(): path.read_bytes() for path in MINIMAL.rglob("*") if path.is_file()}


def write_minimal(target: Path) -> None:
    """Writes the minimal content to a new folder."""
    target.mkdir(parents=True)
    for name in dict.fromkeys(name.rpartition("/")[0] for name in minimal_files()):
        (target / name).mkdir(parents=True, exist_ok=True)
    for name, data in minimal_files().items():
        with open(f"{target}/{name}", "xb", buffering=0) as stream:
            stream.write(data)


class Root:
    """A copy of the minimal content in a folder of the test's own."""

    def __init__(self, folder: Path, store: Store = NOTHING_KEPT) -> None:
        self.path = folder / "wortel"
        self.store = store
        self.spelling: Spelling | None = None
        write_minimal(self.path)

    @classmethod
    def at(cls, path: Path) -> Root:
        """A root that is there already."""
        root = cls.__new__(cls)
        root.path = path
        root.store = NOTHING_KEPT
        return root

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

    def check(self, today: date = TODAY, base: Root | None = None) -> Checked:
        """The library and its diagnostics; with `base` as a change of that root."""
        earlier = self.since(base) if base else None
        return check(self.path, today, earlier=earlier, spelling=self.spelling, store=self.store)

    def since(self, base: Root) -> Earlier:
        """What differs from another root."""
        paths = {*self.files(), *base.files()}
        return Earlier(base.path, frozenset(name for name in paths if self.bytes(name) != base.bytes(name)))

    def files(self) -> set[str]:
        """The paths of all files."""
        return {path.relative_to(self.path).as_posix() for path in self.path.rglob("*") if path.is_file()}

    def bytes(self, name: str) -> bytes | None:
        """What is in a file; None when it isn't there."""
        path = self.path / name
        return path.read_bytes() if path.is_file() else None

    def diagnostics(self, today: date = TODAY, base: Root | None = None) -> tuple[Diagnostic, ...]:
        """What `jgz controleer` would report; with `base` what it would with `--basis`."""
        return self.check(today, base).diagnostics

    def codes(self, today: date = TODAY) -> list[str]:
        """The codes of what is reported."""
        return [item.code for item in self.diagnostics(today)]

    def library(self) -> Library:
        """The library, concepts included."""
        return self.check().library
