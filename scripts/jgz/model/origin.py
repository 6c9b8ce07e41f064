"""Where a typed value came from, so that every rule can point at the exact place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from jgz.diagnostics import Location


@dataclass(frozen=True, slots=True)
class Origin:
    """A file and the place of each of its fields, by path such as `wijzigingen.0.versie`."""

    path: str
    fields: Mapping[str, tuple[int, int]] = field(default_factory=dict)

    def at(self, key: str = "") -> Location:
        """The place of a field; of its nearest parent that is there; else the top of the file."""
        while key:
            place = self.fields.get(key)
            if place:
                return Location(self.path, *place)
            key = key.rpartition(".")[0]
        return Location(self.path)

    def line(self, line: int, column: int = 1) -> Location:
        """A place in the text of the file."""
        return Location(self.path, line, column)
