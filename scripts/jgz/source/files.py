"""Finding and reading the files of the content, trusting none of them."""

from __future__ import annotations

import codecs
import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from jgz import faults
from jgz.diagnostics import Diagnostic, Location, printable
from jgz.model.origin import CONTENT_FOLDERS
from jgz.register_files import RegisterFile
from jgz.source.as_meant import MOST_ODDITIES, read_as_meant
from jgz.source.file_names import PICTURE_FOLDER, folder_is_fine, is_name, odd_file, similar_names, why_not
from jgz.source.opening import open_safely
from jgz.source.pictures import PICTURE_TYPES, picture_problem

MAX_BYTES = 200_000
MAX_PICTURE_BYTES = 1_000_000
MAX_REGISTER_BYTES = 5_000_000
REGISTER_FOLDER = "_registers"
ROUND_FOLDER = "_commentaar"
# Written and read by the archive alone, which checks it against the history; it grows with every version.
LEDGER = RegisterFile.VERSIONS.path
REGISTER_TYPES = (".yml", ".tsv", ".txt")


@dataclass(frozen=True, slots=True)
class TextFile:
    """A readable text file: its path from the root and its text with `\\n` line ends."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture that may be published as it is: its path from the root, its place on disk, a digest of its bytes."""

    path: str
    file: str
    digest: str


@dataclass(frozen=True, slots=True)
class Tree:
    """Everything found under the content folders."""

    documents: tuple[TextFile, ...]
    registers: tuple[TextFile, ...]
    pictures: tuple[PictureFile, ...]
    unreadable: frozenset[str]
    diagnostics: tuple[Diagnostic, ...]


class PlainTexts:
    """Texts in which nothing odd stands, by a digest of their bytes: to look again at `known` ones only takes time.

    `seen` are those of the last reading. With `remembers` files in which nothing is wrong are not even opened while
    the system says that they are the same. Whoever reads again after a change first waits until all is quiet, so that
    no change can have the moment of the one before it.
    """

    def __init__(self, known: Iterable[bytes] = (), remembers: bool = False) -> None:
        self.known = frozenset(known)
        self.seen: set[bytes] = set()
        self._remembers = remembers
        self._files: dict[str, tuple[tuple[int, ...], TextFile | PictureFile]] = {}

    def same_as_before(self, place: Path, path: str) -> TextFile | PictureFile | None:
        """What was read at a place before, when nobody has touched it since."""
        if path not in self._files:
            return None
        before, file = self._files[path]
        return file if before == _state_of(place) else None

    def remember(self, place: Path, file: TextFile | PictureFile, state: tuple[int, ...]) -> None:
        """Remembers a file in which nothing is wrong, as it was in this state before it was read."""
        if self._remembers and state:
            self._files[file.path] = (state, file)

    def state_before(self, place: Path) -> tuple[int, ...]:
        """What the system says of a file that is about to be read; nothing when nobody will ask."""
        return _state_of(place) if self._remembers else ()

    def text_of(self, data: bytes) -> str | None:
        """The text of a file that is known to be plain; None for any other."""
        name = _name_of(data)
        if name not in self.known and name not in self.seen:
            return None
        self.seen.add(name)
        return data.removeprefix(codecs.BOM_UTF8).decode("utf-8").replace("\r\n", "\n")

    def note(self, data: bytes) -> None:
        """Remembers that a file is plain."""
        self.seen.add(_name_of(data))


def _state_of(place: Path) -> tuple[int, ...]:
    try:
        found = os.lstat(place)
    except OSError:
        return ()
    return (found.st_mode, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)


def _name_of(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=32).digest()


def read_tree(root: Path, folders: tuple[str, ...] = CONTENT_FOLDERS, plain: PlainTexts | None = None) -> Tree:
    """Reads every file under `folders` of `root`, sorted by path. `plain` are texts that need no second look.

    A file that can't be read safely becomes a diagnostic and its path is in `unreadable`. A sign in a text that hides
    or imitates another is a diagnostic too, and the text is read as it was meant.
    Names that begin with a dot are left alone: they are never published.
    """
    found: list[Diagnostic] = []
    documents: list[TextFile] = []
    registers: list[TextFile] = []
    pictures: list[PictureFile] = []
    unreadable: set[str] = set()
    paths = [path for folder in folders for path in _walk(root, folder, found)]
    for path in paths:
        if path == LEDGER:
            continue
        kind = _kind_of(path)
        result = _read(root, path, kind, found, plain or PlainTexts())
        if result is None:
            unreadable.add(path)
        elif isinstance(result, PictureFile):
            pictures.append(result)
        else:
            (registers if kind == "register" else documents).append(result)
    found.extend(similar_names(paths))
    return Tree(tuple(documents), tuple(registers), tuple(pictures), frozenset(unreadable), tuple(found))


def _walk(root: Path, folder: str, found: list[Diagnostic]) -> Iterator[str]:
    """Paths of the regular files under a folder; symlinks and other oddities become diagnostics."""
    if (root / folder).is_symlink():
        found.append(odd_file(folder))
        return
    try:
        entries = sorted(os.scandir(root / folder), key=lambda entry: entry.name)
    except OSError:
        found.append(
            faults.UNREADABLE.at(
                Location(folder), f"De map `{folder}` ontbreekt of is niet te lezen.", "Maak de map aan."
            )
        )
        return
    for entry in entries:
        path = f"{folder}/{entry.name}"
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            if folder_is_fine(path, found):
                yield from _walk(root, path, found)
        elif entry.is_file(follow_symlinks=False):
            yield path
        else:
            found.append(odd_file(path))


def _kind_of(path: str) -> str:
    parts = path.split("/")
    if parts[0] == "modules" and parts[1] == REGISTER_FOLDER and len(parts) == 3:
        return "register"
    if parts[0] == "modules" and parts[1] == ROUND_FOLDER and len(parts) == 4:
        return "register"
    if parts[0] == "modules" and len(parts) == 4 and parts[2] == PICTURE_FOLDER:
        return "picture"
    return "document"


def _read(
    root: Path, path: str, kind: str, found: list[Diagnostic], plain: PlainTexts
) -> TextFile | PictureFile | None:
    place = root / path
    if (known := plain.same_as_before(place, path)) is not None:
        return known
    state, before = plain.state_before(place), len(found)
    result = _read_anew(place, path, kind, found, plain)
    if result is not None and len(found) == before:
        plain.remember(place, result, state)
    return result


def _read_anew(
    place: Path, path: str, kind: str, found: list[Diagnostic], plain: PlainTexts
) -> TextFile | PictureFile | None:
    name = path.rpartition("/")[2]
    suffix = os.path.splitext(name)[1]
    allowed = {"register": REGISTER_TYPES, "picture": PICTURE_TYPES, "document": (".md",)}[kind]
    if suffix not in allowed or not is_name(name):
        found.append(faults.FORBIDDEN_FILE.at(Location(printable(path)), *why_not(name, suffix, allowed)))
        return None
    limit = {"register": MAX_REGISTER_BYTES, "picture": MAX_PICTURE_BYTES, "document": MAX_BYTES}[kind]
    try:
        # One byte more than allowed tells "too large".
        with open_safely(place) as stream:
            data = stream.read(limit + 1)
    except OSError as error:
        reason = error.strerror or "onbekende reden"
        found.append(faults.UNREADABLE.at(Location(path), f"Het bestand is niet te lezen ({reason})."))
        return None
    if len(data) > limit:
        message = f"Het bestand is groter dan {limit // 1000} kB."
        found.append(faults.LIMIT.at(Location(path), message, "Splits of verklein het."))
        return None
    if kind == "picture":
        problem = picture_problem(suffix, data)
        if problem:
            found.append(faults.FORBIDDEN_FILE.at(Location(path), problem, "Lever de afbeelding opnieuw aan."))
            return None
        return PictureFile(path, str(place), hashlib.sha256(data).hexdigest())
    if (text := plain.text_of(data)) is not None:
        return TextFile(path, text)
    before = len(found)
    result = _decode(path, data, found)
    if result is not None and len(found) == before:
        plain.note(data)
    return result


def _decode(path: str, data: bytes, found: list[Diagnostic]) -> TextFile | None:
    """The text of a file, in which what no reader sees is left out; None for what is no text at all."""
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        # A letter for each, so that what follows stands where it stood and nobody takes it for a second fault.
        text = data.decode("utf-8", errors="replace").replace("\N{REPLACEMENT CHARACTER}", "x")
        message = "Hier staat een teken dat geen geldige UTF-8 is."
        place = _place(path, data[: error.start].decode("utf-8"))
        found.append(faults.UNREADABLE.at(place, message, _AS_UTF_8))
        if b"\0" in data:
            return None
    if text.count("\0") > 1:
        message = "Hier staat een nul-teken; dit bestand is geen tekst, of in een andere codering opgeslagen."
        found.append(faults.UNREADABLE.at(_place(path, text.partition("\0")[0]), message, _AS_UTF_8))
        return None
    text = text.replace("\r\n", "\n")
    if "\r" in text:
        found.append(_old_line_end(path, text))
        text = text.replace("\r", "\n")
    oddities, meant = read_as_meant(text)
    for odd in oddities:
        found.append(faults.UNREADABLE.at(_place(path, text[: odd.start]), f"Hier staat {odd.what}.", odd.help))
    return None if len(oddities) >= MOST_ODDITIES else TextFile(path, meant)


_AS_UTF_8 = "Sla het bestand op met de codering UTF-8."


def _old_line_end(path: str, text: str) -> Diagnostic:
    (odd, *_), _ = read_as_meant(text[: text.index("\r") + 1])
    return faults.UNREADABLE.at(_place(path, text[: text.index("\r")]), f"Hier staat {odd.what}.", odd.help)


def _place(path: str, before: str) -> Location:
    return Location(path, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1, 1)
