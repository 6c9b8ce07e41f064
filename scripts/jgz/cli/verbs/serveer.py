"""`jgz serveer`: a live preview that rebuilds on save."""

from __future__ import annotations

import argparse
import re

from jgz.cli import console
from jgz.cli.host import run_host
from jgz.cli.parser import add_concepts, add_today
from jgz.cli.root import NEEDED, find_root

HELP = "toon de site op deze computer; vernieuwt bij opslaan"
_ADDRESS = re.compile(r"[A-Za-z0-9.:\[\]-]+:[0-9]{1,5}")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--adres", default="127.0.0.1:8000", metavar="HOST:POORT", help="standaard 127.0.0.1:8000")
    add_today(parser)
    add_concepts(parser)


def run(options: argparse.Namespace) -> int:
    """Runs the host's own server until it is stopped."""
    root = find_root(options.wortel, NEEDED)
    if not _ADDRESS.fullmatch(options.adres):
        console.tell(f"jgz: {options.adres!r} is geen adres; schrijf bijvoorbeeld 127.0.0.1:8000.")
        return 2
    try:
        return run_host(root, ["serve", "--livereload", "--dev-addr", options.adres], options, follows=True)
    except KeyboardInterrupt:
        # Stopping is how this verb ends.
        return 0
