"""`jgz geldend`: which version of a module held on a day, and what it recommended."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from jgz.archive.answers import in_force
from jgz.archive.git import GitError, History
from jgz.archive.known_facts import KnownFacts
from jgz.archive.texts import TextReader, said_then
from jgz.cli import console
from jgz.cli.forms import add_form
from jgz.cli.git import give_up
from jgz.cli.history import derived_or_end
from jgz.cli.parser import day
from jgz.cli.root import find_root
from jgz.labels import taken_away
from jgz.loader.registers import RegisterReader
from jgz.model.archive import InForce
from jgz.reports.in_force import FORMS
from jgz.source.files import read_tree

HELP = "toon welke versie op een dag gold, en wat zij aanbeval"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("modules", nargs="*", metavar="MODULE", help="id van een module (standaard: alle)")
    parser.add_argument("--op", type=day, required=True, metavar="DATUM", help="de dag (JJJJ-MM-DD)")
    parser.add_argument("--openbaar", action="store_true", help="wat die dag te lezen was, in plaats van wat gold")
    add_form(parser, FORMS, short_for_json=True)


def run(options: argparse.Namespace) -> int:
    """Writes the answer for each module; 0 also where nothing held, 2 when the history can't be read."""
    root = find_root(options.wortel)
    found = derived_or_end(root, KnownFacts(root))
    names = list(dict.fromkeys(options.modules)) or found.ledger.modules
    answers = [in_force(found.ledger, name, options.op, options.openbaar, found.never_adopted) for name in names]
    console.show(FORMS[options.formaat](_with_texts(root, answers)))
    return 0


def _with_texts(root: Path, answers: Sequence[InForce]) -> list[InForce]:
    """The same answers with what each version recommends."""
    blobs = sorted({item.row.blob for item in answers if item.row})
    try:
        contents = dict(History(root).contents(blobs))
    except GitError as error:
        give_up(str(error))
    registers = RegisterReader(read_tree(root).registers).read()
    removed = {(item.id, item.version): item for item in registers.removed_versions}
    reader = TextReader(registers)

    def with_text(item: InForce) -> InForce:
        if item.row is None:
            return item
        if removal := removed.get((item.module, item.row.version)):
            return replace(item, reason=taken_away(removal))
        return replace(item, recommendations=said_then(reader.read(item.row, contents[item.row.blob])[0]))

    return [with_text(item) for item in answers]
