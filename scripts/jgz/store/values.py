"""Values as bytes and back. What comes back is only ever data: a file of another may ask for nothing else."""

from __future__ import annotations

import io
import pickle
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
    try:
        return pickle.dumps(value, 5)
    except (pickle.PicklingError, TypeError, AttributeError, RecursionError):
        return None


def from_bytes(data: bytes) -> Any:
    """The value of these bytes; raises `UnknownValueError` for anything else."""
    try:
        return _Reader(io.BytesIO(data)).load()
    # Broken bytes can make a pickle fail in any way.
    except Exception as error:
        raise UnknownValueError from error


class _Reader(pickle.Unpickler):
    """Makes nothing but values of our own model."""

    def find_class(self, module: str, name: str) -> Any:
        """A class that is on the list; raises for any other name."""
        known = module.startswith(_PACKAGES) or module in _MODULES or (module, name) in _BUILT_IN
        if known and "." not in name:
            found = super().find_class(module, name)
            if isinstance(found, type):
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")
