"""Pieces that are made of a few values: made once, and read as they were as long as those values are the same."""

from __future__ import annotations

from collections.abc import Callable

from jgz.store.digests import code_version, digest
from jgz.store.rooms import Room


def kept_or_made(room: Room, made_from: tuple[str | bytes, ...], make: Callable[[], bytes]) -> bytes:
    """What `make` gives, or gave in an earlier run. It may ask nothing beside our code and what `made_from` names."""
    if not room.keeps:
        return make()
    name = digest(code_version(), *made_from)
    known = room.get(name)
    if known is None:
        known = make()
        room.put(name, known)
    return known
