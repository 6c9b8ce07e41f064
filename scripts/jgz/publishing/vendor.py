"""The one script of others that search needs in a browser: the Snowball stemmer `dutch` (BSD).

It comes with Sphinx, which uses it for its own search, at a locked version. It is read as a file: nothing of Sphinx is
imported.
"""

from __future__ import annotations

from functools import cache
from importlib.metadata import distribution
from pathlib import Path

STEMMER = "assets/zoek/stammer.js"
_STEMMER_FILES = ("sphinx/search/minified-js/base-stemmer.js", "sphinx/search/minified-js/dutch-stemmer.js")


@cache
def vendor_files() -> dict[str, str]:
    """Path on the site -> script, with its licence notice."""
    stemmer = "\n".join(_read("sphinx", name) for name in _STEMMER_FILES)
    return {
        STEMMER: f"/* Snowball (dutch), (c) 2001-2025 the Snowball authors, BSD-3-Clause */\n{stemmer}\n",
    }


def _read(package: str, name: str) -> str:
    return Path(str(distribution(package).locate_file(name))).read_text(encoding="utf-8")
