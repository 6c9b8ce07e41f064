"""The files that a check is asked about: everything is read and judged, only those are reported."""

from __future__ import annotations

from collections.abc import Iterable, Set
from pathlib import Path

from jgz.cli import console
from jgz.diagnostics import Diagnostic, Severity, printable
from jgz.model.origin import CONTENT_FOLDERS
from jgz.register_files import REGISTER_FOLDER

_Split = tuple[tuple[Diagnostic, ...], tuple[Diagnostic, ...]]


def asked_files(root: Path, given: Iterable[Path]) -> frozenset[str]:
    """The given files and folders as paths under the root, with `/`; taken from the folder that one is in, else from
    the root. Ends with exit code 2 and a Dutch sentence for one that is not content.
    """
    return frozenset(_under(root, path) for path in given)


def _under(root: Path, path: Path) -> str:
    for whole in (path.absolute(), root / path):
        found = Path(whole.parent.resolve(), whole.name) if whole.name not in ("", "..") else whole.resolve()
        inside = found.relative_to(root).as_posix() if found.is_relative_to(root) else ""
        if inside.split("/")[0] in CONTENT_FOLDERS and (found.exists() or found.is_symlink()):
            return inside
    folders = " of ".join(CONTENT_FOLDERS)
    console.tell(
        f"jgz: `{printable(str(path))}` is geen bestand of map onder {folders}. Geef het pad zoals een melding het"
        " noemt, bijvoorbeeld modules/slaap/ouders.md."
    )
    raise SystemExit(2)


def split(diagnostics: Iterable[Diagnostic], asked: Set[str]) -> _Split:
    """What was found in the files that were asked about, and what elsewhere; without a question all was asked about.

    An error in a register is always told: with one, nothing else may have been read.
    """
    items = tuple(diagnostics)
    wanted = {item for item in items if not asked or _is_register_error(item) or _is_in(item.location.path, asked)}
    return tuple(item for item in items if item in wanted), tuple(item for item in items if item not in wanted)


def _is_register_error(item: Diagnostic) -> bool:
    return item.severity is Severity.ERROR and item.location.path.startswith(f"{REGISTER_FOLDER}/")


def _is_in(path: str, asked: Set[str]) -> bool:
    return any(path == name or path.startswith(f"{name}/") for name in asked)
