"""Files for programs, taken from a store while nothing that they say is another.

Those of a module say what the module says, and of other documents no more than that they are there, by which id and
title. So the name that they are kept under names the module, that of all others, and everything that no document says.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from jgz.export.entries import Export, ModuleEntry
from jgz.loader.kept import Kept, registers_as_bytes
from jgz.model import Document
from jgz.store import canonical, digest, kept_or_made

# All that the files of a module ask of another document (`tests/unit/export/test_kept.py`).
_ASKED = ("kind", "id", "title")

# The name of what is made of all modules together, before the names of what they were made from.
_ALL = b"alle"

Files = dict[str, str]


def kept_files(
    export: Export, kept: Kept, of_module: Callable[[ModuleEntry], Files], of_all: Callable[[], Files]
) -> Files:
    """What `of_module` gives for every module of an export, and `of_all` for all of them together."""
    room = kept.store.room("gegevens")
    if not room.keeps:
        return _joined([*map(of_module, export.modules), of_all()])
    beside = _beside(export)

    def files(names: Sequence[bytes | None], make: Callable[[], Files]) -> Files:
        known = [name for name in names if name is not None]
        if len(known) < len(names):
            return make()
        found: Files = json.loads(kept_or_made(room, (beside, *known), lambda: _bytes(make())))
        return found

    def of_one(entry: ModuleEntry) -> Files:
        own = canonical((entry.version_address, entry.public_since))
        return files([kept.made_from.get(entry.module.origin.path), own], partial(of_module, entry))

    names = [kept.made_from.get(item.origin.path) for item in export.library.documents()]
    each = [of_one(entry) for entry in export.modules]
    return _joined([*each, files([_ALL, _of_versions(export), *names], of_all)])


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


def _joined(found: Iterable[Files]) -> Files:
    return {path: text for files in found for path, text in files.items()}


def _bytes(files: Files) -> bytes:
    return json.dumps(files, ensure_ascii=False).encode()
