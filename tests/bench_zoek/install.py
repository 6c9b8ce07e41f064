"""The peers from npm, at the versions of the lock file, without running anything of theirs to install them."""

from __future__ import annotations

import platform
import subprocess
from pathlib import Path

from tests.npm import COMMAND, installed

_LISTS = Path(__file__).parent / "gereedschap"
_MACHINES = {"x86_64": "x64", "aarch64": "arm64"}


class MissingError(Exception):
    """A peer that could not be installed, and why."""


def install(cache: Path) -> Path:
    """Installs into `cache` unless that was done before; gives the folder with the packages."""
    return installed(_LISTS, cache / "bench-zoek", _npm) / "node_modules"


def _npm(folder: Path) -> None:
    try:
        subprocess.run(COMMAND, cwd=folder, check=True, capture_output=True, text=True, timeout=600)
    except (OSError, subprocess.SubprocessError) as error:
        said = str(getattr(error, "stderr", "") or error).strip().splitlines()
        raise MissingError(f"npm ci: {said[-1] if said else 'mislukt'}") from error


def minisearch_script(packages: Path) -> Path:
    """MiniSearch as a classic script."""
    return _there(packages / "minisearch/dist/umd/index.js")


def pagefind_program(packages: Path) -> Path:
    """Pagefind's indexer for this machine."""
    machine = f"{platform.system().lower()}-{_MACHINES.get(platform.machine(), platform.machine())}"
    return _there(packages / f"@pagefind/{machine}/bin/pagefind_extended")


def orama_folder(packages: Path) -> Path:
    """Orama as modules for a browser."""
    return _there(packages / "@orama/orama/dist/browser/index.js").parent


def stemmer_script(packages: Path) -> Path:
    """Orama's stemmer for Dutch, as a module."""
    return _there(packages / "@orama/stemmers/dist/nl.js")


def _there(file: Path) -> Path:
    if not file.is_file():
        raise MissingError(f"{file.name} is er niet voor deze computer")
    return file
