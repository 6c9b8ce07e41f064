"""The lines of a file as its diagnostics count them, for reports that show them."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from functools import cache
from pathlib import Path

from jgz.source.files import MAX_REGISTER_BYTES
from jgz.source.opening import open_safely


def lines_under(root: Path) -> Callable[[str], tuple[str, ...]]:
    """A function from a path under `root` to the lines of that file; it reads a file at most once.

    No lines come of what can't be shown: missing, behind a symlink, no regular file, too large, or not text.
    """

    @cache
    def lines_of(path: str) -> tuple[str, ...]:
        data = _bytes(root, path)
        if data is None or b"\0" in data:
            return ()
        text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8", errors="replace")
        return tuple(text.replace("\r\n", "\n").split("\n"))

    return lines_of


def _bytes(root: Path, path: str) -> bytes | None:
    """The bytes of a regular file; None when there is none, or it is too large to show a line of."""
    place = root / path
    try:
        if not place.is_relative_to(root) or ".." in place.parts or _through_link(root, place):
            return None
        with open_safely(place) as stream:
            data = stream.read(MAX_REGISTER_BYTES + 1)
    except (OSError, ValueError):
        return None
    return data if len(data) <= MAX_REGISTER_BYTES else None


def _through_link(root: Path, place: Path) -> bool:
    """Whether a folder between the root and a place, or the place itself, is a symlink."""
    way = [place, *(item for item in place.parents if item != root and item.is_relative_to(root))]
    return any(item.is_symlink() for item in way)
