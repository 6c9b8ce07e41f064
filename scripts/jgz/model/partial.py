"""Values of which only a part could be read: whoever asks for the rest is told so, and never given a guess."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import fields
from functools import cache
from typing import Any, TypeVar, cast

_Value = TypeVar("_Value")


class UnreadError(Exception):
    """Something was asked that can't be read in the file at `path`."""

    def __init__(self, path: str, name: str) -> None:
        super().__init__(f"{path}: {name}")
        self.path = path


def partial(kind: type[_Value], values: Mapping[str, Any], path: str) -> _Value:
    """A value of a frozen dataclass with only these attributes; to ask for another raises `UnreadError`.

    An attribute with a default is one that could not be read when it isn't among them. Two such values are equal when
    the same is known of both.
    """
    made = object.__new__(_partial_of(cast(Hashable, kind)))
    object.__setattr__(made, "_path", path)
    for name, value in values.items():
        object.__setattr__(made, name, value)
    return cast(_Value, made)


@cache
def _partial_of(kind: Any) -> Any:
    """The class of the incomplete values of a kind. It leaves slots empty; only then Python asks `__getattr__`."""
    names = frozenset(item.name for item in fields(kind))

    def unread(self: Any, name: str) -> Any:
        if name in names:
            raise UnreadError(self._path, name)
        raise AttributeError(name)

    def known(self: Any) -> dict[str, Any]:
        return {name: getattr(self, name) for name in names if is_read(self, name)}

    def equal(self: Any, other: object) -> bool:
        return type(other) is type(self) and known(self) == known(other)

    def digest(self: Any) -> int:
        return hash(self._path)

    own = {"__slots__": ("_path",), "__getattr__": unread, "__eq__": equal, "__hash__": digest}
    return type(f"Partial{kind.__name__}", (kind,), own)


def is_read(value: object, name: str) -> bool:
    """Whether an attribute of a value could be read."""
    try:
        getattr(value, name)
    except UnreadError:
        return False
    return True


def read_or_none(ask: Callable[[], _Value]) -> _Value | None:
    """What is asked; None where it could not be read."""
    try:
        return ask()
    except UnreadError:
        return None


def as_far_as_read(found: Iterable[_Value]) -> Iterator[_Value]:
    """What comes out, up to where something is asked that could not be read."""
    try:
        yield from found
    except UnreadError:
        return


def is_partial(value: object) -> bool:
    """Whether only a part of a value could be read."""
    return type(value).__dict__.get("__getattr__") is not None
