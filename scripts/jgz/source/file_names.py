"""Names of files and folders: which every kind of disk can hold, and what to say of the others."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from jgz import faults
from jgz.diagnostics import Diagnostic, Location, printable
from jgz.model.addresses import is_device_name

PICTURE_FOLDER = "beeld"
MAX_FOLDER_DEPTH = 6
MAX_NAME = 120
_NAMES = "alleen letters, cijfers, punt en streepje, en geen `con`, `nul` of `aux` (dat kan Windows niet)"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_WORD_PROCESSORS = (".doc", ".docx", ".odt", ".rtf", ".pages")


def is_name(name: str) -> bool:
    """Whether every kind of disk can hold a file or folder with this name."""
    return _NAME.fullmatch(name) is not None and len(name) <= MAX_NAME and not is_device_name(name)


def odd_file(path: str) -> Diagnostic:
    """What to say of what is no ordinary file."""
    return faults.FORBIDDEN_FILE.at(
        Location(printable(path)),
        "Dit is een snelkoppeling of een bijzonder bestand.",
        "Zet hier het bestand zelf neer.",
    )


def folder_is_fine(path: str, found: list[Diagnostic]) -> bool:
    """Whether files may lie in a folder: one with a plain name, not too deep to walk or to name."""
    name = path.rpartition("/")[2]
    if is_name(name.removeprefix("_")) and path.count("/") <= MAX_FOLDER_DEPTH:
        return True
    found.append(
        faults.FORBIDDEN_FILE.at(
            Location(printable(path)[:200]),
            "Deze map heeft een naam die niet kan of ligt te diep.",
            f"Gebruik in namen {_NAMES}, en hoogstens één map per richtlijn.",
        )
    )
    return False


def why_not(name: str, suffix: str, allowed: tuple[str, ...]) -> tuple[str, str]:
    """What is wrong with the name of a file, and what to do."""
    if suffix in allowed:
        strange = sorted({char for char in name if not _NAME.fullmatch(f"a{char}a")})
        signs = ", ".join("een spatie" if char == " " else f"`{printable(char)}`" for char in strange)
        what = f"In de naam staat {signs}; dat kan niet." if strange else "Deze naam kan niet."
        return what, f"Geef het bestand een andere naam: {_NAMES}."
    if suffix.lower() in _WORD_PROCESSORS:
        what = f"Een bestand uit een tekstverwerker ({suffix}) hoort hier niet."
        return what, "Plak de tekst in een .md-bestand en haal dit bestand weg."
    return (
        f"Dit soort bestand hoort hier niet (toegestaan: {', '.join(allowed)}).",
        f"Zet afbeeldingen in `modules/<richtlijn>/{PICTURE_FOLDER}/` en tekst in een .md-bestand.",
    )


def similar_names(paths: list[str]) -> Iterator[Diagnostic]:
    """Names of files and folders that are one name on a disk that ignores case or Unicode form."""
    seen: dict[str, str] = {}
    for path in _with_folders(paths):
        key = unicodedata.normalize("NFC", path).casefold()
        first = seen.setdefault(key, path)
        if first != path:
            yield faults.SIMILAR_NAMES.at(
                Location(printable(path)),
                f"Deze naam is bijna gelijk aan `{printable(first)}`; op sommige computers is dat één bestand.",
                "Geef een van beide een andere naam.",
            )


def _with_folders(paths: list[str]) -> list[str]:
    """Every path and every folder above it, each once."""
    folders = {path.rpartition("/")[0] for path in paths}
    return sorted({*paths, *folders})
