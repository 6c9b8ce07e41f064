"""`jgz controleer`: everything that is wrong, in one go."""

from __future__ import annotations

import argparse
import sys

from jgz.cli.parser import day
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
    parser.add_argument("--vandaag", type=day, metavar="DATUM", help="reken alsof het deze dag is (JJJJ-MM-DD)")


def run(options: argparse.Namespace) -> int:
    """Writes the report; 1 when there are errors."""
    root = find_root(options.wortel)
    print(f"Controleren van {root}…", file=sys.stderr)
    checked = check(root, options.vandaag or today_in_amsterdam())
    sys.stdout.write(_WRITERS[options.formaat](checked.diagnostics))
    return 1 if checked.broken else 0
