"""`jgz controleer --herstel`: mends what is clear and safe, or shows with `--proef` what it would do."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from jgz.cli import console
from jgz.cli.plans import Plan, mend, read
from jgz.loader.fields import Vocabulary, words_of
from jgz.loader.registers import RegisterReader
from jgz.model import today_in_amsterdam
from jgz.register_files import RegisterFile
from jgz.source.files import TextFile, read_tree

if TYPE_CHECKING:
    from jgz.repair import Mender

_NO_WORDS = Vocabulary(phases=(), professions=(), parties=())


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
