"""An archived text read with today's reader, which may refuse what was right when it was written."""

from __future__ import annotations

import codecs

from jgz.archive.older import readable_today
from jgz.loader.documents import DocumentReader, identity_of
from jgz.loader.fields import words_of
from jgz.model import Module, Recommendation, Registers
from jgz.model.archive import SaidThen, name_then
from jgz.model.ledger import LedgerRow
from jgz.model.library import GENERIC_FOLDER
from jgz.model.partial import read_or_none
from jgz.source.files import TextFile
from jgz.source.markdown.glossary import Glossary


class TextReader:
    """Reads archived texts one after another, with the words of today's registers."""

    def __init__(self, registers: Registers) -> None:
        self._reader = DocumentReader(words_of(registers), glossary=Glossary(registers.terms), signals=False)

    def read(self, row: LedgerRow, data: bytes) -> tuple[Module | None, bool]:
        """The module as far as it can be read (None when not at all), and whether that is all of it."""
        text = text_of(data)
        module, whole = self._read(row, text)
        if not whole and (other := readable_today(text)) != text:
            module, _ = self._read(row, other)
        return module, whole

    def _read(self, row: LedgerRow, text: str) -> tuple[Module | None, bool]:
        result = self._reader.read(TextFile(_place(row), text))
        # What is wrong in it today is nobody's fault who edits now.
        self._reader.diagnostics.clear()
        if result is None or not isinstance(result.document, Module):
            return None, False
        return result.document, result.whole


def text_of(data: bytes) -> str:
    """The text of a file as it is read, with the line ends of one kind."""
    text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _place(row: LedgerRow) -> str:
    """Where the text stood; what stood where no module may be now, is read as one of the folder it was in."""
    identity = identity_of(row.path)
    if identity and identity.kind.is_module and identity.id == row.module:
        return row.path
    folder = row.path.split("/")[1]
    return f"modules/{folder if not folder.endswith('.md') else GENERIC_FOLDER}/{row.module}.md"


def said_then(module: Module | None) -> tuple[SaidThen, ...]:
    """The recommendations of a module that may be read in part."""
    if module is None:
        return ()
    return tuple(_said(module, item) for item in read_or_none(lambda: module.recommendations) or ())


def _said(module: Module, item: Recommendation) -> SaidThen:
    return SaidThen(
        name_then(module, item),
        read_or_none(lambda: item.title) or "",
        item.text,
        read_or_none(lambda: item.strength),
        read_or_none(lambda: item.direction),
        read_or_none(lambda: item.certainty),
    )
