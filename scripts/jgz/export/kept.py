"""Files for programs, taken from a store while nothing that they say is another.

Those of a module say what the module says, and of other documents no more than that they are there, by which id and
title. So the name that they are kept under names the module, that of all others, and everything that no document says.
"""

from __future__ import annotations

from collections.abc import Callable

from jgz.export.entries import Export, ModuleEntry
from jgz.export.lines import ModuleLines, lines_of_module
from jgz.loader.kept import Kept, registers_as_bytes
from jgz.model import Document
from jgz.store import canonical, digest

# All that the files of a module ask of another document (`tests/unit/export/test_kept.py`).
_ASKED = ("kind", "id", "title")

# The name of what is made of all modules together, before the names of what they were made from.
_ALL = b"alle"
_ROOM = "gegevens"

Files = dict[str, str]


class KeptExport:
    """The files of an export, made where they are not kept."""

    def __init__(self, export: Export, kept: Kept) -> None:
        self._export, self._kept = export, kept
        self._beside = _beside(export) if kept.store.keeps else b""

    def of_modules(self, make: Callable[[ModuleEntry], Files]) -> tuple[Files, list[ModuleLines]]:
        """What `make` gives for all modules, and the lines of each in lists."""
        made = [self._of_one(entry, make) for entry in self._export.modules]
        return {path: text for files, _ in made for path, text in files.items()}, [lines for _, lines in made]

    def _of_one(self, entry: ModuleEntry, make: Callable[[ModuleEntry], Files]) -> tuple[Files, ModuleLines]:
        beside = (self._beside, canonical((entry.version_address, entry.public_since)))
        files, lines = self._kept.data(
            _ROOM, beside, [entry.module], lambda: (make(entry), lines_of_module(entry).kept)
        )
        return files, ModuleLines.of(lines)

    def of_all(self, make: Callable[[], Files]) -> Files:
        """What `make` gives for all documents together."""
        beside = (self._beside, _ALL, _of_versions(self._export))
        files: Files = self._kept.data(_ROOM, beside, self._export.library.documents(), make)
        return files


def _beside(export: Export) -> bytes:
    """A digest of all that the files of a module may say beside what the module itself says."""
    library = export.library
    said = (
        [_asked(item) for item in library.documents()],
        sorted(export.ids),
        [(item.path, item.digest) for item in library.pictures],
        sorted(library.broken),
        export.site,
    )
    return digest(registers_as_bytes(library.registers), canonical(said))


def _asked(document: Document) -> tuple[object, ...]:
    return (document.origin.path, *(getattr(document, name) for name in _ASKED))


def _of_versions(export: Export) -> bytes:
    """What is known of versions of before."""
    versions = sorted(export.versions.items(), key=lambda item: item[0])
    effects = sorted((id, str(version), sorted(told.items())) for (id, version), told in export.effects.items())
    return canonical((versions, effects))
