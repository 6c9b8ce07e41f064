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
from jgz.store import code_version, digest, from_bytes, to_bytes
from jgz.store.values import UnknownValueError


def judge_each(context: Context, rules: Iterable[Rule], kept: Kept = NOT_KEPT) -> Iterator[Diagnostic]:
    """What these rules find in each document of the library."""
    rules = tuple(rules)
    registers = _of_editors(context.library.registers)
    room = kept.store.room("oordelen")
    codes = (rule.fault.code for rule in rules)
    asked = digest(code_version(), registers_as_bytes(registers), *codes) if kept.store.keeps else b""
    for document in context.library.documents():
        made_from = kept.made_from.get(document.origin.path) if kept.store.keeps else None
        if made_from is None:
            yield from _judge(context, rules, document, registers)
            continue
        name = digest(asked, made_from)
        known = kept.store.recall(name)
        if known is None:
            known = _read(room.get(name))
        if known is None:
            known = list(_judge(context, rules, document, registers))
            if room.keeps and (data := to_bytes(known)):
                room.put(name, data)
        kept.store.remember(name, known)
        yield from known


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
