"""`jgz tegenspraak`: recommendations that may contradict or repeat each other. A report, never a gate."""

from __future__ import annotations

import argparse

from jgz.cli import console
from jgz.cli.base import add_basis, earlier_at
from jgz.cli.files import write_atomically
from jgz.cli.forms import add_form
from jgz.cli.pairs import made_by_change
from jgz.cli.parser import add_today
from jgz.cli.root import find_root
from jgz.compare import library_before
from jgz.contradictions import open_pairs
from jgz.diagnostics import has_errors, printable
from jgz.labels import count
from jgz.loader import load
from jgz.model import Library, PairVerdict, Recommendation, today_in_amsterdam
from jgz.register_files import RegisterFile
from jgz.workflow.judged import with_judgement
from jgz.workflow.pairs_shown import FORMS

HELP = "zoek aanbevelingen die elkaar misschien tegenspreken of herhalen"
_REGISTER = RegisterFile.JUDGED_PAIRS.path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_form(parser, FORMS)
    parser.add_argument("--alles", action="store_true", help="noem ook wat al is nagekeken")
    add_basis(parser)
    parser.add_argument(
        "--nagekeken",
        nargs=3,
        metavar=("EEN", "ANDER", "OORDEEL"),
        help=f"leg vast wat een paar is: {', '.join(PairVerdict)}",
    )
    add_today(parser)


def run(options: argparse.Namespace) -> int:
    """Writes the pairs; 1 when some of the content could not be read, however many pairs there are."""
    root = find_root(options.wortel)
    loaded = load(root, quick=True)
    library: Library = loaded.library
    if options.nagekeken:
        return _judge(options, library)
    pairs = open_pairs(library, also_judged=options.alles)
    if options.basis:
        with earlier_at(root, options.basis) as earlier:
            pairs = made_by_change(pairs, library_before(library, earlier))
    console.show(FORMS[options.formaat](pairs))
    if has_errors(loaded.diagnostics):
        console.tell("jgz: er zijn bestanden met fouten; die doen niet mee. Zie `jgz controleer`.")
        return 1
    return 0


def _all(library: Library) -> dict[str, Recommendation]:
    return {item.full_id: item for module in library.modules for item in module.recommendations}


def _judge(options: argparse.Namespace, library: Library) -> int:
    """Notes what people say of a pair."""
    *ids, verdict = options.nagekeken
    known = _all(library)
    for id in ids:
        if id not in known:
            console.tell(f"jgz: de aanbeveling `{printable(id)}` is er niet. Schrijf module#aanbeveling.")
            return 2
    if verdict not in tuple(PairVerdict) or ids[0] == ids[1]:
        console.tell(f"jgz: noem twee aanbevelingen en een oordeel: {', '.join(PairVerdict)}.")
        return 2
    day = options.vandaag or today_in_amsterdam()
    text = with_judgement(library.registers.judged_pairs, known[ids[0]], known[ids[1]], verdict, day)
    write_atomically(find_root(options.wortel) / _REGISTER, text)
    console.tell(f"{_REGISTER}: {count(text.count(chr(10)) - 1, 'paar', 'paren')} nagekeken.")
    return 0
