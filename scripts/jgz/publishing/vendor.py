"""The two third-party scripts that search needs in a browser, from packages at a locked version.

lunr 2.3.9 (MIT) comes with the site generator; the Snowball stemmer `dutch` (BSD) with Sphinx, which uses it for its
own search. Both are read as files: nothing of either package is imported.
"""

from __future__ import annotations

from functools import cache
from importlib.metadata import distribution
from pathlib import Path

from jgz.publishing.theme import smaller

LUNR = "assets/zoek/lunr.js"
STEMMER = "assets/zoek/stammer.js"
_LUNR_FILE = "mkdocs/contrib/search/templates/search/lunr.js"
_STEMMER_FILES = ("sphinx/search/minified-js/base-stemmer.js", "sphinx/search/minified-js/dutch-stemmer.js")


@cache
def vendor_files() -> dict[str, str]:
    """Path on the site -> script, with its licence notice."""
    stemmer = "\n".join(_read("sphinx", name) for name in _STEMMER_FILES)
    return {
        LUNR: f"/* lunr 2.3.9, (c) 2020 Oliver Nightingale, MIT */\n{smaller(_read('mkdocs', _LUNR_FILE))}",
        STEMMER: f"/* Snowball (dutch), (c) 2001-2025 the Snowball authors, BSD-3-Clause */\n{stemmer}\n",
    }


def _read(package: str, name: str) -> str:
    return Path(str(distribution(package).locate_file(name))).read_text(encoding="utf-8")
