"""The one script of others that search needs in a browser: the Snowball stemmer `dutch` (BSD).

Sphinx has it in its wheel, for its own search. `make` downloads that wheel at a locked version
(`scripts/stammer/requirements.txt`) and leaves it as it is: nothing of Sphinx is installed or run.
"""

from __future__ import annotations

import sys
from errno import ENOENT
from functools import cache
from pathlib import Path
from zipfile import ZipFile

STEMMER = "assets/zoek/stammer.js"
_FOLDER = Path(sys.prefix) / "stammer"
_NOTICE = "/* Snowball (dutch), (c) 2001-2025 the Snowball authors, BSD-3-Clause: zie LICENTIES.txt */"
_SCRIPTS = ("sphinx/search/minified-js/base-stemmer.js", "sphinx/search/minified-js/dutch-stemmer.js")


@cache
def vendor_files(folder: Path = _FOLDER) -> dict[str, str]:
    """Path on the site -> script, with its licence notice. Raises `FileNotFoundError` when `folder` has no wheel."""
    return {STEMMER: "\n".join((_NOTICE, *(read_from_wheel(name, folder) for name in _SCRIPTS), ""))}


def read_from_wheel(name: str, folder: Path = _FOLDER) -> str:
    """A text in the wheel: of the only file whose name ends so. Raises `FileNotFoundError` when it isn't there."""
    wheel = next(folder.glob("sphinx-*.whl"), None)
    if wheel is None:
        raise FileNotFoundError(ENOENT, "De stammer staat niet klaar. Geef eerst `make .venv/klaar`", str(folder))
    with ZipFile(wheel) as archive:
        found = [item for item in archive.namelist() if item.endswith(name)]
        if len(found) != 1:
            raise FileNotFoundError(ENOENT, f"In het pakket van de stammer ontbreekt {name}", str(wheel))
        return archive.read(found[0]).decode("utf-8")
