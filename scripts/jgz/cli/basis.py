"""The content as it was at an earlier point of the project's history."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from pathlib import Path, PurePosixPath

from jgz.cli import console
from jgz.loader import load
from jgz.model import Library

_FOLDERS = ("modules", "clusters")


def library_at(root: Path, reference: str) -> Library:
    """The library at a commit, branch or tag; ends with exit code 2 and a Dutch sentence when git doesn't know it."""
    commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{reference}^{{commit}}")
    if commit is None:
        console.tell(f"jgz: git kent `{reference}` niet in {root}. Geef een tak, een label of een commit.")
        raise SystemExit(2)
    archive = _git(root, "archive", "--format=tar", commit.decode().strip(), *_FOLDERS)
    if archive is None:
        console.tell(f"jgz: in `{reference}` staan geen mappen {' en '.join(_FOLDERS)}.")
        raise SystemExit(2)
    with tempfile.TemporaryDirectory(prefix="jgz-basis-") as folder:
        _unpack(archive, Path(folder))
        return load(Path(folder)).library


def _git(root: Path, *arguments: str) -> bytes | None:
    """What a git command prints, or None when it fails or git isn't there."""
    try:
        result = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, check=False)
    except FileNotFoundError:
        return None
    return result.stdout if result.returncode == 0 else None


def _unpack(archive: bytes, folder: Path) -> None:
    """Writes the regular files of an archive; anything else (links, paths that lead out) is left behind."""
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        for member in tar:
            parts = PurePosixPath(member.name).parts
            stream = tar.extractfile(member) if member.isfile() else None
            if stream is None or not parts or parts[0] not in _FOLDERS or ".." in parts:
                continue
            target = folder.joinpath(*parts)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(stream.read())
