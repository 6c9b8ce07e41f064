"""Writing a site: its pages, printed or as they were printed before, and the files beside them."""

from __future__ import annotations

import hashlib
import os
import pickle
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from jgz.model.addresses import output_file
from jgz.publishing.printing import Printable, Printer
from jgz.store import Room, Store, canonical, code_version, digest, fill_together

_PageLike = TypeVar("_PageLike", bound=Printable)


# Of a file by its path in the site: its bytes, and their SHA-256.
Written = Mapping[str, tuple[int, str]]
_ROOM = "bladen"


class SiteError(Exception):
    """Why a site can't be published, in Dutch."""


class PrintError(SiteError):
    """A page that could not be printed, with what its template said."""

    def __init__(self, address: str, said: str) -> None:
        super().__init__(f"De pagina {address} is niet af te drukken: {said}")


def write_files(site: Path, files: Mapping[str, str | bytes]) -> Written:
    """Writes files by their path in the site."""
    folders = Folders(site)
    for name, content in files.items():
        folders.write(name, content.encode() if isinstance(content, str) else content)
    return folders.written


def write_pages(site: Path, pages: Sequence[Printable], printer: Printer, store: Store) -> Written:
    """Writes every page. One that is the same as in an earlier run, for the same printer, is not printed again."""
    room = store.room(_ROOM)
    folders = Folders(site)
    named = [(page, _name_of(page, printer) if room.keeps else None) for page in pages]
    new = [(page, name) for page, name in named if name is not None and name not in room]

    def make(where: Store, item: tuple[Printable, bytes]) -> None:
        page, name = item
        content = printed(page, printer)
        where.room(_ROOM).put(name, content)
        folders.write(output_file(page.address), content)

    done = {name for _, name in new} if fill_together(store, [_ROOM], new, make) else frozenset()
    for page, name in named:
        if name is not None and name in done:
            room.use(name)
        else:
            folders.write(output_file(page.address), _printed(page, printer, room, name))
    return folders.written


def printed(page: Printable, printer: Printer) -> bytes:
    """The bytes of a page; raises `PrintError`."""
    try:
        return printer.text(page).encode("utf-8", errors="xmlcharrefreplace")
    # A template is code: it can fail in any way.
    except Exception as error:
        raise PrintError(page.address, f"{type(error).__name__}: {error}") from error


def _printed(page: Printable, printer: Printer, room: Room, name: bytes | None) -> bytes:
    if name is None:
        return printed(page, printer)
    known = room.get(name)
    if known is None:
        known = printed(page, printer)
        room.put(name, known)
    return known


def _name_of(page: Printable, printer: Printer) -> bytes | None:
    """What a printed page is known by: everything that goes into it; None where that can't be told."""
    if not printer.version:
        return None
    try:
        return digest(code_version(), printer.version, canonical(page))
    except (pickle.PicklingError, TypeError, AttributeError, RecursionError):
        return None


class Folders:
    """Writes files under a folder that is there; each folder in it is made once."""

    def __init__(self, root: Path) -> None:
        self._root = str(root)
        self._made = {""}
        self.written: dict[str, tuple[int, str]] = {}

    def write(self, name: str, content: bytes) -> None:
        """Writes a file by its path under the folder; `written` says afterwards what it is."""
        self.put(name, content)
        self.written[name] = (len(content), hashlib.sha256(content).hexdigest())

    def put(self, name: str, content: bytes) -> None:
        """Writes a file of which nobody asks what it is."""
        self._make(name.rpartition("/")[0])
        with open(os.path.join(self._root, name), "wb", buffering=0) as file:
            file.write(content)

    def _make(self, folder: str) -> None:
        if folder in self._made:
            return
        self._make(folder.rpartition("/")[0])
        with suppress(FileExistsError):
            os.mkdir(os.path.join(self._root, folder))
        self._made.add(folder)
