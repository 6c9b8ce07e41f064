"""Facts of texts that were read before, kept beside the sources: a text never changes, and a day brings few."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import Any

from jgz.archive.facts import Facts
from jgz.archive.fragments import program_version
from jgz.model import Status, Version, day_from

FILE = Path(".cache", "archief-feiten.json")


class KnownFacts:
    """What is known of texts by their content. Whatever is wrong with the file costs time and nothing else.

    `facts` has None for a text that is no module; `changed` the day of a change by content, or None.
    """

    def __init__(self, root: Path | None = None) -> None:
        """Reads what was kept in `root`; without a root nothing is known and nothing will be kept."""
        self._path = root / FILE if root else None
        self.facts: dict[str, Facts | None] = {}
        self.changed: dict[str, str] = {}
        with contextlib.suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
            self._read()
        self._before = len(self.facts), len(self.changed)

    def _read(self) -> None:
        kept = json.loads(self._path.read_text(encoding="utf-8")) if self._path else {}
        if kept and kept["program"] == program_version():
            facts = {blob: _facts(*item) if item else None for blob, item in kept["facts"].items()}
            self.facts, self.changed = facts, {str(blob): str(day) for blob, day in kept["changed"].items()}

    def close(self) -> None:
        """Keeps what is new, if the disk takes it."""
        if self._path is None or self._before == (len(self.facts), len(self.changed)):
            return
        facts = {blob: _row(item) if item else None for blob, item in self.facts.items()}
        value = {"program": program_version(), "facts": facts, "changed": self.changed}
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(exist_ok=True)
            fresh = self._path.with_suffix(".nieuw")
            fresh.write_text(json.dumps(value, separators=(",", ":")), encoding="utf-8")
            fresh.replace(self._path)


def _row(item: Facts) -> list[Any]:
    days = (day.isoformat() if day else "" for day in (item.adopted_on, item.lapsed_on))
    return [item.id, str(item.version), item.status.value, *days, item.pictures]


def _facts(id: Any, version: str, status: str, adopted: str, lapsed: str, pictures: list[str]) -> Facts:
    days = day_from(adopted), day_from(lapsed)
    return Facts(str(id), Version.parse(version), Status(status), *days, tuple(map(str, pictures)))
