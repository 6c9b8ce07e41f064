"""Finding the root folder that a verb works in."""

from __future__ import annotations

import sys
from pathlib import Path

NEEDED = ("modules", "clusters", "theme", "mkdocs.yml")


def find_root(given: Path, needed: tuple[str, ...] = ("modules", "clusters")) -> Path:
    """The root as an absolute path; ends with exit code 2 and a Dutch sentence when something is missing."""
    root = given.resolve()
    missing = [name for name in needed if not (root / name).exists()]
    if missing:
        print(f"jgz: in {root} ontbreekt {', '.join(missing)}. Geef de goede map met --wortel.", file=sys.stderr)
        raise SystemExit(2)
    return root
