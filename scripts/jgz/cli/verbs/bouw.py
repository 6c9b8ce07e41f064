"""`jgz bouw`: the whole site into a folder, all or nothing."""

from __future__ import annotations

import argparse
from pathlib import Path

from jgz.cli.building import build_at
from jgz.cli.parser import add_concepts, add_today
from jgz.cli.root import NEEDED, find_root

HELP = "controleer alles en bouw de site"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--naar", type=Path, metavar="MAP", help="waar de site komt (standaard: site/)")
    add_today(parser)
    add_concepts(parser)


def run(options: argparse.Namespace) -> int:
    """Builds beside the target and swaps when the host is done; the last good site stays until then."""
    root = find_root(options.wortel, NEEDED)
    return build_at(root, (options.naar or root / "site").resolve(), options)
