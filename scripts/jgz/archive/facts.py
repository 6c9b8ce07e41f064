"""What the archive must know of a text, read from a few of its fields.

A history has far more texts than the site: to read them whole would take minutes. Each of these fields is read as
`source` reads it, by itself, so that a fault in one that nobody asks for hides nothing.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from jgz.archive.pictures import pictures_in
from jgz.model import DocumentKind, Status, Version, day_from
from jgz.source.files import MAX_BYTES
from jgz.source.single_values import SLUG, VERSION
from jgz.source.yaml_nodes import Mapping, Node, Scalar, Sequence, YamlReader

_FIELD = re.compile(r"([a-z_]+):(?:\s|$)")
_LONGEST_ID = 120
_WANTED = frozenset({"id", "soort", "status", "versie", "vastgesteld_op", "vervallen"})
_MODULES = frozenset(item.value for item in DocumentKind if item.is_module)
# What goes on with the value of the field above it.
_GOES_ON = (" ", "-", "#", "]", "}", "\t")


@dataclass(frozen=True, slots=True)
class Facts:
    """What a text says of itself: which version of which module it is, its status, and since and until when."""

    id: str
    version: Version
    status: Status
    adopted_on: date | None = None
    lapsed_on: date | None = None
    # The files among the pictures that it names, as it names them.
    pictures: tuple[str, ...] = ()

    @property
    def adopted(self) -> bool:
        """Whether it is or was in force; a text that never was adopted is no version to go back to."""
        return not self.status.draft


def facts_of(data: bytes) -> Facts | None:
    """The facts of a text; None for what is no module, or doesn't say which version of which module it is."""
    if len(data) > MAX_BYTES:
        return None
    fields = {name: _value(lines) for name, lines in _fields(data) if name in _WANTED}
    id, version, status = (_text(fields.get(name)) for name in ("id", "versie", "status"))
    if _text(fields.get("soort")) not in _MODULES or len(id) > _LONGEST_ID:
        return None
    if not SLUG.fullmatch(id) or not VERSION.fullmatch(version) or status not in set(Status):
        return None
    lapse = fields.get("vervallen")
    return Facts(
        id,
        Version.parse(version),
        Status(status),
        day_from(_text(fields.get("vastgesteld_op"))),
        day_from(_text(_entry(lapse, "op"))) if status == Status.LAPSED else None,
        pictures_in(data),
    )


def changed_on(data: bytes, version: Version) -> date | None:
    """The day on which the history of a text says that a version came about; None where it says nothing of it."""
    for name, lines in _fields(data):
        if name == "wijzigingen":
            changes = _value(lines)
            items = changes.items if isinstance(changes, Sequence) else ()
            own = (item for item in items if _text(_entry(item, "versie")) == str(version))
            return max((day for item in own if (day := day_from(_text(_entry(item, "datum"))))), default=None)
    return None


def _fields(data: bytes) -> Iterator[tuple[str, list[str]]]:
    """Each field above the text with its lines; of a field that stands there twice only the first."""
    text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8", "replace")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if lines[0].rstrip() != "---":
        return
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), 0)
    seen: set[str] = set()
    start = 1
    for number in range(2, end + 1):
        if number == end or (lines[number].strip() and not lines[number].startswith(_GOES_ON)):
            name = _FIELD.match(lines[start])
            if name and name[1] not in seen:
                seen.add(name[1])
                yield name[1], lines[start:number]
            start = number


def _value(lines: list[str]) -> Node | None:
    """The value of a field; None when it can't be read."""
    node = YamlReader("", "\n".join(lines)).read()
    return node.entries[0].value if isinstance(node, Mapping) and node.entries else None


def _entry(node: Node | None, key: str) -> Node | None:
    entries = node.entries if isinstance(node, Mapping) else ()
    return next((entry.value for entry in entries if entry.key.text == key), None)


def _text(node: Node | None) -> str:
    return node.text if isinstance(node, Scalar) else ""
