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
from itertools import pairwise

from jgz.archive.pictures import pictures_in
from jgz.model import DocumentKind, Status, Version, day_from
from jgz.source.files import MAX_BYTES
from jgz.source.single_values import SLUG, VERSION
from jgz.source.yaml_nodes import Mapping, Node, Scalar, Sequence, YamlReader

_FIELD = re.compile(r"([a-z_]+):(?:\s|$)")
_LONGEST_ID = 120
_WANTED = frozenset({"id", "soort", "status", "versie", "vastgesteld_op", "vervallen"})
_MODULES = frozenset(item.value for item in DocumentKind if item.is_module)
# Where a field begins: any other line goes on with the value of the field above it.
_BEGIN = re.compile(r"^(?![ \-#\]}\t]).*\S", re.MULTILINE)
# What stands around the fields; `_LAST_LINE` may find a later one, which costs nothing but a few lines.
_DASHES = re.compile(r"^---[^\S\n]*$", re.MULTILINE)
_LAST_LINE = re.compile(rb"[\r\n]---[ \t]*(?=[\r\n]|\Z)")
# A field with a value that is the same to every reader of YAML: most of them, in a history of thousands of texts.
_WORD = re.compile(r"[a-z_]+: (?:([a-z][a-z-]*|[0-9]{4}-[0-9]{2}-[0-9]{2})|\"([a-z0-9.-]+)\")\n?")


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


def front_of(data: bytes) -> bytes:
    """What stands above the text, and perhaps more: enough for the fields, and far less to keep."""
    end = _LAST_LINE.search(data)
    return data[: end.end()] if end else data


def _fields(data: bytes) -> Iterator[tuple[str, str]]:
    """Each field above the text with its lines; of a field that stands there twice only the first."""
    text = front_of(data).removeprefix(codecs.BOM_UTF8).decode("utf-8", "replace")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    opened = _DASHES.match(text)
    closed = _DASHES.search(text, opened.end()) if opened else None
    if not opened or not closed:
        return
    lines = text[opened.end() + 1 : closed.start()]
    starts = sorted({0, *(found.start() for found in _BEGIN.finditer(lines))})
    seen: set[str] = set()
    for start, end in pairwise([*starts, len(lines)]):
        name = _FIELD.match(lines, start, end)
        if name and name[1] not in seen:
            seen.add(name[1])
            yield name[1], lines[start:end]


def _value(lines: str) -> Node | str | None:
    """The value of a field, as a text where it is a plain word; None when it can't be read."""
    if word := _WORD.fullmatch(lines):
        return word[1] or word[2]
    node = YamlReader("", lines.removesuffix("\n")).read()
    return node.entries[0].value if isinstance(node, Mapping) and node.entries else None


def _entry(node: Node | str | None, key: str) -> Node | None:
    entries = node.entries if isinstance(node, Mapping) else ()
    return next((entry.value for entry in entries if entry.key.text == key), None)


def _text(node: Node | str | None) -> str:
    if isinstance(node, str):
        return node
    return node.text if isinstance(node, Scalar) else ""
