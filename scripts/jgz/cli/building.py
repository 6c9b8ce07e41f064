"""Building a site into a folder, all or nothing: beside the target, and swapped when the host is done."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from jgz.cli import console
from jgz.cli.host import run_host
from jgz.cli.root import NEEDED
from jgz.cli.swapping import FRESH, OLD, clear_leftovers, put_in_place, workplace

# A file that every site of ours has and hardly any other folder: only what has it may be replaced.
_MARK = Path("actualiteit", "modules.csv")


def build_at(
    root: Path,
    target: Path,
    options: argparse.Namespace,
    base: Path | None = None,
    finish: Callable[[Path], None] | None = None,
) -> int:
    """Puts a fresh site at `target`; gives the exit code.

    With `base` it is compared with the content in that folder; `finish` gets the folder of a site that was built and
    may still change it.
    """
    problem = _unfit(target, root)
    if problem:
        console.tell(f"jgz: {problem}")
        return 2
    target.parent.mkdir(parents=True, exist_ok=True)
    with workplace(target) as folder:
        clear_leftovers(target, folder, _is_whole)
        fresh = folder / FRESH
        if code := run_host(root, ["build", "--quiet", "--strict", "--site-dir", str(fresh)], options, base):
            console.tell("De site is niet vernieuwd.")
            return 2 if code == 2 else 1
        if finish:
            finish(fresh)
        put_in_place(fresh, target, folder / OLD)
    console.tell(f"De site staat in {target}.")
    return 0


def _unfit(target: Path, root: Path) -> str:
    """Why a site can't be put at `target`, as a Dutch sentence; empty when it can."""
    if root.is_relative_to(target):
        return f"{target} bevat de bronnen zelf. Kies een andere map bij --naar."
    if any(target.is_relative_to((root / name).resolve()) for name in NEEDED):
        return f"{target} ligt tussen de bronnen. Kies een andere map bij --naar."
    if target.exists() and not _is_ours(target):
        return f"{target} bestaat al en is geen gebouwde site. Kies een lege of nieuwe map."
    return ""


def _is_ours(target: Path) -> bool:
    """Whether a folder may be replaced: empty, or a site of ours."""
    return target.is_dir() and (not any(target.iterdir()) or _is_whole(target))


def _is_whole(target: Path) -> bool:
    """Whether a folder is a site of ours."""
    return (target / _MARK).is_file()
