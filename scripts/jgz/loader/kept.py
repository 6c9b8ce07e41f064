"""Documents that were read before, from a store: a text that is the same is not read twice."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any

from jgz.diagnostics import Diagnostic
from jgz.loader.documents import DocumentReader, Result
from jgz.loader.fields import Vocabulary
from jgz.model import Document, Registers, Term
from jgz.source.files import PlainTexts, TextFile
from jgz.store import (
    NOTHING_KEPT,
    Room,
    Store,
    canonical,
    code_version,
    digest,
    fill_together,
    from_bytes,
    kept_or_made,
    to_bytes,
)
from jgz.store.values import UnknownValueError

_PLAIN = digest("plain texts")
# Each name is a digest of so many bytes.
_NAME = 32


@dataclass(frozen=True, slots=True)
class Kept:
    """A store for what is made of a library, and what each of its whole documents was made from, by path.

    Whoever keeps something under that name must ask nothing else, or name that too.
    """

    store: Store
    made_from: Mapping[str, bytes]

    def again(self) -> Kept:
        """The same for another process that was started from this one."""
        return Kept(self.store.again(), self.made_from)

    def data(self, room: str, beside: Sequence[bytes], documents: Iterable[Document], make: Callable[[], Any]) -> Any:
        """What `make` makes of some documents and of what `beside` names: data as JSON has it, kept in a room."""
        names = [self.made_from.get(item.origin.path) for item in documents]
        known = [name for name in names if name is not None]
        kept_in = self.store.room(room)
        if len(known) < len(names) or not kept_in.keeps:
            return make()
        found = kept_or_made(kept_in, (*beside, *known), lambda: json.dumps(make(), ensure_ascii=False).encode())
        return json.loads(found)


NOT_KEPT = Kept(NOTHING_KEPT, {})


def registers_as_bytes(registers: Registers) -> bytes:
    """The bytes of all registers: the same for the same lists. Many ask for those of one object in a row."""
    # In one step: another thread may ask for those of others meanwhile.
    known = next(iter(_last), None)
    if known is None or known[0] is not registers:
        values = {item.name: getattr(registers, item.name) for item in fields(registers)}
        known = (registers, canonical({**values, "broken": sorted(registers.broken)}))
        _last[:] = [known]
    return known[1]


# The registers that were asked for last, and their bytes; nobody ever changes a value of the model.
_last: list[tuple[Registers, bytes]] = []


@dataclass(frozen=True, slots=True)
class AtOnce:
    """What is done with each document right after it was read whole, while its text is at hand.

    `look` gets the store, the document, and the name of what it was made from. Another process may call it: what comes
    of that is only seen in the `rooms` of the store.
    """

    rooms: tuple[str, ...]
    look: Callable[[Store, Document, bytes], object]


_NOTHING_AT_ONCE = AtOnce((), lambda store, document, name: None)


class KeptTexts:
    """What a store has of the texts of a root, read `quick` or not.

    After `read_all`, `made_from` names by path what a whole document was made from, and `diagnostics` is all that
    reading had to say.
    """

    def __init__(self, store: Store, quick: bool) -> None:
        self._store = store
        self._name = "snel" if quick else "teksten"
        self._room: Room = store.room(self._name)
        self.plain: PlainTexts = store.recall(_PLAIN) or PlainTexts(self._known_plain(), store.remembers)
        store.remember(_PLAIN, self.plain)
        self.made_from: dict[str, bytes] = {}
        self.diagnostics: list[Diagnostic] = []

    def read_all(
        self,
        files: Sequence[TextFile],
        reader: DocumentReader,
        words: Vocabulary,
        terms: tuple[Term, ...],
        at_once: AtOnce = _NOTHING_AT_ONCE,
    ) -> list[Result | None]:
        """The result of reading each file; `words` and `terms` are those that the reader has."""
        if not self._store.keeps:
            lately = _lately(words, terms)
            return [self._read_lately(file, reader, lately) for file in files]
        self._keep_plain()
        asked = digest(code_version(), canonical(words), canonical(terms))
        named = [(file, digest(asked, *_names(file, reader))) for file in files]
        made: dict[bytes, _Read] = {}
        missing = [item for item in named if self._store.recall(item[1]) is None and item[1] not in self._room]

        def make(store: Store, item: tuple[TextFile, bytes]) -> None:
            file, name = item
            read = made[name] = self._made(file, reader, name, store)
            if read[0] is not None and read[0].whole:
                at_once.look(store, read[0].document, name)

        if not fill_together(self._store, [self._name, *at_once.rooms], missing, make):
            for item in missing:
                make(self._store, item)
        return [self._read(file, reader, name, made.get(name)) for file, name in named]

    def _read_lately(self, file: TextFile, reader: DocumentReader, lately: dict[_Name, _Read]) -> Result | None:
        name = _names(file, reader)
        if name not in lately:
            before = len(reader.diagnostics)
            result = reader.read(file)
            if len(lately) >= _MOST_LATELY:
                lately.pop(next(iter(lately)))
            lately[name] = (result, reader.diagnostics[before:])
        result, found = lately[name]
        self.diagnostics.extend(found)
        return result

    def _read(self, file: TextFile, reader: DocumentReader, name: bytes, made: _Read | None) -> Result | None:
        known = made or self._store.recall(name) or self._kept(name)
        result, found = known or self._made(file, reader, name, self._store)
        self._store.remember(name, (result, found))
        self.diagnostics.extend(found)
        if result is not None and result.whole:
            self.made_from[file.path] = name
        return result

    def _made(self, file: TextFile, reader: DocumentReader, name: bytes, store: Store) -> _Read:
        """What reading a file gives; in the store too when it was read whole."""
        before = len(reader.diagnostics)
        result = reader.read(file)
        found = reader.diagnostics[before:]
        room = store.room(self._name)
        if result is not None and result.whole and room.keeps and (data := to_bytes((result, found))):
            room.put(name, data)
        return result, found

    def _kept(self, name: bytes) -> tuple[Result, list[Diagnostic]] | None:
        data = self._room.get(name)
        if data is None:
            return None
        try:
            result, found = from_bytes(data)
        except (UnknownValueError, TypeError, ValueError):
            return None
        return (result, found) if isinstance(result, Result) and isinstance(found, list) else None

    @property
    def _plain_name(self) -> bytes:
        return digest(code_version(), "plain")

    def _known_plain(self) -> list[bytes]:
        data = self._room.get(self._plain_name) if self._room.keeps else None
        return [data[start : start + _NAME] for start in range(0, len(data), _NAME)] if data else []

    def _keep_plain(self) -> None:
        seen = b"".join(sorted(self.plain.seen))
        if self._room.keeps and self._room.get(self._plain_name) != seen:
            self._room.put(self._plain_name, seen)


_Name = tuple[str, str, str]
_Read = tuple[Result | None, list[Diagnostic]]
# Of so many documents, twice as many as a large site has, a process without a store knows what they came to.
_MOST_LATELY = 2_000


@lru_cache(maxsize=4)
def _lately(words: Vocabulary, terms: tuple[Term, ...]) -> dict[_Name, _Read]:
    """What was read with these words and terms. Who compares two trees mostly has the same texts in both."""
    return {}


def _names(file: TextFile, reader: DocumentReader) -> _Name:
    return file.path, "snel" if reader.reads_quickly(file.path) else "heel", file.text
