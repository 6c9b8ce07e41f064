"""Values as bytes and back. What comes back is only ever data: a file of another may ask for nothing else."""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from typing import Any

# The classes of values that are kept: frozen dataclasses and enumerations, whose making does nothing but hold.
_PACKAGES = ("jgz.model.",)
_MODULES = frozenset(
    {"jgz.diagnostics", "jgz.loader.documents", "jgz.register_files", "jgz.source.files", "jgz.source.nodes"}
)
_BUILT_IN = frozenset({("datetime", "date")})


class UnknownValueError(Exception):
    """Bytes that are no value of ours."""


def to_bytes(value: object) -> bytes | None:
    """The bytes of a value; None for one that can't be kept, such as one of which only a part could be read."""
    stream = io.BytesIO()
    pickler = pickle.Pickler(stream, 5)
    pickler.dispatch_table = _WAYS
    try:
        pickler.dump(value)
        return stream.getvalue()
    except (pickle.PicklingError, TypeError, AttributeError, RecursionError):
        return None


def from_bytes(data: bytes) -> Any:
    """The value of these bytes; raises `UnknownValueError` for anything else."""
    try:
        return _Reader(io.BytesIO(data)).load()
    # Broken bytes can make a pickle fail in any way.
    except Exception as error:
        raise UnknownValueError from error


class _Ways(dict[type, Callable[[Any], Any]]):
    """How values of a class are written: a frozen dataclass as its class with what that is called with.

    By itself it would ask Python for its fields, for each value, also when it is read.
    """

    def __missing__(self, kind: type) -> Callable[[Any], Any]:
        if not is_dataclass(kind) or not _only_holds(kind):
            raise KeyError(kind)
        names = tuple(item.name for item in fields(kind))

        def way(value: Any) -> Any:
            return kind, tuple([getattr(value, name) for name in names])

        self[kind] = way
        return way


def _only_holds(kind: type) -> bool:
    """Whether the values of all fields, in order, are what a class is called with, and nothing else is done then."""
    called_with_all = all(item.init and not item.kw_only for item in fields(kind))
    return called_with_all and "__slots__" in vars(kind) and not hasattr(kind, "__post_init__")


_WAYS = _Ways()


# What was found before: each value names its classes anew.
_CLASSES: dict[tuple[str, str], type] = {}


class _Reader(pickle.Unpickler):
    """Makes nothing but values of our own model."""

    def find_class(self, module: str, name: str) -> Any:
        """A class that is on the list; raises for any other name."""
        found = _CLASSES.get((module, name))
        if found is None:
            found = _CLASSES[module, name] = self._listed(module, name)
        return found

    def _listed(self, module: str, name: str) -> type:
        known = module.startswith(_PACKAGES) or module in _MODULES or (module, name) in _BUILT_IN
        if known and "." not in name:
            found = super().find_class(module, name)
            if isinstance(found, type):
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")
