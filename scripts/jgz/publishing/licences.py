"""The licences of what others made and this site publishes: their whole texts, as the packages bring them.

MIT and BSD ask that a copy carries the notice. The published parts were made small or cut, so the notices stand in one
file beside them.
"""

from __future__ import annotations

from errno import ENOENT
from functools import cache
from importlib import metadata

from jgz.publishing.vendor import STEMMER, read_from_wheel

LICENCES_PATH = "LICENTIES.txt"
_INTRODUCTION = """\
De programmatuur van deze site valt onder de European Union Public Licence (EUPL) 1.2.
Deze onderdelen zijn van anderen. Hieronder staat de hele tekst van hun licenties.
"""
_SPHINX = ".dist-info/licenses/LICENSE.rst"
_RULE = "=" * 72


@cache
def licence_files() -> dict[str, str]:
    """Path on the site -> the licences. Raises `FileNotFoundError` when a package doesn't bring its own."""
    parts = (
        (
            "Material for MkDocs: assets/stylesheets/, assets/images/favicon.png en de opbouw van pagina's",
            _of_package("mkdocs-material"),
        ),
        (f"Snowball, woordstammen van het Nederlands: {STEMMER}", _of_package("snowballstemmer")),
        (f"Sphinx, dat de woordstammen klein maakte: {STEMMER}", read_from_wheel(_SPHINX)),
    )
    texts = "".join(f"\n{_RULE}\n{title}\n{_RULE}\n\n{text.strip()}\n" for title, text in parts)
    return {LICENCES_PATH: f"{_INTRODUCTION}{texts}"}


def _of_package(name: str) -> str:
    """The licence that lies among the data of an installed package."""
    found = metadata.distribution(name)
    # Newer packages say where; to look through the names of all their files takes longer.
    for file in found.metadata.get_all("License-File", []):
        if text := found.read_text(f"licenses/{file}") or found.read_text(file):
            return text
    for path in found.files or ():
        if path.stem.upper() in ("LICENSE", "LICENCE", "COPYING") and path.parts[0].endswith(".dist-info"):
            return path.read_text(encoding="utf-8")
    raise FileNotFoundError(ENOENT, "De licentie van een onderdeel staat niet bij het pakket", name)
