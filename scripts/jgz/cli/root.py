"""Finding the root folder that a verb works in."""

from __future__ import annotations

from pathlib import Path

from jgz.cli import console
from jgz.model.origin import CONTENT_FOLDERS

NEEDED = (*CONTENT_FOLDERS, "theme", "mkdocs.yml")


def find_root(given: Path, needed: tuple[str, ...] = CONTENT_FOLDERS) -> Path:
    """The root as an absolute path; ends with exit code 2 and a Dutch sentence when something is missing."""
    root = given.resolve()
    missing = [name for name in needed if not _is_there(root / name)]
    if missing:
        console.tell(f"jgz: in {root} ontbreekt {', '.join(missing)}. Geef de goede map met --wortel.")
        raise SystemExit(2)
    return root


def _is_there(path: Path) -> bool:
    """Whether a file or folder of this name is there; the ones with a dot in their name are files."""
    return path.is_file() if path.suffix else path.is_dir()
