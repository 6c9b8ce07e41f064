"""`jgz verschil`: what changed in meaning since an earlier version."""

from __future__ import annotations

import argparse

from jgz.cli import console
from jgz.cli.basis import library_at
from jgz.cli.root import find_root
from jgz.compare import compare
from jgz.loader import load
from jgz.reports.differences import write_json, write_markdown, write_text

HELP = "toon wat er in betekenis is veranderd sinds een eerdere versie"
_WRITERS = {"text": write_text, "json": write_json, "markdown": write_markdown}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options of this verb."""
    parser.add_argument("basis", metavar="BASIS", help="tak, label of commit, bijvoorbeeld main")
    parser.add_argument(
        "--formaat", choices=sorted(_WRITERS), default="text", help="text (standaard), json of markdown"
    )


def run(options: argparse.Namespace) -> int:
    """Writes the differences; 0 whether or not there are any."""
    root = find_root(options.wortel)
    old = library_at(root, options.basis)
    console.show(_WRITERS[options.formaat](compare(old, load(root).library)))
    return 0
