"""Writes golden files anew: `python -m tests.golden ontleder`, `verslagen`, `keerwoorden` or `gelijkenis`.

Do so only when what they hold is meant to change, and read the difference line by line. The analyser stands in
`scripts/jgz/search/analyser.py` and in `theme/assets/zoek/ontleder.js`: both are tested on `ontleder.tsv`, so change
them together. New words in the content ask for nothing.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from jgz.loader import load
from jgz.search.likeness import FILE
from tests.golden import turning
from tests.golden.likeness import write_likeness
from tests.golden.ontleder import GOLDEN, write_golden
from tests.golden.reports import FOLDER, written


def _write_analyser() -> None:
    GOLDEN.write_text(write_golden(Path(__file__).resolve().parents[2]), encoding="utf-8", newline="\n")


def _write_reports() -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name, text in written(Path(folder)):
            (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")


def _write_turning() -> None:
    turning.WORDS.write_text(turning.write_words(), encoding="utf-8", newline="\n")
    turning.CASES.write_text(turning.write_cases(), encoding="utf-8", newline="\n")


def _write_likeness() -> None:
    root = Path(__file__).resolve().parents[2]
    text = write_likeness(root / "tests/zoeken", load(root).library.registers)
    FILE.write_text(text, encoding="utf-8", newline="\n")


_WRITERS = {
    "ontleder": _write_analyser,
    "verslagen": _write_reports,
    "keerwoorden": _write_turning,
    "gelijkenis": _write_likeness,
}

if __name__ == "__main__":
    for name in sys.argv[1:] or _WRITERS:
        _WRITERS[name]()
