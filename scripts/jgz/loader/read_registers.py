"""The registers of a tree as they were read, or from a store: the same lists are not read twice."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from jgz.diagnostics import Diagnostic
from jgz.loader.asked_pages import check_asked
from jgz.loader.registers import RegisterReader
from jgz.loader.tongue_words import check_destinations, tell_unreviewed
from jgz.model import Registers
from jgz.register_files import RegisterFile
from jgz.source.files import TextFile
from jgz.source.nodes import Node
from jgz.store import Store, code_version, digest, from_bytes, to_bytes
from jgz.store.values import UnknownValueError

_ROOM = "registers"
# What can only be judged beside the documents.
_JUDGED_LATER = (RegisterFile.PHASES, RegisterFile.TONGUES, RegisterFile.TONGUE_WORDS)


@dataclass(frozen=True, slots=True)
class ReadRegisters:
    """The registers, what was wrong with them, and as written those lists that are judged beside the documents."""

    registers: Registers
    diagnostics: tuple[Diagnostic, ...]
    nodes: Mapping[RegisterFile, Node]

    def check_tongues(self, guidelines: Collection[str] | None, answers: Collection[str]) -> list[Diagnostic]:
        """What is wrong with the words of other tongues beside the documents, and who is to review them.

        `guidelines` and `answers` to a danger are ids that a word may lead to; None when not all could be read.
        """
        found: list[Diagnostic] = []
        if guidelines is not None:
            check_destinations(self.nodes.get(RegisterFile.TONGUE_WORDS), guidelines, answers, found)
        tell_unreviewed(self.nodes.get(RegisterFile.TONGUES), found)
        return found

    def check_asked(self, pages: Mapping[str, Collection[str]]) -> list[Diagnostic]:
        """What is wrong with what parents ask for most, beside the pages for parents: the phases of each, by id."""
        found: list[Diagnostic] = []
        check_asked(self.nodes.get(RegisterFile.PHASES), pages, found)
        return found


def read_registers(files: tuple[TextFile, ...], store: Store) -> ReadRegisters:
    """The registers that these files are; what a process remembers, or a store has, of the same files is not read."""
    if not store.keeps:
        return read_lately(files)
    name = digest(code_version(), _ROOM, *(part for file in files for part in (file.path, file.text)))
    known: ReadRegisters | None = store.recall(name)
    if known is None:
        room = store.room(_ROOM)
        known = _kept(room.get(name)) if room.keeps else None
        if known is None:
            known = _read(files)
            value = (known.registers, known.diagnostics, dict(known.nodes))
            if room.keeps and (data := to_bytes(value)):
                room.put(name, data)
        store.remember(name, known)
    return known


@lru_cache(maxsize=4)
def read_lately(files: tuple[TextFile, ...]) -> ReadRegisters:
    """The registers that these files are. Who compares two trees mostly has the same lists in both."""
    return _read(files)


def _read(files: tuple[TextFile, ...]) -> ReadRegisters:
    reader = RegisterReader(files)
    registers = reader.read()
    nodes = {file: node for file, node in reader.nodes.items() if file in _JUDGED_LATER}
    return ReadRegisters(registers, tuple(reader.diagnostics), nodes)


def _kept(data: bytes | None) -> ReadRegisters | None:
    """What these bytes are; None for none, and for those of something else."""
    if data is None:
        return None
    try:
        value: Any = from_bytes(data)
    except UnknownValueError:
        return None
    kinds = (Registers, tuple, dict)
    whole = isinstance(value, tuple) and tuple(map(type, value)) == kinds
    return ReadRegisters(*value) if whole else None
