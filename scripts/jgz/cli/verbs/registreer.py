"""`jgz registreer`: notes what is public now in the registers. Runs on main at publication, never by editors."""

from __future__ import annotations

import argparse
from pathlib import Path

from jgz.archive.derive import derive
from jgz.archive.git import GitError, NoHistoryError
from jgz.archive.known_facts import KnownFacts
from jgz.archive.ledger import NAME, write_ledger
from jgz.checking import check
from jgz.cli import console
from jgz.cli.files import write_atomically
from jgz.cli.git import give_up
from jgz.cli.parser import add_today
from jgz.cli.root import find_root
from jgz.loader.whole import WholeReader
from jgz.model import today_in_amsterdam
from jgz.reports.check.text import write_text
from jgz.reports.registers import write_registers
from jgz.store import kept_at

HELP = "leg vast wat nu openbaar is (alleen bij publicatie)"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_today(parser)


def run(options: argparse.Namespace) -> int:
    """Writes the registers and the ledger of versions; with errors in the content, or half a history, nothing."""
    root = find_root(options.wortel)
    ledger = _ledger(root)
    store = kept_at(root)
    checked = check(root, options.vandaag or today_in_amsterdam(), quick=True, store=store, only_errors=True)
    store.close()
    if checked.broken:
        console.tell(write_text(checked.errors).rstrip("\n"))
        console.tell("Er is niets vastgelegd.")
        return 1
    whole = WholeReader(checked.library)
    folder = root / "modules" / "_registers"
    for name, text in {**write_registers(checked.library, whole.as_said), **ledger}.items():
        write_atomically(folder / name, text)
        console.tell(f"{name}: {text.count(chr(10)) - 1} regels.")
    return 0


def _ledger(root: Path) -> dict[str, str]:
    """The text of the ledger by the name of its file; nothing without a history, and the end of it with half of one."""
    try:
        return {NAME: write_ledger(derive(root, KnownFacts(root)).ledger)}
    except NoHistoryError as error:
        console.tell(f"{NAME} blijft zoals zij is: {error}")
        return {}
    except GitError as error:
        give_up(f"er is niets vastgelegd: {error}")
