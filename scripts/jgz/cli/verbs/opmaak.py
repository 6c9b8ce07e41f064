"""`jgz opmaak`: puts texts in the one layout, so that a first save with any tool shows only what somebody changed."""

from __future__ import annotations

import argparse
from pathlib import Path

from jgz.cli import console
from jgz.cli.asked import asked_files
from jgz.cli.laying_out import conclude, plan_layout, show
from jgz.cli.plans import write_plan
from jgz.cli.root import find_root

HELP = "zet teksten in de vaste opmaak; wat er staat blijft hetzelfde"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "bestanden", nargs="*", type=Path, metavar="BESTAND", help="alleen deze bestanden of mappen; standaard alle"
    )
    parser.add_argument(
        "--proef",
        action="store_true",
        help="laat alleen zien wat er zou veranderen (eindcode 1: er is iets te doen; 0: niets)",
    )


def run(options: argparse.Namespace) -> int:
    """Writes the files; with `--proef` shows the differences and gives 1 when there are any.

    1 as well when a file that was asked about can't be read: then its layout is unknown.
    """
    root = find_root(options.wortel)
    found = plan_layout(root, asked_files(root, options.bestanden))
    for path in found.unread:
        console.tell(f"{path}: overgeslagen, want de velden bovenaan zijn niet te lezen. Zie `jgz controleer`.")
    for plan in found.plans:
        if options.proef:
            console.show(show(plan))
        else:
            write_plan(root, plan)
    console.tell(conclude(len(found.plans), options.proef))
    return int(bool(found.unread) or (options.proef and bool(found.plans)))
