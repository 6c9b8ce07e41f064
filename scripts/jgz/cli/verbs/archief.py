"""`jgz archief`: whether the ledger of versions says what the history says."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from jgz.archive.git import GitError
from jgz.archive.ledger import PATH, read_ledger, write_ledger
from jgz.archive.silent import silent_changes
from jgz.cli import console
from jgz.cli.git import give_up
from jgz.cli.history import derived_or_end
from jgz.cli.root import find_root
from jgz.diagnostics import printable
from jgz.loader.registers import RegisterReader
from jgz.model.ledger import Ledger
from jgz.source.files import read_tree

MOST_WARNINGS = 10
HELP = "kijk na of de lijst van versies klopt met de geschiedenis"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--controleer", action="store_true", help="leid de lijst opnieuw af uit git en noem elke regel die anders is"
    )


def run(options: argparse.Namespace) -> int:
    """Compares the file with what git says: 0 when they are equal, 1 with the lines that differ, 2 without history.

    It also tells of every version under which two different advices could be read. That is an error when the first was
    registered and the second is not: a next version can still put it right.
    """
    root = find_root(options.wortel)
    ledger = derived_or_end(root).ledger
    if not options.controleer:
        versions = sum(len(ledger.versions(module)) for module in ledger.modules)
        console.show(f"{len(ledger.modules)} modules, {versions} vastgestelde versies, {len(ledger.rows)} teksten.\n")
        return 0
    path = root / PATH
    kept = path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n") if path.is_file() else ""
    wrong = _tell_silent(root, ledger, kept)
    told = write_ledger(ledger)
    if kept == told or not (kept or ledger.rows):
        console.show(f"{PATH} klopt met de geschiedenis: {len(ledger.rows)} regels.\n")
        return int(wrong)
    if kept:
        _show_differing(kept.split("\n"), told.split("\n"))
        said = f"{PATH} klopt niet met de geschiedenis: - staat er, + zegt git. Schrijf haar met: jgz registreer."
    else:
        _show_differing([], told.splitlines())
        said = (
            f"Er is nog geen {PATH}: daarom staat hierboven alles wat git weet. De publicatie op main schrijft haar, "
            "of schrijf haar zelf met: jgz registreer."
        )
    console.tell(said)
    return 1


def _show_differing(here: list[str], there: list[str]) -> None:
    """Shows each line that stands once too often, on either side; of lines in another order where that begins."""
    differing = [("-", line) for line in _too_many(here, there)] + [("+", line) for line in _too_many(there, here)]
    if not differing:
        pairs = zip(here, there, strict=True)
        differing = next([("-", mine), ("+", other)] for mine, other in pairs if mine != other)
    console.show("".join(f"{sign} {printable(line.replace(chr(9), ' '))}\n" for sign, line in differing))


def _too_many(lines: list[str], others: list[str]) -> list[str]:
    left = Counter(others)
    left.subtract(lines)
    return [line for line in lines if left[line] < 0]


def _tell_silent(root: Path, ledger: Ledger, kept: str) -> bool:
    """Names the silent changes, of those that are no error the first few; gives whether one of them is an error."""
    registers = RegisterReader(read_tree(root).registers).read()
    try:
        found = silent_changes(root, ledger, read_ledger(kept), registers)
    except GitError as error:
        give_up(str(error))
    warnings = [item for item in found if not item.published]
    for item in (*(item for item in found if item.published), *warnings[:MOST_WARNINGS]):
        after = item.after
        grade = "fout" if item.published else "waarschuwing"
        console.tell(
            f"{after.path}: {grade}: onder versie {after.version} stond vanaf {after.public_from} een ander advies "
            f"(commit {after.commit[:12]}). Een ander advies krijgt een hogere versie."
        )
    if len(warnings) > MOST_WARNINGS:
        console.tell(f"En nog {len(warnings) - MOST_WARNINGS} waarschuwingen van dezelfde soort.")
    return len(warnings) < len(found)
