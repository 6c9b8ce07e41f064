"""Modules as they are published, of a library that was read quickly."""

from __future__ import annotations

import re
from functools import cached_property

from jgz.loader.documents import DocumentReader
from jgz.loader.fields import words_of
from jgz.model import Library, Markup, Module
from jgz.model.adopted import is_signed
from jgz.plain_markdown import shows_as_written
from jgz.source.files import TextFile
from jgz.source.markdown.glossary import Glossary

_WARNING = "let-op"
_MARKS = re.compile(r"^(?: {0,3}- |/// let-op$|///$)", re.MULTILINE)
_LINK = re.compile(r"(?<!!)\[([^\[\]]*)\]\([^()\s<>\"']*\)")


class WholeReader:
    """Reads modules of a library again, one after another, with one compiler."""

    def __init__(self, library: Library) -> None:
        self._registers = library.registers

    @cached_property
    def _reader(self) -> DocumentReader:
        # What is wrong with them has been told.
        return DocumentReader(words_of(self._registers), glossary=Glossary(self._registers.terms), signals=False)

    def read(self, module: Module) -> Module:
        """A module read again, and whole, from the text it came from; itself when that can't be done."""
        found = self._reader.read(TextFile(module.origin.path, module.origin.text))
        self._reader.diagnostics.clear()
        return found.document if found and found.whole and isinstance(found.document, Module) else module

    def as_said(self, module: Module) -> Module:
        """A module of which what people act on is as readers see it. Where that is as it is written, it is itself."""
        return module if _is_said(module) else self.read(module)


def reread(module: Module, library: Library) -> Module:
    """A module read again, and whole, from the text it came from; itself when that can't be done."""
    return WholeReader(library).read(module)


def _is_said(module: Module) -> bool:
    """Whether the digests of a module (`model.digests`) surely are those of the whole module.

    Of what a module says beside its recommendations these leave out marks; a quick reading knows no warnings.
    """
    advice = (text for item in module.recommendations for text in (item.html, item.motivation, item.tailoring))
    parts = [(is_signed(section.title), part.html) for section in module.body.sections for part in section.parts]
    return (
        all(shows_as_written(_source(text)) for text in advice)
        and all(shows_as_written(_without_marks(_source(text))) for signed, text in parts if signed)
        and not any(_WARNING in _source(text) for signed, text in parts if not signed)
    )


def _without_marks(source: str) -> str:
    """The text without links, signs of lists and frames of warnings."""
    return _MARKS.sub("", _LINK.sub(r"\1", source))


def _source(text: Markup) -> str:
    """The text as it is written; of what was compiled it is html, which is never shown as it stands."""
    return "".join(piece if isinstance(piece, str) else "<" for piece in text.pieces)
