"""The whole library from a folder: everything is read once, and one broken file never hides the others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from jgz import faults
from jgz.diagnostics import Diagnostic
from jgz.loader.documents import DocumentReader, identity_of
from jgz.loader.fields import Vocabulary, words_of
from jgz.loader.registers import RegisterReader
from jgz.model import (
    Cluster,
    Document,
    DocumentKind,
    Guideline,
    Library,
    Module,
    ParentPage,
    Picture,
    Registers,
    StandingPage,
)
from jgz.model.published import kind_of
from jgz.source.files import Tree, read_tree
from jgz.source.markdown.glossary import Glossary


@dataclass(frozen=True, slots=True)
class Loaded:
    """A library and everything that was wrong while reading it."""

    library: Library
    diagnostics: tuple[Diagnostic, ...]


def load(root: Path, quick: bool = False, whole: frozenset[str] = frozenset()) -> Loaded:
    """Reads `modules/` and `clusters/` under `root`. Never raises for what is in the files.

    With `quick`, for checking only, texts are judged but not all turned into html; those of the paths in `whole` are.
    """
    tree = read_tree(root)
    registers_reader = RegisterReader(tree.registers)
    registers = registers_reader.read()
    words = _vocabulary(registers, registers_reader)
    found = [*tree.diagnostics, *registers_reader.diagnostics]
    documents, broken = _read_documents(tree, DocumentReader(words, quick, whole, Glossary(registers.terms)), found)
    if () in (words.phases, words.professions, words.parties):
        # Without the fixed lists nothing can be said about how files hang together.
        return Loaded(Library(registers=registers), tuple(sorted(found)))
    library = Library(
        registers=registers,
        clusters=_sorted(documents, Cluster),
        guidelines=_sorted(documents, Guideline),
        modules=_sorted(documents, Module),
        parent_pages=_sorted(documents, ParentPage),
        pages=_sorted(documents, StandingPage),
        pictures=tuple(Picture(item.path, item.file, item.digest) for item in tree.pictures),
        broken=frozenset(broken) | tree.unreadable,
    )
    return Loaded(library, tuple(sorted(found)))


def _vocabulary(registers: Registers, reader: RegisterReader) -> Vocabulary:
    """The words of the registers that were read whole: half a list would make right words seem wrong."""
    words = words_of(registers)
    return Vocabulary(
        phases=() if "fasen.yml" in reader.broken else words.phases,
        professions=() if "beroepen.yml" in reader.broken else words.professions,
        parties=() if "partijen.yml" in reader.broken else words.parties,
        dangers=() if "directe-hulp.yml" in reader.broken else words.dangers,
        phase_names=words.phase_names,
    )


def _read_documents(tree: Tree, reader: DocumentReader, found: list[Diagnostic]) -> tuple[list[Document], set[str]]:
    documents: list[Document] = []
    broken: set[str] = set()
    seen: dict[tuple[DocumentKind, str], Document] = {}
    read: list[Document] = []
    for file in tree.documents:
        document = reader.read(file)
        if document is None:
            broken.add(file.path)
        else:
            read.append(document)
    # One that doesn't fit its place, such as a fresh copy, has been reported: it never takes the id of another.
    for document in sorted(read, key=_misplaced):
        kind = kind_of(document)
        first = seen.setdefault((kind, document.id), document)
        if first is not document:
            broken.add(document.origin.path)
            if not _misplaced(document):
                found.append(_duplicate(document, first))
            continue
        documents.append(document)
    found.extend(reader.diagnostics)
    return documents, broken


def _misplaced(document: Document) -> bool:
    """Whether a file says that it is something else than its place in the folders makes of it."""
    identity = identity_of(document.origin.path)
    return identity is None or (identity.kind, identity.id) != (document.kind, document.id)


def _duplicate(document: Document, first: Document) -> Diagnostic:
    return faults.DUPLICATE_ID.at(
        document.origin.at("id"),
        f"De id `{document.id}` is al in gebruik in `{first.origin.path}`.",
        "Kies een andere id (en bestandsnaam).",
    )


_Kind = TypeVar("_Kind", bound=Document)


def _sorted(documents: Iterable[Document], kind: type[_Kind]) -> tuple[_Kind, ...]:
    return tuple(sorted((item for item in documents if isinstance(item, kind)), key=lambda item: (item.id, item.kind)))
