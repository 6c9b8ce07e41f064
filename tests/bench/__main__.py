"""`python -m tests.bench`: generate, build in turns, print the figures and the bars; 1 when a case could not run."""

from __future__ import annotations

import argparse
import contextlib
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from tests.bench.generator import SEED, write_root
from tests.bench.hugo import hugo_case
from tests.bench.measure import Case, CaseError, build_case, check_case, measure
from tests.bench.pages import PageSize, all_sizes, page_size, tab_stops_before_article
from tests.bench.peers import Missing, check_peers, hugo_program, zensical_case
from tests.bench.plain import write_plain_root
from tests.bench.plan import ModulePlan
from tests.bench.report import (
    BARE,
    CHECK,
    HUGO,
    OURS,
    PLAIN,
    PRUNED,
    ZENSICAL,
    Figures,
    bars,
    check_lines,
    figure_lines,
    page_lines,
    warm_lines,
)
from tests.bench.warm import warm_builds, warm_check

REPOSITORY = Path(__file__).resolve().parents[2]
_PRUNE = ("navigation.prune",)
# By name: the features of the theme, and whether it has Material's search.
_PEERS = {PLAIN: ((), True), PRUNED: (_PRUNE, True), BARE: (_PRUNE, False)}
_HEAVIEST = 6


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the benchmark."""
    options = _parser().parse_args(arguments)
    counts, runs = ([100], 1) if options.quick else (sorted(set(options.n)), options.runs)
    with contextlib.ExitStack() as stack:
        folder = options.keep or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="jgz-bench-")))
        series = []
        for count in counts:
            try:
                series.append(_run(folder / f"n{count}", count, runs, options))
            except CaseError as error:
                print(error, file=sys.stderr)
                return 1
            figures = series[-1]
            for line in (*figure_lines(figures), *check_lines(figures), *warm_lines(figures), *page_lines(figures)):
                print(line, flush=True)
    print(*bars(series), sep="\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--n", type=int, nargs="+", default=[1000, 5000], help="numbers of modules")
    parser.add_argument("--runs", type=int, default=3, help="runs per case; the median counts")
    parser.add_argument("--quick", action="store_true", help="100 modules, one run: does it work at all?")
    parser.add_argument("--peers-to", type=int, default=1000, help="most modules to measure the peers with")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--keep", type=Path, metavar="DIR", help="a new folder to leave everything in")
    return parser


def _run(folder: Path, count: int, runs: int, options: argparse.Namespace) -> Figures:
    ours = folder / OURS
    guidelines = write_root(REPOSITORY, ours, count, options.seed)
    builds = [build_case(OURS, ours)]
    checks: list[Case] = []
    missing: list[Missing] = []
    # The price of a page of plain Material grows with the site: 5000 modules would take the better part of an hour.
    if count <= options.peers_to:
        builds += [_peer(ours, folder / name, name, *peer) for name, peer in _PEERS.items()]
        checks, missing = check_peers(ours, folder, REPOSITORY / ".cache")
        builders: dict[str, Callable[[], Case]] = {
            HUGO: lambda: hugo_case(HUGO, hugo_program(REPOSITORY / ".cache"), folder / PLAIN, folder / HUGO),
            ZENSICAL: lambda: zensical_case(ZENSICAL, ours, folder / ZENSICAL, REPOSITORY / ".cache"),
        }
        for name, make in builders.items():
            try:
                checks.append(make())
            except (OSError, subprocess.SubprocessError) as error:
                missing.append(Missing(name, str(error)))
    # In every turn the cold check comes before the warm one, and the cold build before the warm ones.
    ours_checked = [check_case(CHECK, ours), warm_check(ours)]
    costs = measure([*ours_checked, builds[0], *warm_builds(ours), *builds[1:], *checks], runs)
    modules = [module for guideline in guidelines for module in guideline.modules]
    middle = modules[count // 2]
    return Figures(
        count,
        costs,
        typical={case.name: _typical(case, middle) for case in builds},
        module_pages=[page_size(ours / "site", f"/modules/{module.id}/") for module in modules],
        heaviest=all_sizes(ours / "site")[:_HEAVIEST],
        tab_stops=tab_stops_before_article(ours / "site" / "modules" / middle.id / "index.html"),
        missing={item.name: item.reason for item in missing},
    )


def _peer(ours: Path, root: Path, name: str, features: tuple[str, ...], search: bool) -> Case:
    write_plain_root(ours, root, features, search)
    return replace(build := build_case(name, root), command=(*build.command, "--strict"))


def _typical(case: Case, module: ModulePlan) -> PageSize:
    """The page of one and the same module in the site of a case."""
    address = f"/modules/{module.id}/" if case.name == OURS else f"/{module.guideline}/{module.id}/"
    return page_size(case.root / "site", address)


if __name__ == "__main__":
    raise SystemExit(main())
