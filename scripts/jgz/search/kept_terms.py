"""Search that was made before, from a store: the terms of a text, and all files when nothing at all has changed."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence

from jgz.loader.kept import Kept, registers_as_bytes
from jgz.model import Library
from jgz.search.documents import Target
from jgz.search.index import FieldTerms, Lexicon, field_terms, part_terms
from jgz.search.parts import Part
from jgz.store import Store, canonical, code_version, digest

_ROOM = "zoeken"


class KeptTerms:
    """The terms of pages and their parts by field, taken from a store where their words are the same."""

    def __init__(self, store: Store, lexicon: Lexicon) -> None:
        self._room = store.room(_ROOM)
        said = canonical((sorted(lexicon.synonyms.items()), sorted(lexicon.parts.items())))
        self._asked = digest(code_version(), "termen", said) if self._room.keeps else b""

    def of_page(self, target: Target, lexicon: Lexicon) -> FieldTerms:
        """What `field_terms` gives for a page."""
        return self._kept((target.title, target.keywords, target.texts), lambda: field_terms(target, lexicon))

    def of_part(self, part: Part, lexicon: Lexicon) -> FieldTerms:
        """What `part_terms` gives for a part of a page."""
        said = ("deel", part.title, part.text, part.more, part.keywords)
        return self._kept(said, lambda: part_terms(part, lexicon))

    def _kept(self, said: object, make: Callable[[], FieldTerms]) -> FieldTerms:
        if not self._room.keeps:
            return make()
        name = digest(self._asked, canonical(said))
        known = self._room.get(name)
        if known is not None:
            found: FieldTerms = json.loads(known)
            return found
        made = make()
        self._room.put(name, _json(made))
        return made


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


def _json(value: Mapping[str, Sequence[str] | str]) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
