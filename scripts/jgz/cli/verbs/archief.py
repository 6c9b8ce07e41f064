"""`jgz archief`: whether the ledger of versions says what the history says."""

from __future__ import annotations

import argparse

from jgz.archive.ledger import PATH, write_ledger
from jgz.cli import console
from jgz.cli.history import derived_or_end
from jgz.cli.root import find_root
from jgz.diagnostics import printable

HELP = "kijk na of de lijst van versies klopt met de geschiedenis"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--controleer", action="store_true", help="leid de lijst opnieuw af uit git en noem elke regel die anders is"
    )


def run(options: argparse.Namespace) -> int:
    """Compares the file with what git says: 0 when they are equal, 1 with the lines that differ, 2 without history."""
    root = find_root(options.wortel)
    ledger = derived_or_end(root).ledger
    if not options.controleer:
        versions = sum(len(ledger.versions(module)) for module in ledger.modules)
        console.show(f"{len(ledger.modules)} modules, {versions} vastgestelde versies, {len(ledger.rows)} teksten.\n")
        return 0
    path = root / PATH
    kept = path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n") if path.is_file() else ""
    told = write_ledger(ledger)
    if kept == told or not (kept or ledger.rows):
        console.show(f"{PATH} klopt met de geschiedenis: {len(ledger.rows)} regels.\n")
        return 0
    here, there = kept.splitlines(), told.splitlines()
    for sign, lines, others in (("-", here, frozenset(there)), ("+", there, frozenset(here))):
        differing = (printable(line.replace("\t", " ")) for line in lines if line not in others)
        console.show("".join(f"{sign} {line}\n" for line in differing))
    console.tell(f"{PATH} klopt niet met de geschiedenis: - staat er, + zegt git. Schrijf haar met: jgz registreer.")
    return 1
