"""The parts of a Word document, looked at before anything is unpacked or parsed."""

from __future__ import annotations

import io
import lzma
import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

from jgz.workflow.reaction import UnreadableError

_MOST_PARTS = 400
_MOST_BYTES = 30_000_000
_MOST_PART_BYTES = 8_000_000
_MOST_DEPTH = 150
_MOST_ELEMENTS = 300_000
_AT_ONCE = 65_536
_DOCUMENT = "officeDocument"
# Kinds of relation that may lead outside: an address that a reader may follow, and never we.
_HARMLESS = {"hyperlink"}
_SCHEMES = ("http:", "https:", "mailto:", "#")
_PROGRAMS = ("vbaproject", "activex", "/macros", "vbadata")
_OBJECTS = {"oleobject", "package", "control", "afchunk", "subdocument", "frame"}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Everything that the library raises for a zip that is not in order; some of it only by accident.
_ZIP_FAULTS = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError, LookupError, NotImplementedError,
    OverflowError, RuntimeError, ValueError,
)  # fmt: skip
_AGAIN = "Vraag de afzender om het opnieuw te bewaren als Word-document (.docx)."


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to: the last word of its kind, where it leads, and whether that is outside the document."""

    kind: str
    target: str
    outside: bool


class Package:
    """A Word document as a zip of parts. Raises `UnreadableError` for what is none, or may do more than hold text."""

    def __init__(self, data: bytes) -> None:
        if data.startswith(_OLE):
            raise UnreadableError(f"Dit bestand is beveiligd met een wachtwoord, of een oud .doc-bestand. {_AGAIN}")
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            entries = self._archive.infolist()
        except _ZIP_FAULTS as error:
            raise UnreadableError(
                f"Dit is geen heel Word-document: het bestand is kapot of iets anders. {_AGAIN}"
            ) from error
        _check_sizes(entries)
        self._entries = {_plain_name(entry.filename): entry for entry in entries if not entry.is_dir()}
        self._check_programs()
        self.main = self._main()

    def _check_programs(self) -> None:
        if any(word in name for name in self._entries for word in _PROGRAMS):
            raise UnreadableError(f"In dit document zit een programma (macro). Dat lezen wij niet. {_AGAIN}")
        types = self.bytes("[content_types].xml") or b""
        if b"macroenabled" in types.lower().replace(b"\0", b""):
            raise UnreadableError(f"Dit document mag programma's bevatten (macro's). Dat lezen wij niet. {_AGAIN}")
        for name in self._entries:
            if name.endswith(".rels"):
                for relation in self._relations_in(name):
                    _check_relation(relation)

    def _main(self) -> str:
        for relation in self._relations_in("_rels/.rels"):
            if relation.kind == _DOCUMENT.lower():
                return _resolved("", relation.target)
        raise UnreadableError(f"Dit is geen Word-document: er zit geen tekst in. {_AGAIN}")

    def bytes(self, name: str) -> bytes | None:
        """The bytes of a part; None when there is none of that name."""
        entry = self._entries.get(_plain_name(name))
        if entry is None:
            return None
        if entry.flag_bits & 1:
            raise UnreadableError(f"Dit bestand is beveiligd met een wachtwoord. {_AGAIN}")
        try:
            with self._archive.open(entry) as stream:
                data = stream.read(_MOST_PART_BYTES + 1)
        except _ZIP_FAULTS as error:
            raise UnreadableError(f"Dit document is beschadigd. {_AGAIN}") from error
        if len(data) > _MOST_PART_BYTES:
            raise UnreadableError(f"In dit document zit uitgepakt veel te veel. {_AGAIN}")
        return data

    def tree(self, name: str) -> ElementTree.Element | None:
        """A part as a tree; None when there is none of that name."""
        data = self.bytes(name)
        return None if data is None else parsed(data)

    def related(self, part: str, kind: str) -> list[str]:
        """The names of the parts of a kind that a part refers to."""
        return [_resolved(part, item.target) for item in self.relations(part) if item.kind == kind and not item.outside]

    def relations(self, part: str) -> list[Relation]:
        """Everything that a part refers to."""
        return [relation for _, relation in self._with_ids(_relations_of(part))]

    def links(self, part: str) -> dict[str, str]:
        """The addresses that a part links to, by the id that its text names."""
        return {id: item.target for id, item in self._with_ids(_relations_of(part)) if item.kind == "hyperlink"}

    def _relations_in(self, name: str) -> list[Relation]:
        return [relation for _, relation in self._with_ids(name)]

    def _with_ids(self, name: str) -> Iterator[tuple[str, Relation]]:
        tree = self.tree(name)
        for element in tree.iter() if tree is not None else ():
            if element.tag.rpartition("}")[2] == "Relationship":
                kind = element.get("Type", "").rpartition("/")[2].lower()
                outside = element.get("TargetMode", "").lower() == "external"
                yield element.get("Id", ""), Relation(kind, element.get("Target", ""), outside)


def parsed(data: bytes) -> ElementTree.Element:
    """The tree of a text of XML that names nothing of its own and nothing outside; else `UnreadableError`."""
    text = _decoded(data)
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise UnreadableError(f"Dit document bepaalt zelf namen (entiteiten), en dat doet Word nooit. {_AGAIN}")
    reader: Any = ElementTree.XMLPullParser(events=("start", "end"))
    root: ElementTree.Element | None = None
    depth = elements = 0
    try:
        for start in range(0, len(text), _AT_ONCE):
            reader.feed(text[start : start + _AT_ONCE])
            for event, element in reader.read_events():
                root = element if root is None else root
                depth += 1 if event == "start" else -1
                elements += event == "start"
                if depth > _MOST_DEPTH or elements > _MOST_ELEMENTS:
                    raise UnreadableError(f"Dit document is veel te groot of te diep opgebouwd. {_AGAIN}")
        reader.close()
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise UnreadableError(f"Dit document is beschadigd. {_AGAIN}") from error
    if root is None or depth:
        raise UnreadableError(f"Dit document is beschadigd. {_AGAIN}")
    return root


def _decoded(data: bytes) -> str:
    """The text of a part. It is decoded here, so that no encoding hides what it names from us."""
    try:
        text = data.decode("utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableError(f"Dit document is beschadigd: een deel is geen tekst. {_AGAIN}") from error
    # The declaration may name another encoding than the one that it turned out to be.
    return re.sub(r"\A\s*<\?xml[^>]*\?>", "", text, count=1)


def _check_sizes(entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > _MOST_PARTS:
        raise UnreadableError(f"In dit document zitten veel te veel delen ({len(entries)}). {_AGAIN}")
    if sum(entry.file_size for entry in entries) > _MOST_BYTES:
        raise UnreadableError(f"Uitgepakt is dit document veel te groot. {_AGAIN}")


def _check_relation(relation: Relation) -> None:
    if relation.kind in _OBJECTS:
        raise UnreadableError(f"In dit document zit een ander bestand ({relation.kind}). Dat lezen wij niet. {_AGAIN}")
    if not relation.outside:
        return
    harmless = relation.kind in _HARMLESS and relation.target.lower().startswith(_SCHEMES)
    if not harmless and not (relation.kind in _HARMLESS and ":" not in relation.target and "\\" not in relation.target):
        raise UnreadableError(f"Dit document haalt iets op van buiten ({relation.kind}). Dat lezen wij niet. {_AGAIN}")


def _plain_name(name: str) -> str:
    return unquote(name.replace("\\", "/")).lstrip("/").lower()


def _resolved(part: str, target: str) -> str:
    if target.startswith("/"):
        return target
    return posixpath.normpath(posixpath.join(posixpath.dirname(part), target))


def _relations_of(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")
