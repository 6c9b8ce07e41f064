"""Finding and reading the files of the content, trusting none of them."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jgz import faults
from jgz.diagnostics import Diagnostic, Location
from jgz.source.pictures import PICTURE_TYPES, picture_problem

MAX_BYTES = 200_000
MAX_PICTURE_BYTES = 1_000_000
REGISTER_FOLDER = "_registers"
PICTURE_FOLDER = "beeld"
REGISTER_TYPES = (".yml", ".tsv")

# Control characters (except tab and line feed) and the marks that turn text direction around: text that
# hides what it says. Sources: Unicode Cc; UTS 39 and "Trojan Source" (CVE-2021-42574) for the bidi marks.
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


@dataclass(frozen=True, slots=True)
class TextFile:
    """A readable text file: its path from the root and its text with `\\n` line ends."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture that may be published as it is: its path from the root and its place on disk."""

    path: str
    file: str


@dataclass(frozen=True, slots=True)
class Tree:
    """Everything found under the content folders."""

    documents: tuple[TextFile, ...]
    registers: tuple[TextFile, ...]
    pictures: tuple[PictureFile, ...]
    unreadable: frozenset[str]
    diagnostics: tuple[Diagnostic, ...]


def read_tree(root: Path, folders: tuple[str, ...] = ("modules", "clusters")) -> Tree:
    """Reads every file under `folders` of `root`, sorted by path.

    A file that can't be read safely becomes a diagnostic and its path is in `unreadable`.
    Names that begin with a dot are left alone: they are never published.
    """
    found: list[Diagnostic] = []
    documents: list[TextFile] = []
    registers: list[TextFile] = []
    pictures: list[PictureFile] = []
    unreadable: set[str] = set()
    paths = [path for folder in folders for path in _walk(root, folder, found)]
    for path in paths:
        kind = _kind_of(path)
        result = _read(root, path, kind)
        if isinstance(result, Diagnostic):
            found.append(result)
            unreadable.add(path)
        elif isinstance(result, PictureFile):
            pictures.append(result)
        else:
            (registers if kind == "register" else documents).append(result)
    found.extend(_similar_names(paths))
    return Tree(tuple(documents), tuple(registers), tuple(pictures), frozenset(unreadable), tuple(found))


def _walk(root: Path, folder: str, found: list[Diagnostic]) -> Iterator[str]:
    """Paths of the regular files under a folder; symlinks and other oddities become diagnostics."""
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
        if entry.is_symlink() or not (entry.is_file(follow_symlinks=False) or entry.is_dir(follow_symlinks=False)):
            found.append(
                faults.FORBIDDEN_FILE.at(
                    Location(_printable(path)),
                    "Dit is een snelkoppeling of een bijzonder bestand.",
                    "Zet hier het bestand zelf neer.",
                )
            )
        elif entry.is_dir(follow_symlinks=False):
            yield from _walk(root, path, found)
        else:
            yield path


def _kind_of(path: str) -> str:
    parts = path.split("/")
    if parts[0] == "modules" and parts[1] == REGISTER_FOLDER and len(parts) == 3:
        return "register"
    if parts[0] == "modules" and len(parts) == 4 and parts[2] == PICTURE_FOLDER:
        return "picture"
    return "document"


def _read(root: Path, path: str, kind: str) -> TextFile | PictureFile | Diagnostic:
    name = path.rpartition("/")[2]
    suffix = os.path.splitext(name)[1]
    allowed = {"register": REGISTER_TYPES, "picture": tuple(PICTURE_TYPES), "document": (".md",)}[kind]
    if suffix not in allowed or not _NAME.fullmatch(name):
        return faults.FORBIDDEN_FILE.at(
            Location(_printable(path)),
            f"Dit soort bestand of deze naam hoort hier niet (toegestaan: {', '.join(allowed)}).",
            f"Zet afbeeldingen in `modules/<richtlijn>/{PICTURE_FOLDER}/`, tekst in een .md-bestand; "
            "gebruik in namen alleen letters, cijfers, punt en streepje.",
        )
    limit = MAX_PICTURE_BYTES if kind == "picture" else MAX_BYTES
    try:
        # O_NOFOLLOW closes the gap between looking and opening; one byte more than allowed tells "too large".
        descriptor = os.open(root / path, os.O_RDONLY | os.O_NOFOLLOW)
        with os.fdopen(descriptor, "rb") as stream:
            data = stream.read((5_000_000 if kind == "register" else limit) + 1)
    except OSError as error:
        reason = error.strerror or "onbekende reden"
        return faults.UNREADABLE.at(Location(path), f"Het bestand is niet te lezen ({reason}).")
    if kind != "register" and len(data) > limit:
        return faults.LIMIT.at(
            Location(path), f"Het bestand is groter dan {limit // 1000} kB.", "Splits of verklein het."
        )
    if kind == "picture":
        problem = picture_problem(suffix, data)
        if problem:
            return faults.FORBIDDEN_FILE.at(Location(path), problem, "Lever de afbeelding opnieuw aan.")
        return PictureFile(path, str(root / path))
    return _decode(path, data)


def _decode(path: str, data: bytes) -> TextFile | Diagnostic:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig", errors="replace")
        return faults.UNREADABLE.at(
            _place(path, before),
            "Hier staat een teken dat geen geldige UTF-8 is.",
            "Sla het bestand op met de codering UTF-8.",
        )
    text = text.replace("\r\n", "\n")
    match = _FORBIDDEN.search(text)
    if match:
        name = unicodedata.name(match.group(), f"stuurteken U+{ord(match.group()):04X}")
        return faults.UNREADABLE.at(
            _place(path, text[: match.start()]),
            f"Hier staat een onzichtbaar teken ({name}).",
            "Verwijder het teken; typ het woord zo nodig opnieuw.",
        )
    return TextFile(path, text)


def _place(path: str, before: str) -> Location:
    return Location(path, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)


def _printable(path: str) -> str:
    """A path that is safe to print: a file name may hold line breaks, escapes or broken bytes."""
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in path)


def _similar_names(paths: list[str]) -> Iterator[Diagnostic]:
    """Names that are one name on a disk that ignores case or Unicode form."""
    seen: dict[str, str] = {}
    for path in paths:
        key = unicodedata.normalize("NFC", path).casefold()
        if key in seen:
            yield faults.SIMILAR_NAMES.at(
                Location(_printable(path)),
                f"Deze naam is bijna gelijk aan `{_printable(seen[key])}`; op sommige computers is dat één bestand.",
                "Geef een van beide een andere naam.",
            )
        seen[key] = path
