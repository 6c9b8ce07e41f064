"""`python -m tests.bench_lees`: builds the sites, measures their pages; 1 when a bar is missed."""

from __future__ import annotations

import argparse
import contextlib
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.bench_lees.lighthouse import LighthouseError
from tests.bench_lees.parts import PARTS, Bench, say
from tests.bench_zoek.roots import BuildError

REPOSITORY = Path(__file__).resolve().parents[2]


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the chosen parts."""
    options = _parser().parse_args(arguments)
    with contextlib.ExitStack() as stack:
        folder = options.keep or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="jgz-bench-lees-")))
        bench = Bench(REPOSITORY, folder.resolve(), options.runs, options.n)
        try:
            bars = [bar for name in options.alleen for bar in PARTS[name](bench)]
        except (BuildError, LighthouseError) as error:
            print(error, file=sys.stderr)
            return 1
    say("", *bars)
    return 0 if all(bar.holds for bar in bars) else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench_lees", description=__doc__)
    parser.add_argument("--alleen", nargs="+", choices=PARTS, default=list(PARTS), help="only these parts")
    parser.add_argument("--runs", type=int, default=3, help="how often Lighthouse measures a page; the median counts")
    parser.add_argument("--n", type=int, default=1000, help="modules of the large site")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="a new folder to leave everything in")
    return parser


if __name__ == "__main__":
    sys.exit(main())
