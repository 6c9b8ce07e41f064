"""`jgz verschil`: what changed in meaning since an earlier version."""

from __future__ import annotations

import argparse
from pathlib import Path

from jgz.checking import differences
from jgz.cli import console
from jgz.cli.base import earlier_at, reference
from jgz.cli.forms import add_form
from jgz.cli.pairs import made_by_change
from jgz.cli.root import find_root
from jgz.compare import Earlier, library_before
from jgz.contradictions import open_pairs
from jgz.loader import load
from jgz.model.pair import Pair
from jgz.reports.differences import FORMS
from jgz.workflow.pairs_shown import BESIDE_A_CHANGE

HELP = "toon wat er in betekenis is veranderd sinds een eerdere versie"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("basis", type=reference, metavar="BASIS", help="tak, label of commit, bijvoorbeeld main")
    add_form(parser, FORMS)


def run(options: argparse.Namespace) -> int:
    """Writes the differences; 0 whether or not there are any, 1 when the content can't be read."""
    root = find_root(options.wortel)
    with earlier_at(root, options.basis) as earlier:
        found = differences(root, earlier)
        # For people only, and only where an advice changed: looking takes a second.
        looked = options.formaat in BESIDE_A_CHANGE and found and any(item.advice for item in found.modules)
        pairs = _pairs(root, earlier) if looked else []
    if found is None:
        console.tell("De inhoud is niet te lezen. Geef eerst `jgz controleer` en los op wat daar staat.")
        return 1
    console.show(FORMS[options.formaat](found))
    if pairs:
        console.show(BESIDE_A_CHANGE[options.formaat](pairs))
    return 0


def _pairs(root: Path, earlier: Earlier) -> list[Pair]:
    library = load(root, quick=True).library
    return made_by_change(open_pairs(library), library_before(library, earlier))
