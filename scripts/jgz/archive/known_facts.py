"""What was read of a history before, kept beside the sources: texts and commits never change, and a day brings few."""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from jgz.archive.facts import Facts
from jgz.archive.fragments import program_version
from jgz.archive.git import FileChange, History, Step
from jgz.model import Status, Version, day_from

FILE = Path(".cache", "archief-feiten.json")


class KnownFacts:
    """What is known of texts by their content. Whatever is wrong with the file costs time and nothing else.

    `facts` has None for a text that is no module; `changed` the day of a change by content, or nothing. `changes` are
    those of the first `steps` commits, by commit; `history` is a digest of these and of the place in them.
    """

    def __init__(self, root: Path | None = None) -> None:
        """Reads what was kept in `root`; without a root nothing is known and nothing will be kept."""
        self._path = root / FILE if root else None
        self.facts: dict[str, Facts | None] = {}
        self.changed: dict[str, str] = {}
        self.changes: dict[str, tuple[FileChange, ...]] = {}
        self.steps = 0
        self.history = ""
        with contextlib.suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
            self._read()
        self._before = self._size

    def _read(self) -> None:
        checksum, _, text = self._path.read_bytes().partition(b"\n") if self._path else (b"", b"", b"")
        if not text or checksum != _checksum(text):
            return
        kept = json.loads(text)
        if kept["program"] == program_version():
            facts = {blob: _facts(*item) if item else None for blob, item in kept["facts"].items()}
            changes = {commit: tuple(map(_change, item)) for commit, item in kept["changes"].items()}
            self.steps, self.history, self.changes = int(kept["steps"]), str(kept["history"]), changes
            self.facts, self.changed = facts, {str(blob): str(day) for blob, day in kept["changed"].items()}

    @property
    def _size(self) -> tuple[int, int, str]:
        return len(self.facts), len(self.changed), self.history

    def all_changes(self, history: History, steps: Sequence[Step], folder: str) -> Mapping[str, tuple[FileChange, ...]]:
        """What each of the commits `steps` changed in a folder, by the id of the commit; git is asked for new ones."""
        if self.steps and self.history == _name(history, steps[: self.steps], folder):
            if self.steps < len(steps):
                self.changes.update(history.changes(folder, steps[self.steps - 1].commit))
        else:
            self.changes = history.changes(folder)
        self.steps, self.history = len(steps), _name(history, steps, folder)
        return self.changes

    def close(self) -> None:
        """Keeps what is new, if the disk takes it."""
        if self._path is None or self._before == self._size:
            return
        facts = {blob: _row(item) if item else None for blob, item in self.facts.items()}
        changes = {commit: [(one.path, one.blob) for one in item] for commit, item in self.changes.items()}
        value = {
            "program": program_version(), "facts": facts, "changed": self.changed,
            "steps": self.steps, "history": self.history, "changes": changes,
        }  # fmt: skip
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(exist_ok=True)
            fresh = self._path.with_suffix(".nieuw")
            text = json.dumps(value, separators=(",", ":")).encode()
            fresh.write_bytes(_checksum(text) + b"\n" + text)
            fresh.replace(self._path)


def _checksum(text: bytes) -> bytes:
    return hashlib.sha256(text).hexdigest().encode()


def _name(history: History, steps: Sequence[Step], folder: str) -> str:
    """A digest of everything that the changes of some commits follow from: git names a commit by all that it holds."""
    parts = [history.place(), folder, *(step.commit for step in steps)]
    return hashlib.sha256("\n".join(parts).encode(errors="surrogateescape")).hexdigest()


def _change(item: list[str]) -> FileChange:
    path, blob = item
    return FileChange(str(path), str(blob))


def _row(item: Facts) -> list[Any]:
    days = (day.isoformat() if day else "" for day in (item.adopted_on, item.lapsed_on))
    return [item.id, str(item.version), item.status.value, *days, item.pictures]


def _facts(id: Any, version: str, status: str, adopted: str, lapsed: str, pictures: list[str]) -> Facts:
    days = day_from(adopted), day_from(lapsed)
    return Facts(str(id), Version.parse(version), Status(status), *days, tuple(map(str, pictures)))
