"""What the archive must know of a text, read from a few of its fields.

A history has far more texts than the site: to read them whole would take minutes. Each of these fields is read as
`source` reads it, by itself, so that a fault in one that nobody asks for hides nothing.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from datetime import date

from jgz.archive.pictures import pictures_in
from jgz.model import DocumentKind, Status, Version, day_from
from jgz.source.files import MAX_BYTES
from jgz.source.single_values import SLUG, VERSION
from jgz.source.yaml_nodes import Mapping, Node, Scalar, Sequence, YamlReader

_LONGEST_ID = 120
_MODULES = frozenset(item.value for item in DocumentKind if item.is_module)
# Where a field begins: any other line goes on with the value of the field above it.
_BEGIN = re.compile(r"^(?![ \-#\]}\t]).*\S", re.MULTILINE)
_DASHES = re.compile(r"---[^\S\n]*(?:\n|\Z)")
# What stands below the fields; it may find a later line, which costs nothing but a few lines.
_LAST_LINE = re.compile(rb"[\r\n]---[ \t]*(?=[\r\n]|\Z)")
# A field with a value that is the same to every reader of YAML: most of them, in a history of thousands of texts.
_WORD = re.compile(r"[a-z_]+: (?:([a-z][a-z-]*|[0-9]{4}-[0-9]{2}-[0-9]{2})|\"([a-z0-9.-]+)\")\n?")
# The same of a history of changes, and of a change in it.
_WORDS = r"[A-Za-z0-9][\w .,;()/-]*"
_ID = r"[a-z0-9][a-z0-9-]*"
_CHANGE = re.compile(
    r"  - versie: \"([0-9.]+)\"\n    datum: ([0-9]{4}-[0-9]{2}-[0-9]{2})\n"
    rf"(?:    soort: [a-z]+\n)?(?:    tekst: {_WORDS}\n)?(?:    aanbevelingen: \[{_ID}(?:, {_ID})*\]\n)?"
)
# A longer one may have more in it than is read.
_LONGEST_CHANGES = 10_000
_CHANGES = re.compile(rf"wijzigingen:\n(?:{_CHANGE.pattern})+")


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
    lines = _lines(data)
    kind, id, version, status = (_text(_value(lines, name)) for name in ("soort", "id", "versie", "status"))
    if kind not in _MODULES or len(id) > _LONGEST_ID:
        return None
    if not SLUG.fullmatch(id) or not VERSION.fullmatch(version) or status not in set(Status):
        return None
    lapse = _value(lines, "vervallen") if status == Status.LAPSED else None
    return Facts(
        id,
        Version.parse(version),
        Status(status),
        day_from(_text(_value(lines, "vastgesteld_op"))),
        day_from(_text(_entry(lapse, "op"))),
        pictures_in(data),
    )


def changed_on(data: bytes, version: Version) -> date | None:
    """The day on which the history of a text says that a version came about; None where it says nothing of it."""
    field = _field(_lines(data), "wijzigingen")
    if len(field) <= _LONGEST_CHANGES and _CHANGES.fullmatch(field):
        days = [day_from(day) for own, day in _CHANGE.findall(field) if own == str(version)]
    else:
        changes = _read(field)
        items = changes.items if isinstance(changes, Sequence) else ()
        own = (item for item in items if _text(_entry(item, "versie")) == str(version))
        days = [day_from(_text(_entry(item, "datum"))) for item in own]
    return max(filter(None, days), default=None)


def front_of(data: bytes) -> bytes:
    """What stands above the text, and perhaps more: enough for the fields, and far less to keep."""
    # Nearly every text has line ends of one kind, and to look for those alone is far quicker.
    place = -1 if b"\r" in data else data.find(b"\n---")
    end = _LAST_LINE.search(data, max(place, 0)) if place >= 0 or b"\r" in data else None
    return data[: end.end()] if end else data


def _lines(data: bytes) -> str:
    """The fields above the text, after a line end; nothing when there are none."""
    text = front_of(data).removeprefix(codecs.BOM_UTF8).decode("utf-8", "replace")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    opened = _DASHES.match(text)
    if not opened:
        return ""
    end = opened.end() - 1
    while (end := text.find("\n---", end)) >= 0:
        if _DASHES.match(text, end + 1):
            return text[opened.end() - 1 : end + 1]
        end += 1
    return ""


def _field(lines: str, name: str) -> str:
    """The lines of a field; the first one, when it stands there twice."""
    sign = f"\n{name}:"
    start = lines.find(sign)
    while start >= 0:
        behind = lines[start + len(sign) : start + len(sign) + 1]
        if not behind or behind.isspace():
            after = _BEGIN.search(lines, start + len(sign))
            return lines[start + 1 : after.start() if after else len(lines)]
        start = lines.find(sign, start + 1)
    return ""


def _value(lines: str, name: str) -> Node | str | None:
    """The value of a field, as a text where it is a plain word; None when it isn't there or can't be read."""
    field = _field(lines, name)
    if word := _WORD.fullmatch(field):
        return word[1] or word[2]
    return _read(field)


def _read(field: str) -> Node | None:
    node = YamlReader("", field.removesuffix("\n")).read() if field else None
    return node.entries[0].value if isinstance(node, Mapping) and node.entries else None


def _entry(node: Node | str | None, key: str) -> Node | None:
    entries = node.entries if isinstance(node, Mapping) else ()
    return next((entry.value for entry in entries if entry.key.text == key), None)


def _text(node: Node | str | None) -> str:
    if isinstance(node, str):
        return node
    return node.text if isinstance(node, Scalar) else ""
