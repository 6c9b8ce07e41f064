"""Search that was made before, from a store: the terms of a text, the rows of the index, and all files when nothing at
all has changed.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence

from jgz.loader.kept import Kept, registers_as_bytes
from jgz.model import Library
from jgz.search.documents import Target
from jgz.search.index import FieldTerms, Lexicon, build_index, field_terms, part_terms
from jgz.search.parts import Part
from jgz.search.renewal import Written, renewed_rows
from jgz.search.shards import Rows, rows_of
from jgz.store import Store, canonical, code_version, digest

_ROOM = "zoeken"
# Each name is a digest of so many bytes.
_NAME = 32


class KeptTerms:
    """The terms of pages and their parts by field, taken from a store where their words are the same."""

    def __init__(self, store: Store, lexicon: Lexicon) -> None:
        self._room = store.room(_ROOM)
        said = canonical((sorted(lexicon.synonyms.items()), sorted(lexicon.parts.items())))
        self._asked = digest(code_version(), "termen", said) if self._room.keeps else b""

    def of_page(self, target: Target, lexicon: Lexicon) -> FieldTerms:
        """What `field_terms` gives for a page."""
        return self._kept(self._name(_said_by_page(target)), lambda: field_terms(target, lexicon))

    def of_part(self, part: Part, lexicon: Lexicon) -> FieldTerms:
        """What `part_terms` gives for a part of a page."""
        return self._kept(self._name(_said_by_part(part)), lambda: part_terms(part, lexicon))

    def rows(self, targets: Sequence[Target], parts: Sequence[Part], lexicon: Lexicon) -> Rows:
        """The rows of the index. Where few pages and parts have changed since the last time, few are made anew."""
        if not self._room.keeps:
            return rows_of(build_index(targets, parts, lexicon))
        names = [*(self._name(_said_by_page(item)) for item in targets), *map(self._name, map(_said_by_part, parts))]

        def terms_now(number: int) -> FieldTerms:
            rest = number - len(targets)
            return self.of_part(parts[rest], lexicon) if rest >= 0 else self.of_page(targets[number], lexicon)

        before = self._written()
        rows = renewed_rows(before, names, targets, parts, self._known, terms_now) if before else None
        if rows is None:
            rows = rows_of(build_index(targets, parts, lexicon, self.of_page, self.of_part))
        if before is None or before.rows != rows or before.names != tuple(names):
            self._room.put(self._rows_name, _json({"namen": b"".join(names).hex(), "rijen": rows}))
        else:
            self._room.use(self._rows_name)
        return rows

    @property
    def has_rows(self) -> bool:
        """Whether there is an index of before to renew."""
        return self._room.keeps and self._rows_name in self._room

    @property
    def _rows_name(self) -> bytes:
        return digest(self._asked, "rijen")

    def _written(self) -> Written | None:
        known = self._room.get(self._rows_name)
        if known is None:
            return None
        found = json.loads(known)
        names = bytes.fromhex(found["namen"])
        return Written(tuple(names[place : place + _NAME] for place in range(0, len(names), _NAME)), found["rijen"])

    def _name(self, said: object) -> bytes:
        return digest(self._asked, canonical(said)) if self._room.keeps else b""

    def _known(self, name: bytes) -> FieldTerms | None:
        known = self._room.get(name)
        found: FieldTerms | None = json.loads(known) if known is not None else None
        return found

    def _kept(self, name: bytes, make: Callable[[], FieldTerms]) -> FieldTerms:
        if not name:
            return make()
        found = self._known(name)
        if found is None:
            found = make()
            self._room.put(name, _json(found))
        return found


def _said_by_page(target: Target) -> object:
    """What the terms of a page are made of."""
    return target.title, target.keywords, target.texts


def _said_by_part(part: Part) -> object:
    """What the terms of a part are made of."""
    return "deel", part.title, part.text, part.more, part.keywords


def is_kept_whole(library: Library, kept: Kept) -> bool:
    """Whether all files of search of a library are there."""
    room = kept.store.room(_ROOM)
    return room.keeps and _name_of(library, kept.made_from) in room


def kept_files(library: Library, kept: Kept, make: Callable[[], dict[str, str]]) -> dict[str, str]:
    """The files of search of a library; they are made when a document, a list or our code is another than before."""
    room = kept.store.room(_ROOM)
    name = _name_of(library, kept.made_from) if room.keeps else None
    if name is None:
        return make()
    known = room.get(name)
    if known is not None:
        found: dict[str, str] = json.loads(known)
        return found
    made = make()
    room.put(name, _json(made))
    return made


def _name_of(library: Library, made_from: Mapping[str, bytes]) -> bytes | None:
    paths = [item.origin.path for item in library.documents()]
    if not made_from.keys() >= set(paths):
        return None
    return digest(
        code_version(), "bestanden", registers_as_bytes(library.registers), *map(made_from.__getitem__, paths)
    )


def _json(value: Mapping[str, object]) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
