"""Front matter that can't be read whole, read field by field: what is wrong in one says nothing of the others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from jgz import faults
from jgz.diagnostics import Diagnostic, Location
from jgz.source.yaml_nodes import Entry, Mapping, YamlReader

_GOES_ON = " \t-#]}"
_FIELD = re.compile(r"([^\W\d][\w-]*):(\s|$)")


@dataclass
class Pieces:
    """The fields that could be read by themselves, the names of those that could not, and what is wrong."""

    entries: dict[str, Entry] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    found: list[Diagnostic] = field(default_factory=list)


def read_in_pieces(path: str, lines: Sequence[str], first_line: int, told: Sequence[Diagnostic]) -> Pieces:
    """The fields of front matter that can't be read whole; its first line is line `first_line` of the file.

    `told` is what reading it whole found: of each field only what it has by itself is told again.
    """
    result = Pieces()
    for start, end in _pieces(lines):
        place = range(first_line + start, first_line + end)
        own = [item for item in told if item.location.line in place]
        # A tab has been told of; what it does to the lines around it is no second fault.
        tabs = any("\t" in line for line in lines[start:end])
        reader = YamlReader(path, "\n".join(lines[start:end]).replace("\t", " "), place.start)
        node = reader.read()
        whole = isinstance(node, Mapping)
        if isinstance(node, Mapping):
            _take(path, node, result)
        elif name := _FIELD.match(lines[start]):
            result.unread.add(name[1])
        # A fault of reading as a whole that a field does not have by itself was made by another field.
        result.found.extend(own if tabs or (own and not whole) else reader.diagnostics)
    result.found = result.found or list(told)
    return result


def _take(path: str, node: Mapping, result: Pieces) -> None:
    for entry in node.entries:
        first = result.entries.setdefault(entry.key.text, entry)
        if first is not entry:
            key = entry.key
            place = Location(path, key.line, key.column, key.length)
            message = f"Het veld `{key.text}` staat er twee keer (eerder op regel {first.key.line})."
            result.found.append(faults.DUPLICATE_KEY.at(place, message, "Laat één van de twee staan."))


def _pieces(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where each field begins and ends: at the next line that is not indented and can't go on with a value."""
    starts = [number for number, line in enumerate(lines) if line.strip() and line[0] not in _GOES_ON]
    if not starts or starts[0] > 0:
        starts.insert(0, 0)
    yield from zip(starts, [*starts[1:], len(lines)], strict=True)
