"""The same history read in another way: commit by commit, with a YAML reader of others and no shortcut.

Nothing here is shared with the package: what both say alike was found twice.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml

_AMSTERDAM = ZoneInfo("Europe/Amsterdam")
_ADOPTED = ("vastgesteld", "in-herziening", "vervallen")


@dataclass
class Reading:
    """What was public after each commit along the first parents: the day, and the fields of each module by id."""

    root: Path
    states: list[tuple[date, dict[str, dict[str, Any]]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        before: dict[str, dict[str, Any]] = {}
        listed = self._git("log", "--first-parent", "--reverse", "--format=%H %ct").decode().split("\n")
        for line in filter(None, listed):
            commit, seconds = line.split()
            day = datetime.fromtimestamp(int(seconds), _AMSTERDAM).date()
            before = self._state(commit, before)
            self.states.append((day, {item["id"]: item for item in self._modules(before)}))

    def _git(self, *arguments: str) -> bytes:
        return subprocess.run(["git", "-C", str(self.root), *arguments], check=True, capture_output=True).stdout

    def _state(self, commit: str, before: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
        """The readable fields at each path; of a file that can't be read those of before."""
        found = {}
        for row in self._git("ls-tree", "-r", "-z", commit, "modules/").decode().split("\0"):
            head, _, path = row.partition("\t")
            if path.endswith(".md"):
                fields = self._fields(head.split()[2]) or before.get(path)
                if fields:
                    found[path] = fields
        return found

    def _fields(self, blob: str) -> dict[str, Any] | None:
        return _fields(self._git("cat-file", "blob", blob).decode())

    @staticmethod
    def _modules(files: dict[str, dict[str, Any]]) -> Iterator[dict[str, Any]]:
        """The modules; where two files claim an id, the one that is called so comes last and wins."""
        for path in sorted(files, key=lambda path: (Path(path).stem == files[path]["id"], path)):
            if files[path]["soort"] in ("module", "generieke-module"):
                yield files[path]

    def public(self, module: str, day: date) -> tuple[str | None, str]:
        """Version and status of what could be read on a day."""
        known = [state for moment, state in self.states if moment <= day]
        fields = known[-1].get(module) if known else None
        if fields is None or fields["status"] not in _ADOPTED:
            return None, ""
        return fields["versie"], fields["status"]

    def valid(self, module: str, day: date) -> str | None:
        """The version that held on a day by what the fields say in the end."""
        versions: dict[str, dict[str, Any]] = {}
        for _, state in self.states:
            if module in state and state[module]["status"] in _ADOPTED:
                versions[state[module]["versie"]] = state[module]
        begins: list[tuple[date, str]] = []
        newest = date.min
        for version, fields in versions.items():
            start = fields["vastgesteld_op"]
            if start <= newest:
                start = max(item["datum"] for item in fields["wijzigingen"] if item["versie"] == version)
            newest = max(newest, fields["vastgesteld_op"])
            begins.append((start, version))
        begun = [item for item in begins if item[0] <= day]
        end = self._end(module)
        if not begun or (end and day >= end):
            return None
        return max(begun, key=lambda item: (item[0], begins.index(item)))[1]

    def _end(self, module: str) -> date | None:
        """The day on which the module lapsed or was taken away for good."""
        last = self.states[-1][1].get(module)
        if last:
            return last["vervallen"]["op"] if last["status"] == "vervallen" else None
        there = [number for number, (_, state) in enumerate(self.states) if module in state]
        return self.states[there[-1] + 1][0] if there else None

    def days(self) -> list[date]:
        """Every day on which something happened."""
        return sorted({day for day, _ in self.states})


@cache
def _fields(text: str) -> dict[str, Any] | None:
    parts = text.replace("\r\n", "\n").split("---\n")
    try:
        found = yaml.load(parts[1], Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        return None
    return found if isinstance(found, dict) else None
