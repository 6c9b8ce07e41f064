"""`python -m tests.bench_zoek`: builds the sites, asks every engine; 1 when a bar is missed."""

from __future__ import annotations

import argparse
import contextlib
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Error as BrowserError

from jgz.search.quality import read_queries
from tests.bench_zoek.browser import ScriptError, running
from tests.bench_zoek.parts import PARTS, Bench, say
from tests.bench_zoek.roots import BuildError

REPOSITORY = Path(__file__).resolve().parents[2]
_QUERIES = REPOSITORY / "tests/zoeken/richtlijnvragen.tsv"


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the chosen parts."""
    options = _parser().parse_args(arguments)
    with contextlib.ExitStack() as stack:
        folder = options.keep or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="jgz-bench-zoek-")))
        bench = Bench(REPOSITORY, folder, stack.enter_context(running()), read_queries(options.vragen))
        try:
            bars = [bar for name in options.alleen for bar in PARTS[name](bench)]
        except (BuildError, ScriptError, BrowserError, subprocess.TimeoutExpired) as error:
            print(error, file=sys.stderr)
            return 1
        except subprocess.CalledProcessError as error:
            print(f"{error}\n{(error.stderr or b'').decode(errors='replace')[-2000:]}", file=sys.stderr)
            return 1
    say("", *bench.failures, *map(str, bars))
    return 0 if not bench.failures and all(bar.holds for bar in bars) else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench_zoek", description=__doc__)
    parser.add_argument("--alleen", nargs="+", choices=PARTS, default=list(PARTS), help="only these parts")
    parser.add_argument("--vragen", type=Path, default=_QUERIES, metavar="FILE", help="other queries")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="a new folder to leave everything in")
    return parser


if __name__ == "__main__":
    sys.exit(main())
