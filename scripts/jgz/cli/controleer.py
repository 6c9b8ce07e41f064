"""`jgz controleer`: everything that is wrong, in one go."""

from __future__ import annotations

import argparse

from jgz.cli import console
from jgz.cli.parser import add_today
from jgz.cli.root import find_root
from jgz.model import today_in_amsterdam
from jgz.reports.json_report import write_json
from jgz.reports.text import write_text
from jgz.site import check

HELP = "controleer alle modules en clusters"
_WRITERS = {"text": write_text, "json": write_json}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options of this verb."""
    parser.add_argument("--formaat", choices=sorted(_WRITERS), default="text", help="text (standaard) of json")
    add_today(parser)


def run(options: argparse.Namespace) -> int:
    """Writes the report; 1 when there are errors."""
    root = find_root(options.wortel)
    console.tell(f"Controleren van {root}…")
    checked = check(root, options.vandaag or today_in_amsterdam(), quick=True)
    console.show(_WRITERS[options.formaat](checked.diagnostics))
    return 1 if checked.broken else 0
