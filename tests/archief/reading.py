"""The same history read in another way: commit by commit, with a YAML reader of others and no shortcut.

Nothing here is shared with the package: what both say alike was found twice.
"""

from __future__ import annotations

import re
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
    _read: dict[str, dict[str, Any] | None] = field(default_factory=dict)
    _lives: dict[str, tuple[list[tuple[date, str]], dict[str, date], date | None]] = field(default_factory=dict)

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
        if blob not in self._read:
            self._read[blob] = _fields(self._git("cat-file", "blob", blob).decode("utf-8-sig"))
        return self._read[blob]

    @staticmethod
    def _modules(files: dict[str, dict[str, Any]]) -> Iterator[dict[str, Any]]:
        """The modules; of files that claim one id, the one that is called so comes last and wins, else the first."""
        for path in sorted(sorted(files, reverse=True), key=lambda path: Path(path).stem == files[path]["id"]):
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
        """The version that held on a day by what the fields say in the end.

        What came back after a later version, as after a revert, holds again from then on.
        """
        if module not in self._lives:
            self._lives[module] = self._life(module)
        seen, begins, end = self._lives[module]
        order = list(begins)
        if end and day >= end:
            return None
        gone = set()
        for place, (moment, version) in enumerate(seen):
            if moment <= day:
                later = {other for _, other in seen[place:]}
                gone |= {other for other in order[order.index(version) :] if other not in later}
        held = [version for version in order if begins[version] <= day and version not in gone]
        return held[-1] if held else None

    def _life(self, module: str) -> tuple[list[tuple[date, str]], dict[str, date], date | None]:
        """When each version could be read, on which day each began, and when the last one ended."""
        seen: list[tuple[date, str]] = []
        fields: dict[str, dict[str, Any]] = {}
        for moment, state in zip(self._moments(), (state for _, state in self.states), strict=True):
            if self._status(module, state) in _ADOPTED:
                seen.append((moment, state[module]["versie"]))
                fields[state[module]["versie"]] = state[module]
        since = dict(reversed([(version, moment) for moment, version in seen]))
        return seen, self._begins(fields, since), self._end(module) if seen else None

    def _begins(self, fields: dict[str, dict[str, Any]], since: dict[str, date]) -> dict[str, date]:
        """The first day of each version, in the order in which they came."""
        begins: dict[str, date] = {}
        newest = date.min
        for version, own in fields.items():
            start = own["vastgesteld_op"]
            if start <= newest:
                days = [item["datum"] for item in own["wijzigingen"] if item["versie"] == version]
                # A day before the adoption that it follows is a slip of the pen: then when it could be read.
                start = max([day for day in days if day >= newest], default=max(newest, since[version]))
            newest = max(newest, own["vastgesteld_op"])
            begins[version] = start
        return begins

    def _moments(self) -> list[date]:
        """The day on which each state was public: never later than the one of a state that follows."""
        found = [day for day, _ in self.states]
        return [min(found[place:]) for place in range(len(found))]

    def _end(self, module: str) -> date | None:
        """The day on which the module lapsed or was taken away for good."""
        there = [number for number, (_, state) in enumerate(self.states) if self._status(module, state) in _ADOPTED]
        last = self.states[there[-1]][1][module]
        if last["status"] == "vervallen":
            found: date = last["vervallen"]["op"]
            return found
        return self._moments()[there[-1] + 1] if there[-1] + 1 < len(self.states) else None

    @staticmethod
    def _status(module: str, state: dict[str, dict[str, Any]]) -> str:
        return str(state[module]["status"]) if module in state else ""

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
    if not isinstance(found, dict) or not {"id", "soort", "versie", "status"} <= found.keys():
        return None
    return found if re.fullmatch(r"\d+\.\d+\.\d+", str(found["versie"])) else None
