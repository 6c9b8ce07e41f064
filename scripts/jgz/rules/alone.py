"""Rules that judge each document alone: they see it and the registers that editors keep, and no day.

So what they say of a document is the same for as long as it and the registers are, and a store may keep it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from jgz.diagnostics import Diagnostic
from jgz.loader.kept import NOT_KEPT, AtOnce, registers_as_bytes
from jgz.loader.library import library_of
from jgz.model import Document, Library, Registers
from jgz.model.partial import UnreadError
from jgz.rules.base import Context, Rule
from jgz.store import NOTHING_KEPT, Store, code_version, digest, fill_together, from_bytes, to_bytes
from jgz.store.values import UnknownValueError

_ROOM = "oordelen"


class Alone:
    """Asks such rules about one document after another, or a store what they said."""

    def __init__(self, rules: Iterable[Rule], store: Store = NOTHING_KEPT) -> None:
        self._rules, self._store = tuple(rules), store
        self._registers = Registers()
        self._asked = b""
        self._made: dict[bytes, list[Diagnostic]] = {}

    def while_reading(self, registers: Registers) -> AtOnce:
        """Judges documents as they are read: the rules and the reader look for the same things in a text."""
        self._know(registers)
        return AtOnce((_ROOM,), lambda store, document, name: self._make(store, (document, digest(self._asked, name))))

    def judge(self, context: Context, made_from: Mapping[str, bytes] = NOT_KEPT.made_from) -> Iterator[Diagnostic]:
        """What these rules find in each document of the library; `made_from` names what was read whole, by path."""
        self._know(context.library.registers)
        for document, name in self._named(context.library.documents(), made_from):
            yield from self._of(context, document, name)

    def _know(self, registers: Registers) -> None:
        of_editors = _of_editors(registers)
        if of_editors == self._registers and self._asked:
            return
        codes = (rule.fault.code for rule in self._rules)
        self._registers = of_editors
        self._asked = digest(code_version(), registers_as_bytes(of_editors), *codes)

    def _named(self, documents: Iterable[Document], made_from: Mapping[str, bytes]) -> list[tuple[Document, bytes]]:
        """The documents, each with the name of what is said of it; empty for one about which nothing is kept.

        Where there is much to judge, two processes have done so.
        """
        store = self._store
        if not store.keeps:
            return [(document, b"") for document in documents]
        origins = ((item, made_from.get(item.origin.path)) for item in documents)
        named = [(item, digest(self._asked, origin) if origin else b"") for item, origin in origins]
        room = store.room(_ROOM)
        new = [
            item
            for item in named
            if item[1] and item[1] not in self._made and store.recall(item[1]) is None and item[1] not in room
        ]
        fill_together(store, [_ROOM], new, self._make)
        return named

    def _of(self, context: Context, document: Document, name: bytes) -> list[Diagnostic]:
        """What is said of a document."""
        if not name:
            library = _library_of(document, self._registers)
            return list(
                _judge(replace(context, library=library, today=date.min, before=None, spelling=None), self._rules)
            )
        found = self._made.get(name)
        if found is None:
            found = self._store.recall(name)
        if found is None:
            found = _read(self._store.room(_ROOM).get(name))
        if found is None:
            found = self._make(self._store, (document, name))
        self._store.remember(name, found)
        return found

    def _make(self, store: Store, item: tuple[Document, bytes]) -> list[Diagnostic]:
        document, name = item
        alone = Context(_library_of(document, self._registers), date.min)
        found = self._made[name] = list(_judge(alone, self._rules))
        room = store.room(_ROOM)
        if room.keeps and (data := to_bytes(found)):
            room.put(name, data)
        return found


def _library_of(document: Document, registers: Registers) -> Library:
    """The library of nothing but one document."""
    return library_of((document,), registers, (), frozenset())


def _judge(alone: Context, rules: tuple[Rule, ...]) -> Iterator[Diagnostic]:
    """What rules find in one document, each as far as what it asks could be read."""
    for rule in rules:
        try:
            yield from rule.check(alone)
        except UnreadError:
            continue


def _of_editors(registers: Registers) -> Registers:
    """The registers without those that publication writes, which differ every day."""
    return replace(registers, ids=(), addresses=(), texts=())


def _read(data: bytes | None) -> list[Diagnostic] | None:
    if data is None:
        return None
    try:
        found = from_bytes(data)
    except UnknownValueError:
        return None
    return found if isinstance(found, list) else None
