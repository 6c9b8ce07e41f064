"""The builds and checks that come after another: with one module edited, and on a new day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from pathlib import Path

from tests.bench.generator import TODAY
from tests.bench.measure import Case, build_case, check_case

EDITED, NEW_DAY, CHECK_EDITED = "jgz-edited", "jgz-new-day", "check-jgz-edited"
# What is made stays, where a cold case takes it away.
_CLEARED = ("site",)


def warm_builds(root: Path) -> list[Case]:
    """A build after an edit, and one on a new day; the first run of each follows a cold build of the root."""
    days = (date.fromisoformat(TODAY) + timedelta(days=number) for number in count(1))
    edited = replace(build_case(EDITED, root), cleared=_CLEARED, before=Edits(root).next)
    return [edited, replace(build_case(NEW_DAY, root), cleared=_CLEARED, days=days)]


def warm_check(root: Path) -> Case:
    """A check after an edit."""
    return replace(check_case(CHECK_EDITED, root), cleared=(), before=Edits(root).next)


class Edits:
    """Edits of one module of a root, each time another sentence."""

    def __init__(self, root: Path) -> None:
        self._path = next(_modules(root))
        self._whole = self._path.read_text(encoding="utf-8")
        self._number = 0

    @property
    def module(self) -> str:
        """The id of the module that is edited."""
        return self._path.stem

    def next(self) -> str:
        """Saves the next edit; the sentence that it adds."""
        self._number += 1
        sentence = f"Dit is zin {self._number} van de meting."
        head = "## Overwegingen\n"
        self._path.write_text(self._whole.replace(head, f"{head}\n{sentence}\n", 1), encoding="utf-8")
        return sentence

    def restore(self) -> None:
        """The module as it was."""
        self._path.write_text(self._whole, encoding="utf-8")


def _modules(root: Path) -> Iterator[Path]:
    for path in sorted((root / "modules").glob("*/*.md")):
        if "\nsoort: module\n" in path.read_text(encoding="utf-8"):
            yield path
