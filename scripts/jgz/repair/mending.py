"""All repairs of one file, one after another until nothing changes."""

from __future__ import annotations

import codecs
from dataclasses import replace

from jgz.diagnostics import printable
from jgz.loader.documents import identity_of
from jgz.loader.fields import Vocabulary, fields_by_kind
from jgz.register_files import REGISTER_FOLDER
from jgz.repair import (
    accents,
    block_head,
    curly_quotes,
    first_line,
    last_line,
    letter_case,
    line_ends,
    misspelt_key,
    option_indent,
    phase_order,
    quotes,
    spaces,
)
from jgz.repair.base import Mended, Repair, Subject
from jgz.source.characters import INVISIBLE
from jgz.source.context import FieldType
from jgz.source.decode import ListOf, MapOf, Record
from jgz.source.files import MAX_BYTES, MAX_REGISTER_BYTES
from jgz.source.markdown.block_fields import BLOCKS

# What keeps a file from being read comes first. While it holds characters that hide text, nothing else is touched.
_BEFORE_READING: tuple[Repair, ...] = (line_ends.mend_start, line_ends.mend_ends)
REPAIRS: tuple[Repair, ...] = (
    *_BEFORE_READING,
    first_line.mend,
    accents.mend,
    block_head.mend,
    option_indent.mend,
    spaces.mend,
    curly_quotes.mend,
    misspelt_key.mend,
    letter_case.mend,
    quotes.mend,
    phase_order.mend,
    last_line.mend,
)
# A repair can make room for another (a misspelt field hides what stands in it); no chain of them is longer.
_MOST_ROUNDS = 10


class Mender:
    """Mends files of one tree. `words` are those of its registers, with no phases when they can't be read."""

    def __init__(self, words: Vocabulary) -> None:
        self._phases = words.phases
        self._fields = fields_by_kind(words)
        tables = (*self._fields.values(), *(kind.options for kind in BLOCKS.values()))
        self._known = frozenset(key for table in tables for key in _keys(Record(table)))

    def mend(self, path: str, data: bytes) -> Mended | None:
        """The text of a file after all repairs, and what they did; None when there is nothing to do.

        None as well for what can't be a text of this content: too large, not UTF-8, a NUL, a strange identity.
        """
        subject = self._subject(path, data)
        if subject is None:
            return None
        done: list[str] = []
        for _ in range(_MOST_ROUNDS):
            before = subject.text
            for repair in REPAIRS if INVISIBLE.search(before) is None else _BEFORE_READING:
                result = repair(subject)
                if result.text != subject.text:
                    done.extend(map(printable, result.done))
                    subject = replace(subject, text=result.text)
            if subject.text == before:
                break
        return Mended(subject.text, tuple(done)) if done else None

    def _subject(self, path: str, data: bytes) -> Subject | None:
        register = path.startswith(f"{REGISTER_FOLDER}/") and path.endswith(".yml") and path.count("/") == 2
        identity = identity_of(path) if path.endswith(".md") else None
        if len(data) > (MAX_REGISTER_BYTES if register else MAX_BYTES) or not (register or identity) or b"\0" in data:
            return None
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return None
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            return None
        fields = self._fields[identity.kind] if identity else None
        return Subject(path, text, fields, self._phases, self._known)


def _keys(type: FieldType) -> list[str]:
    """The names of all fields in a type, however deep."""
    if isinstance(type, Record):
        return [key for item in type.fields for key in (item.key, *_keys(item.type))]
    inner = type.item if isinstance(type, ListOf) else type.value if isinstance(type, MapOf) else None
    return _keys(inner) if inner is not None else []
