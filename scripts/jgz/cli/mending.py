"""`jgz controleer --herstel`: mends what is clear and safe, or shows with `--proef` what it would do."""

from __future__ import annotations

import argparse
import errno
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from jgz.cli import console
from jgz.cli.files import write_atomically
from jgz.diagnostics import printable
from jgz.loader.fields import Vocabulary, words_of
from jgz.loader.registers import RegisterReader
from jgz.model import today_in_amsterdam
from jgz.register_files import RegisterFile
from jgz.source.files import MAX_REGISTER_BYTES, TextFile, read_tree
from jgz.source.opening import open_safely

if TYPE_CHECKING:
    from jgz.repair import Mender

_NO_WORDS = Vocabulary(phases=(), professions=(), parties=())


@dataclass(frozen=True, slots=True)
class Plan:
    """One file to mend: what it held and is to hold, what was done, and which file on disk that was read from."""

    path: str
    before: bytes
    after: str
    done: tuple[str, ...]
    seen: os.stat_result


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the two options to `controleer`."""
    parser.add_argument(
        "--herstel",
        action="store_true",
        help="herstel eerst wat duidelijk en veilig is; de betekenis verandert nooit. Met --basis: zet ook klaar wat "
        "een gewijzigde aanbeveling nog vraagt",
    )
    parser.add_argument(
        "--proef",
        action="store_true",
        help="met --herstel: laat alleen zien wat er zou veranderen (eindcode 1: er is iets te herstellen; 0: niets)",
    )


def run(root: Path, options: argparse.Namespace) -> int | None:
    """Does what the options ask; the exit code, or None when the check itself is still to be done."""
    if options.proef and not options.herstel:
        console.tell("jgz: --proef hoort bij --herstel. Schrijf `jgz controleer --herstel --proef`.")
        return 2
    if not options.herstel:
        return None
    found = mend(root, tuple(plan_repairs(root)), options.proef)
    if options.basis:
        # A check without repairs shouldn't wait for what it doesn't use.
        from jgz.cli.drafting import plan_drafts

        today = options.vandaag or today_in_amsterdam()
        drafts = plan_drafts(root, options.basis, today)
        found = (bool(drafts) and mend(root, drafts, options.proef)) or found
    return int(found) if options.proef else None


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


def plan_repairs(root: Path) -> Iterator[Plan]:
    """A plan for every file that can be mended. Registers first: the documents are judged by them as mended."""
    from jgz.repair import Mender

    tree = read_tree(root)
    readable = {item.path: item for item in tree.registers}
    registers = sorted(path for path in (*readable, *tree.unreadable) if path.endswith(".yml"))
    for plan in _mended(root, registers, Mender(_NO_WORDS)):
        readable[plan.path] = TextFile(plan.path, plan.after)
        yield plan
    reader = RegisterReader(tuple(readable.values()))
    words = words_of(reader.read())
    known = Vocabulary((), words.professions, words.parties) if RegisterFile.PHASES in reader.broken else words
    documents = sorted({item.path for item in tree.documents} | {path for path in tree.unreadable if _is_text(path)})
    yield from _mended(root, documents, Mender(known))


def _is_text(path: str) -> bool:
    return path.endswith(".md") and path.isascii() and path.isprintable()


def _mended(root: Path, paths: list[str], mender: Mender) -> Iterator[Plan]:
    for path in paths:
        found = read(root / path)
        mended = mender.mend(path, found[0]) if found else None
        if found and mended:
            yield Plan(path, found[0], mended.text, mended.done, found[1])


def read(file: Path) -> tuple[bytes, os.stat_result] | None:
    """The bytes of a regular file and which file that is; None for anything else, the check reports those."""
    try:
        with open_safely(file) as stream:
            seen = os.fstat(stream.fileno())
            return (stream.read(MAX_REGISTER_BYTES + 1), seen) if seen.st_size <= MAX_REGISTER_BYTES else None
    except OSError:
        return None


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
