"""`jgz registreer`: notes what is public now in the registers. Runs on main at publication, never by editors."""

from __future__ import annotations

import argparse

from jgz.checking import check
from jgz.cli import console
from jgz.cli.files import write_atomically
from jgz.cli.parser import add_today
from jgz.cli.root import find_root
from jgz.model import today_in_amsterdam
from jgz.reports.check.text import write_text
from jgz.reports.registers import write_registers

HELP = "leg vast wat nu openbaar is (alleen bij publicatie)"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_today(parser)


def run(options: argparse.Namespace) -> int:
    """Writes the registers; with errors in the content it writes nothing."""
    root = find_root(options.wortel)
    checked = check(root, options.vandaag or today_in_amsterdam())
    if checked.broken:
        console.tell(write_text(checked.errors).rstrip("\n"))
        console.tell("Er is niets vastgelegd.")
        return 1
    folder = root / "modules" / "_registers"
    for name, text in write_registers(checked.library).items():
        write_atomically(folder / name, text)
        console.tell(f"{name}: {text.count(chr(10)) - 1} regels.")
    return 0
