"""`jgz verschil`: what changed in meaning since an earlier version."""

from __future__ import annotations

import argparse

from jgz.checking import differences
from jgz.cli import console
from jgz.cli.base import earlier_at, reference
from jgz.cli.forms import add_form
from jgz.cli.root import find_root
from jgz.reports.differences import FORMS

HELP = "toon wat er in betekenis is veranderd sinds een eerdere versie"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("basis", type=reference, metavar="BASIS", help="tak, label of commit, bijvoorbeeld main")
    add_form(parser, FORMS)


def run(options: argparse.Namespace) -> int:
    """Writes the differences; 0 whether or not there are any, 1 when the content can't be read."""
    root = find_root(options.wortel)
    with earlier_at(root, options.basis) as earlier:
        found = differences(root, earlier)
    if found is None:
        console.tell("De inhoud is niet te lezen. Geef eerst `jgz controleer` en los op wat daar staat.")
        return 1
    console.show(FORMS[options.formaat](found))
    return 0
