"""`jgz cijfers`: how much there is."""

from __future__ import annotations

import argparse
import json
import sys

from jgz.cli.root import find_root
from jgz.loader import load
from jgz.reports.figures import count_library, write_figures

HELP = "tel richtlijnen, modules, aanbevelingen, pagina's en woorden"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options of this verb."""
    parser.add_argument("--json", action="store_true", help="als JSON")


def run(options: argparse.Namespace) -> int:
    """Writes the figures."""
    figures = count_library(load(find_root(options.wortel)).library)
    sys.stdout.write(
        json.dumps(figures, ensure_ascii=False, indent=2) + "\n" if options.json else write_figures(figures)
    )
    return 0
