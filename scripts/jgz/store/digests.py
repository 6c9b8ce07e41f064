"""Names for what something is made from: the same bytes in every process, another name for any other content."""

from __future__ import annotations

import hashlib
import importlib.metadata
import io
import pickle
import sys
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import lru_cache
from operator import attrgetter
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).resolve().parents[1]
# What takes part in making a text or a page beside our own code.
_LIBRARIES = (
    "Markdown", "PyYAML", "nh3", "Jinja2", "MarkupSafe", "mkdocs", "mkdocs-material", "properdocs", "lunr",
    "tdewolff-minify", "tinycss2", "segno", "icalendar",
)  # fmt: skip


def digest(*parts: str | bytes) -> bytes:
    """A digest of some parts; no other parts have the same, however they are cut."""
    found = hashlib.blake2b(digest_size=32)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        found.update(len(data).to_bytes(8, "big"))
        found.update(data)
    return found.digest()


def canonical(value: object) -> bytes:
    """The bytes of a value of plain types and dataclasses: equal values give equal bytes, also in another process.

    A value may hold no set and nothing that holds itself.
    """
    stream = io.BytesIO()
    pickler = pickle.Pickler(stream, 5)
    # Otherwise the bytes tell which equal parts are one object, and that differs from run to run.
    pickler.fast = True
    pickler.dispatch_table = _WAYS
    pickler.dump(value)
    return stream.getvalue()


def _named(*parts: object) -> None:
    """What a dataclass is written as: its name and the values of its fields. Nobody reads it back."""


class _Ways(dict[type, Callable[[Any], Any]]):
    """How values of a class are written: a dataclass in one step, where Python looks up its fields for each value.

    Of an enumeration there are many values, and each is asked for anew where its class has no way of its own.
    """

    def __missing__(self, kind: type) -> Callable[[Any], Any]:
        name = f"{kind.__module__}.{kind.__qualname__}"
        if issubclass(kind, Enum):
            self[kind] = lambda value: (_named, (name, value.value))
            return self[kind]
        if not is_dataclass(kind):
            raise KeyError(kind)
        names = tuple(item.name for item in fields(kind))
        values: Callable[[Any], Any] = attrgetter(*names) if names else lambda value: ()

        def way(value: Any) -> Any:
            return _named, (name, values(value))

        self[kind] = way
        return way


_WAYS = _Ways()


@lru_cache(maxsize=1)
def code_version() -> bytes:
    """A digest of the whole package, of Python and of the libraries that it works with."""
    parts: list[str | bytes] = [sys.version]
    for name in _LIBRARIES:
        parts += [name, _version(name)]
    for path in sorted(_PACKAGE.rglob("*")):
        if path.suffix != ".pyc" and path.is_file():
            parts += [path.relative_to(_PACKAGE).as_posix(), path.read_bytes()]
    return digest(*parts)


def _version(library: str) -> str:
    try:
        return importlib.metadata.version(library)
    except importlib.metadata.PackageNotFoundError:
        return ""
