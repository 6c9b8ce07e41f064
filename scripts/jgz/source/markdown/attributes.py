"""Attribute lists (`{: #naam title="…" lang="en" }`): what an author may give an element, and nothing else.

Judged where the host hands them out, so that nobody after it has to tell the author's attributes from the compiler's.
"""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markdown import Extension, Markdown
from markdown.extensions.attr_list import AttrListTreeprocessor, get_attrs_and_remainder
from markdown.util import STX

from jgz.model.page_ids import is_frame_id
from jgz.source.single_values import LANGUAGE_TAG

# The name that the host gives to a class in a list.
_CLASS = "."


def _plain_id(value: str) -> bool:
    """Whether an id is made of small letters, digits, `-` and `_`, and not of the frame of a page.

    A browser makes a variable of every id; those of scripts have capitals.
    """
    plain = value.isascii() and value.replace("-", "_").isidentifier() and value[0] != "_"
    return plain and value == value.lower() and not is_frame_id(value)


_ALLOWED: dict[str, Callable[[str], object]] = {"id": _plain_id, "lang": LANGUAGE_TAG.fullmatch, "title": bool}


@dataclass(frozen=True, slots=True)
class Refused:
    """An attribute that an author gave and no element got; `known` is false for a name that is not on the list."""

    name: str
    value: str
    known: bool

    @property
    def readable(self) -> bool:
        """Whether the value is as it was written: an entity in it was set aside by the host."""
        return STX not in self.value


class _Judged(AttrListTreeprocessor):
    """The host's attribute lists, of which only what is allowed reaches an element."""

    def __init__(self, md: Markdown, extension: AttributesExtension) -> None:
        super().__init__(md)
        self._extension = extension

    def assign_attrs(self, elem: etree.Element, attrs_string: str, *, strict: bool = False) -> str:
        """Gives an element its attributes; what follows the closing brace is returned, as the host does."""
        given, rest = get_attrs_and_remainder(attrs_string)
        if strict and rest:
            return str(rest)
        for name, value in given:
            for refused in self._give(elem, name, value or ""):
                self._extension.refused.append(refused)
        return str(rest)

    def _give(self, element: etree.Element, name: str, value: str) -> Iterator[Refused]:
        """Sets one attribute, or says why not."""
        if name not in _ALLOWED:
            yield Refused("class" if name == _CLASS else self.sanitize_name(name), value, known=False)
        elif not _ALLOWED[name](value) or (name == "id" and "id" in element.attrib):
            yield Refused(name, value, known=True)
        else:
            element.set(name, value)


class AttributesExtension(Extension):
    """Adds attribute lists to a Markdown host; after a conversion `refused` has what no element got."""

    def __init__(self) -> None:
        super().__init__()
        self.reset()

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Registers with a host, in the place of its own extension."""
        md.registerExtension(self)
        md.treeprocessors.register(_Judged(md, self), "attr_list", 8)

    def reset(self) -> None:
        """Forgets the last conversion."""
        self.refused: list[Refused] = []
