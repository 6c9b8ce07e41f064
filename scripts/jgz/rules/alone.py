"""Rules that judge each document alone: they see it and the registers that editors keep, and no day.

So what they say of a document is the same for as long as it and the registers are, and a store may keep it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from jgz.diagnostics import Diagnostic
from jgz.loader.kept import NOT_KEPT, Kept, registers_as_bytes
from jgz.loader.library import library_of
from jgz.model import Document, Registers
from jgz.model.partial import UnreadError
from jgz.rules.base import Context, Rule
from jgz.store import Room, code_version, digest, fill_together, from_bytes, to_bytes
from jgz.store.values import UnknownValueError

_ROOM = "oordelen"


def judge_each(context: Context, rules: Iterable[Rule], kept: Kept = NOT_KEPT) -> Iterator[Diagnostic]:
    """What these rules find in each document of the library."""
    judge = _Judge(context, tuple(rules), kept)
    for document, name in judge.ahead(context.library.documents()):
        yield from judge.of(document, name)


class _Judge:
    """Asks rules about one document after another, or a store what they said."""

    def __init__(self, context: Context, rules: tuple[Rule, ...], kept: Kept) -> None:
        self._context, self._rules, self._kept = context, rules, kept
        self._registers = _of_editors(context.library.registers)
        self._room = kept.store.room(_ROOM)
        self._made: dict[bytes, list[Diagnostic]] = {}

    def ahead(self, documents: Iterable[Document]) -> list[tuple[Document, bytes]]:
        """The documents, each with the name of what is said of it; empty for one about which nothing is kept.

        Where there is much to judge, two processes have done so.
        """
        store, made_from = self._kept.store, self._kept.made_from
        if not store.keeps:
            return [(document, b"") for document in documents]
        codes = (rule.fault.code for rule in self._rules)
        asked = digest(code_version(), registers_as_bytes(self._registers), *codes)
        origins = ((item, made_from.get(item.origin.path)) for item in documents)
        named = [(item, digest(asked, origin) if origin else b"") for item, origin in origins]
        new = [item for item in named if item[1] and store.recall(item[1]) is None and item[1] not in self._room]
        fill_together(store, _ROOM, new, self._make)
        return named

    def of(self, document: Document, name: bytes) -> list[Diagnostic]:
        """What is said of a document."""
        if not name:
            return list(_judge(self._context, self._rules, document, self._registers))
        found = self._made.get(name)
        if found is None:
            found = self._kept.store.recall(name)
        if found is None:
            found = _read(self._room.get(name))
        if found is None:
            found = self._make(self._room, (document, name))
        self._kept.store.remember(name, found)
        return found

    def _make(self, room: Room, item: tuple[Document, bytes]) -> list[Diagnostic]:
        document, name = item
        found = self._made[name] = list(_judge(self._context, self._rules, document, self._registers))
        if room.keeps and (data := to_bytes(found)):
            room.put(name, data)
        return found


def _judge(context: Context, rules: tuple[Rule, ...], document: Document, registers: Registers) -> Iterator[Diagnostic]:
    """What rules find in one document, each as far as what it asks could be read."""
    library = library_of((document,), registers, (), frozenset())
    alone = replace(context, library=library, today=date.min, before=None, spelling=None)
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
