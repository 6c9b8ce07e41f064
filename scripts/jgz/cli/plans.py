"""Files to be replaced: what each holds and is to hold, and replacing it only while it is still that file."""

from __future__ import annotations

import errno
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from jgz.cli import console
from jgz.cli.files import write_atomically
from jgz.diagnostics import printable
from jgz.source.files import MAX_REGISTER_BYTES
from jgz.source.opening import open_safely


@dataclass(frozen=True, slots=True)
class Plan:
    """One file to mend: what it held and is to hold, what was done, and which file on disk that was read from."""

    path: str
    before: bytes
    after: str
    done: tuple[str, ...]
    seen: os.stat_result


def read(file: Path) -> tuple[bytes, os.stat_result] | None:
    """The bytes of a regular file and which file that is; None for anything else, the check reports those."""
    try:
        with open_safely(file) as stream:
            seen = os.fstat(stream.fileno())
            return (stream.read(MAX_REGISTER_BYTES + 1), seen) if seen.st_size <= MAX_REGISTER_BYTES else None
    except OSError:
        return None


def mend(root: Path, plans: tuple[Plan, ...], only_show: bool) -> bool:
    """Mends the files under `root`; with `only_show` the differences go to stdout and nothing is written.

    Whether there was something to do.
    """
    # A check without repairs shouldn't wait for what it doesn't use.
    from jgz.repair.preview import write_diff

    for plan in plans:
        if only_show:
            console.show(write_diff(plan.path, plan.before.decode("utf-8"), plan.after))
        else:
            _refuse_closed(root, plan)
    for plan in plans:
        if only_show or write_plan(root, plan):
            _tell(plan)
    _conclude(plans, only_show)
    return bool(plans)


def _refuse_closed(root: Path, plan: Plan) -> None:
    """Stops before anything is written when a file may not be: replacing it would pass over its lock."""
    file = root / plan.path
    if not plan.seen.st_mode & 0o222 or not os.access(file, os.W_OK) or not os.access(file.parent, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), plan.path)


def write_plan(root: Path, plan: Plan) -> bool:
    """Replaces a file as a whole; False when it isn't the file any more that the plan was made for."""
    now = read(root / plan.path)
    if now is None or now[0] != plan.before or (now[1].st_ino, now[1].st_dev) != (plan.seen.st_ino, plan.seen.st_dev):
        console.tell(f"{plan.path}: niet hersteld, want het bestand is intussen veranderd. Probeer het opnieuw.")
        return False
    try:
        write_atomically(root / plan.path, plan.after, stat.S_IMODE(now[1].st_mode))
    except OSError as error:
        # The name of the new file beside it would tell an editor nothing.
        raise OSError(error.errno, error.strerror, plan.path) from error
    return True


def _tell(plan: Plan) -> None:
    console.tell(f"{printable(plan.path)}:")
    for sentence in plan.done:
        console.tell(f"  - {sentence}")


def _conclude(plans: tuple[Plan, ...], only_show: bool) -> None:
    number = f"{len(plans)} {'bestand' if len(plans) == 1 else 'bestanden'}"
    if not plans:
        console.tell("Er is niets te herstellen.")
    elif only_show:
        console.tell(f"Te herstellen: {number}. Er is nog niets veranderd; laat `--proef` weg om het te doen.")
    else:
        console.tell(f"Klaar met herstellen: {number}. Hieronder staat wat er over is.")
