"""`jgz controleer`: everything that is wrong, in one go."""

from __future__ import annotations

import argparse
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

from jgz.checking import check
from jgz.cli import console, mending, report, spelling
from jgz.cli.asked import asked_files, split
from jgz.cli.base import add_basis, changed_lines, earlier_at
from jgz.cli.forms import add_form
from jgz.cli.parser import add_today
from jgz.cli.root import find_root
from jgz.model import today_in_amsterdam
from jgz.model.origin import CONTENT_FOLDERS
from jgz.reports.check import FORMS
from jgz.store import Store, kept_at

HELP = "controleer alle modules en clusters"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "bestanden", nargs="*", type=Path, metavar="BESTAND", help="toon alleen wat in deze bestanden of mappen staat"
    )
    add_form(parser, FORMS)
    parser.add_argument("--alles", action="store_true", help="noem ook wat anders alleen geteld wordt")
    parser.add_argument("--streng", action="store_true", help="ook een waarschuwing telt als fout (eindcode 1)")
    add_basis(parser)
    parser.add_argument("--volg", action="store_true", help="controleer opnieuw bij elke keer opslaan, tot Ctrl+C")
    add_today(parser)
    spelling.add_arguments(parser)
    mending.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Writes the report; 1 when there are errors."""
    root = find_root(options.wortel)
    options.bestanden = asked_files(root, options.bestanden)
    if (ready := mending.run(root, options)) is not None:
        return ready
    if options.volg:
        # Watching takes longer to load than a small check takes to run.
        from jgz.cli import following

        store = kept_at(root, remembers=True)
        return following.follow((root / name for name in CONTENT_FOLDERS), lambda: _report(root, options, store))
    return _report(root, options, kept_at(root))


def _report(root: Path, options: argparse.Namespace, store: Store) -> int:
    console.tell(f"Controleren van {root}…")
    with earlier_at(root, options.basis) if options.basis else nullcontext() as earlier:
        changed = changed_lines(root, options.basis) if options.basis else {}
        words = spelling.spelling_for(changed if options.basis else None) if options.spelling else None
        today = options.vandaag or today_in_amsterdam()
        checked = check(root, today, quick=True, earlier=earlier, spelling=words, store=store)
        store.close()
        store.forget_unused()
    asked, elsewhere = split(checked.diagnostics, options.bestanden)
    presentation = replace(
        report.presentation_for(root, options.streng, changed=changed),
        old=checked.old,
        elsewhere=elsewhere,
        everything=options.alles,
    )
    report.show(asked, options.formaat, presentation)
    return 1 if report.fails(asked, options.streng) else 0
