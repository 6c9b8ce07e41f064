"""The pictures that texts of before had: which a text names, and what each was while that text could be read."""

from __future__ import annotations

import posixpath
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from jgz.archive.git import FileChange
from jgz.source.file_names import PICTURE_FOLDER
from jgz.source.pictures import PICTURE_TYPES

# Where the site takes pictures from, by the names that it takes.
_PATH = re.compile(
    rf"modules/[A-Za-z0-9][A-Za-z0-9._-]*/{PICTURE_FOLDER}/[A-Za-z0-9][A-Za-z0-9._-]*"
    rf"(?:{'|'.join(map(re.escape, PICTURE_TYPES))})"
)
_NAMED = re.compile(rf"(?<![A-Za-z0-9._-]){PICTURE_FOLDER}/[A-Za-z0-9._-]+".encode())
_IN_FOLDER = f"{PICTURE_FOLDER}/".encode()
_FOLDERS = re.compile(rb"(?:[A-Za-z0-9._-]+/)*\Z")
# No way to a picture is longer.
_LONGEST_WAY = 200


def is_picture_path(path: str) -> bool:
    """Whether a picture that the site takes may lie there."""
    return _PATH.fullmatch(path) is not None


def pictures_in(data: bytes) -> tuple[str, ...]:
    """Each file in a folder of pictures that a text names, as it names it, sorted; whether it is there is not known."""
    return tuple(sorted(set(_named(data))))


def _named(data: bytes) -> Iterator[str]:
    # Few texts name one, and looking for what may not stand before it is slow.
    if _IN_FOLDER not in data:
        return
    for found in _NAMED.finditer(data):
        way = _FOLDERS.search(data[max(0, found.start() - _LONGEST_WAY) : found.start()])
        yield ((way[0] if way else b"") + found[0]).decode("ascii")


class PictureStates:
    """What each picture was after every commit."""

    def __init__(self) -> None:
        self._numbers: dict[str, list[int]] = {}
        self._blobs: dict[str, list[str]] = {}

    def take(self, number: int, changes: Sequence[FileChange]) -> None:
        """Takes the changes of the commit with this number in; numbers only rise."""
        for item in changes:
            if is_picture_path(item.path):
                self._numbers.setdefault(item.path, []).append(number)
                self._blobs.setdefault(item.path, []).append(item.blob)

    def before(self, number: int | None, text: str, named: Sequence[str]) -> tuple[tuple[str, str], ...]:
        """Path and content of the pictures that a text at the path `text` names, before a commit; None is after all."""
        folder = posixpath.dirname(text)
        paths = sorted({posixpath.normpath(posixpath.join(folder, name)) for name in named})
        found = ((path, self._blob(path, number)) for path in paths)
        return tuple((path, blob) for path, blob in found if blob)

    def _blob(self, path: str, number: int | None) -> str:
        """What git calls its content; nothing when there was no such picture."""
        numbers = self._numbers.get(path, [])
        place = len(numbers) if number is None else bisect_left(numbers, number)
        return self._blobs[path][place - 1] if place else ""
