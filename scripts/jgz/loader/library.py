"""The whole library from a folder: everything is read once, and one broken file never hides the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from jgz import faults
from jgz.diagnostics import Diagnostic
from jgz.loader.documents import DocumentReader, Result, identity_of
from jgz.loader.fields import Vocabulary, words_of
from jgz.loader.kept import AtOnce, KeptTexts
from jgz.loader.read_registers import read_registers
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
    Translation,
)
from jgz.model.published import kind_of
from jgz.register_files import RegisterFile
from jgz.source.files import TextFile, read_tree
from jgz.source.markdown.glossary import Glossary
from jgz.store import NOTHING_KEPT, Store


@dataclass(frozen=True)
class Loaded:
    """A library and everything that was wrong while reading it.

    `partial` are the documents of files with an error that leaves nothing whole to build: in the library their files
    are `broken`. Only who judges may ask them, for what could be read (`model.partial`). `made_from` names, by path,
    what a document that is whole was made from: another name for any other text, place or list of words.
    """

    library: Library
    diagnostics: tuple[Diagnostic, ...]
    partial: tuple[Document, ...] = ()
    made_from: Mapping[str, bytes] = field(default_factory=dict)

    @cached_property
    def judged(self) -> Library:
        """The library with the partial documents in it."""
        if not self.partial:
            return self.library
        broken = self.library.broken - {item.origin.path for item in self.partial}
        documents = (*self.library.documents(), *self.partial)
        return library_of(documents, self.library.registers, self.library.pictures, broken)


def load(
    root: Path,
    quick: bool = False,
    whole: frozenset[str] = frozenset(),
    store: Store = NOTHING_KEPT,
    at_once: Callable[[Registers], AtOnce] | None = None,
) -> Loaded:
    """Reads `modules/` and `clusters/` under `root`. Never raises for what is in the files.

    With `quick`, for checking only, texts are judged but not all turned into html; those of the paths in `whole` are.
    What was read before is taken from `store`: the result is the same. Where that keeps anything, `at_once` says what
    is done with each document that was read anew.
    """
    kept = KeptTexts(store, quick)
    tree = read_tree(root, plain=kept.plain)
    lists = read_registers(tree.registers, store)
    registers = lists.registers
    words = _vocabulary(registers)
    found = [*tree.diagnostics, *lists.diagnostics]
    reader = DocumentReader(words, quick, whole, Glossary(registers.terms))
    # Without the fixed lists nothing can be said about a document, nor about how they hang together.
    fixed = () not in (words.phases, words.professions, words.parties)
    beside = [at_once(registers)] if at_once and fixed else []
    read = kept.read_all(tree.documents, reader, words, registers.terms, *beside)
    sorted_out = _sort_out(tree.documents, read, found)
    found.extend(kept.diagnostics)
    if not fixed:
        return Loaded(Library(registers=registers), tuple(sorted(found)))
    guidelines = {item.id for item in sorted_out.documents if isinstance(item, Guideline)}
    answers = {item.id for item in registers.direct_help}
    unsure = sorted_out.broken or RegisterFile.DIRECT_HELP in registers.broken
    found += lists.check_tongues(None if unsure else guidelines, answers)
    if not sorted_out.broken:
        parents = (item for item in sorted_out.documents if isinstance(item, ParentPage))
        found += lists.check_asked({item.id: item.phases for item in parents if item.kind is DocumentKind.PARENTS})
    library = library_of(
        sorted_out.documents,
        registers,
        tuple(Picture(item.path, item.file, item.digest) for item in tree.pictures),
        frozenset(sorted_out.broken) | tree.unreadable,
    )
    return Loaded(library, tuple(sorted(found)), tuple(sorted_out.partial), kept.made_from)


def library_of(
    documents: Iterable[Document], registers: Registers, pictures: tuple[Picture, ...], broken: frozenset[str]
) -> Library:
    """The library of these documents."""
    documents = tuple(documents)
    return Library(
        registers=registers,
        clusters=_sorted(documents, Cluster),
        guidelines=_sorted(documents, Guideline),
        modules=_sorted(documents, Module),
        parent_pages=_sorted(documents, ParentPage),
        translations=_sorted(documents, Translation),
        pages=_sorted(documents, StandingPage),
        pictures=pictures,
        broken=broken,
    )


def _vocabulary(registers: Registers) -> Vocabulary:
    """The words of the registers that were read whole: half a list would make right words seem wrong."""
    words = words_of(registers)
    return Vocabulary(
        phases=() if RegisterFile.PHASES in registers.broken else words.phases,
        professions=() if RegisterFile.PROFESSIONS in registers.broken else words.professions,
        parties=() if RegisterFile.PARTIES in registers.broken else words.parties,
        dangers=() if RegisterFile.DIRECT_HELP in registers.broken else words.dangers,
        phase_names=words.phase_names,
        themes=() if RegisterFile.THEMES in registers.broken else words.themes,
    )


@dataclass
class _SortedOut:
    """The documents that are whole, those that are not, and the files of which the library has nothing."""

    documents: list[Document] = field(default_factory=list)
    partial: list[Document] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)


def _sort_out(files: Iterable[TextFile], results: Iterable[Result | None], found: list[Diagnostic]) -> _SortedOut:
    """What files and the results of reading them come to, with a diagnostic for every id that two of them have."""
    result = _SortedOut()
    seen: dict[tuple[DocumentKind, str], Document] = {}
    read: list[Result] = []
    for file, one in zip(files, results, strict=True):
        if one is None or not one.whole:
            result.broken.add(file.path)
        if one is not None:
            read.append(one)
    # One that doesn't fit its place, such as a fresh copy, has been reported: it never takes the id of another.
    for one in sorted(read, key=lambda item: (_misplaced(item.document), not item.whole)):
        document = one.document
        first = seen.setdefault((kind_of(document), document.id), document)
        if first is document:
            (result.documents if one.whole else result.partial).append(document)
            continue
        result.broken.add(document.origin.path)
        if not _misplaced(document):
            found.append(_duplicate(document, first))
    return result


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
