"""Files for programs, taken from a store while nothing that they say is another.

Those of a module say what the module says, and of other documents no more than that they are there, by which id and
title. So the name that they are kept under names the module, that of all others, and everything that no document says.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

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


def kept_files(
    export: Export,
    kept: Kept,
    of_module: Callable[[ModuleEntry], Files],
    of_all: Callable[[Sequence[ModuleLines]], Files],
) -> Files:
    """What `of_module` gives for every module of an export, and `of_all` for all of them together, which gets the
    lines of each for the lists."""
    beside = _beside(export) if kept.store.keeps else b""

    def of_one(entry: ModuleEntry) -> tuple[Files, ModuleLines]:
        own = canonical((entry.version_address, entry.public_since))
        files, lines = kept.data(
            _ROOM, (beside, own), [entry.module], lambda: (of_module(entry), lines_of_module(entry).kept)
        )
        return files, ModuleLines.of(lines)

    made = [of_one(entry) for entry in export.modules]
    names = (beside, _ALL, _of_versions(export))
    all_files = kept.data(_ROOM, names, export.library.documents(), lambda: of_all([lines for _, lines in made]))
    return {path: text for files in (*(files for files, _ in made), all_files) for path, text in files.items()}


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
