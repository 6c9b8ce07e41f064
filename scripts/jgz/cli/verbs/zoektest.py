"""`jgz zoektest`: how well search answers the queries that we keep, by kind; a drop is an error."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from jgz.cli import console
from jgz.cli.forms import add_form
from jgz.cli.root import find_root
from jgz.diagnostics import has_errors, printable
from jgz.loader import load
from jgz.reports.json_text import json_text
from jgz.search import open_search
from jgz.search.kept import PROMISES, Judged, Promise, by_kind, judge, read_kept, share, write_kept
from jgz.search.quality import Quality, QueryFileError, measure, read_queries, write_quality

HELP = "meet hoe goed zoeken werkt op de bewaarde zoekvragen"
_FOLDER = Path("tests/zoeken")
_FILES = ("zoektermen.tsv", "richtlijnvragen.tsv")


# The quality of each file of queries by its name, and what came of the files of promises.
Figures = tuple[Mapping[str, Quality], Mapping[Promise, Sequence[Judged]]]


def _text(found: Figures, with_missed: bool) -> str:
    figures, promises = found
    tables = [write_quality(name, item, with_missed) for name, item in figures.items()]
    return "".join([*tables, *(write_kept(promise, judged, with_missed) for promise, judged in promises.items())])


def _json(found: Figures, _: bool) -> str:
    figures, promises = found
    values: dict[str, object] = {name: item.as_dict() for name, item in figures.items()}
    for promise, judged in promises.items():
        kinds = by_kind(judged).items()
        values[promise.file] = {
            kind: {"vragen": len(items), promise.right: round(share(items), 4)} for kind, items in kinds
        }
    return json_text(values)


# Here and not in `reports/`, which knows nothing of searching.
FORMS: dict[str, Callable[[Figures, bool], str]] = {"text": _text, "json": _json}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--vragen", type=Path, nargs="+", metavar="BESTAND", help="andere bestanden met zoekvragen")
    parser.add_argument(
        "--eerste", type=_share, default=92.0, metavar="PROCENT", help="minstens zo vaak goed op plaats 1 (92)"
    )
    parser.add_argument(
        "--leeg", type=_share, default=3.0, metavar="PROCENT", help="hoogstens zo vaak niets gevonden (3)"
    )
    parser.add_argument("--gemist", action="store_true", help="toon ook de vragen met een ander antwoord op plaats 1")
    add_form(parser, FORMS, short_for_json=True)


def run(options: argparse.Namespace) -> int:
    """Writes the figures of each file; 1 when one misses a bar or content is broken, 2 when queries can't be read."""
    root = find_root(options.wortel)
    loaded = load(root)
    library = loaded.library.without_concepts()
    ranker = open_search(library).ranker
    try:
        files = options.vragen or [root / _FOLDER / name for name in _FILES]
        found = {name: measure(ranker, read_queries(path)) for name, path in _by_name(files).items()}
        kept = {item: root / _FOLDER / item.file for item in PROMISES if not options.vragen}
        promises = {
            item: judge(item, read_kept(path), library.registers, ranker)
            for item, path in kept.items()
            if path.exists()
        }
    except QueryFileError as error:
        console.tell(f"jgz: {error}")
        return 2
    console.show(FORMS[options.formaat]((found, promises), options.gemist))
    missed = [name for name, item in found.items() if _misses(item, options)]
    for name in map(printable, missed):
        console.tell(f"jgz: {name} haalt de lat niet ({options.eerste:g} % goed op plaats 1, {options.leeg:g} % leeg).")
    broken_promises = [item for item, judged in promises.items() if share(judged) < item.least]
    for item in broken_promises:
        console.tell(f"jgz: {item.file} haalt de lat niet ({item.least * 100:g} % {item.right}).")
    broken = has_errors(loaded.diagnostics)
    if broken:
        console.tell("jgz: er zijn bestanden met fouten; die doen niet mee. Zie `jgz controleer`.")
    return 1 if missed or broken_promises or broken else 0


def _by_name(files: Sequence[Path]) -> dict[str, Path]:
    """Each file once, by its name; by its whole path where two have the same name."""
    once = dict.fromkeys(files)
    alike = Counter(path.name for path in once)
    return {path.name if alike[path.name] == 1 else str(path): path for path in once}


def _misses(quality: Quality, options: argparse.Namespace) -> bool:
    whole = quality.whole
    return bool(whole.first * 100 < options.eerste or whole.empty * 100 > options.leeg)


def _share(text: str) -> float:
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        value = -1
    if not 0 <= value <= 100:
        raise argparse.ArgumentTypeError(f"{text!r} is geen percentage van 0 tot en met 100")
    return value
