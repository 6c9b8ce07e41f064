"""Where a typed value came from, so that every rule can point at the exact place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from jgz.diagnostics import Location

# The folders in the root that hold everything people write.
CONTENT_FOLDERS = ("modules", "clusters")


@dataclass(frozen=True, slots=True)
class Origin:
    """A file and the line, column and length of each of its fields, by path such as `wijzigingen.0.versie`.

    `text` is the whole file as it was read, of which the text below the fields begins on line `body_line`.
    """

    path: str
    fields: Mapping[str, tuple[int, int, int]] = field(default_factory=dict)
    text: str = field(default="", repr=False, compare=False)
    body_line: int = 1

    def at(self, key: str = "") -> Location:
        """The place of a field; of its nearest parent that is there; else the top of the file."""
        while key:
            place = self.fields.get(key)
            if place:
                return Location(self.path, *place)
            key = key.rpartition(".")[0]
        return Location(self.path)

    def line(self, line: int, column: int = 1, length: int = 0) -> Location:
        """A place in the text of the file."""
        return Location(self.path, line, column, length)
