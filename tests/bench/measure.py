"""What a process costs: processor time, wall time and peak memory, as the kernel counted them."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tests.bench.generator import TODAY


@dataclass(frozen=True)
class Case:
    """A command on a root. `cleared` is put aside before each run, so that every run is cold.

    `accepted` are the exit codes of a run that did its work: a peer may find something to say about a text. `before` is
    done before each run and isn't measured; `days` gives each run a day of its own.
    """

    name: str
    root: Path
    command: tuple[str, ...]
    cleared: tuple[str, ...] = ("site", ".cache")
    accepted: tuple[int, ...] = (0,)
    before: Callable[[], object] | None = None
    days: Iterator[date] | None = None


@dataclass(frozen=True)
class Cost:
    """Seconds of processor time (user and system), seconds on the clock, and MiB at the peak."""

    cpu: float
    wall: float
    peak: float


class CaseError(RuntimeError):
    """A command that did not end with an exit code that it may have."""


def build_case(name: str, root: Path) -> Case:
    """The build of a whole site by MkDocs as one process: no starter around it that would hide its memory."""
    output = ("--site-dir", str(root / "site"))
    command = (sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(root / "mkdocs.yml"), *output)
    return Case(name, root, command)


def check_case(name: str, root: Path) -> Case:
    """`jgz controleer` on a root."""
    command = (sys.executable, "-m", "jgz.cli.main", "controleer", "--wortel", str(root), "--vandaag", TODAY)
    return Case(name, root, command, cleared=(".cache",))


def measure(cases: Sequence[Case], runs: int) -> dict[str, Cost]:
    """The median cost of each case by name. Cases take turns, so that a slow moment hits all of them alike."""
    costs: dict[str, list[Cost]] = {case.name: [] for case in cases}
    for run in range(runs):
        for case in cases:
            cost = run_once(case)
            costs[case.name].append(cost)
            print(f"  {case.name} run {run + 1}/{runs}: cpu {cost.cpu:.2f} s, wall {cost.wall:.2f} s", file=sys.stderr)
    for root in {case.root for case in cases}:
        shutil.rmtree(root / ".weg", ignore_errors=True)
    return {name: _median(found) for name, found in costs.items()}


def _median(costs: Sequence[Cost]) -> Cost:
    cpu, wall, peak = ([getattr(cost, key) for cost in costs] for key in ("cpu", "wall", "peak"))
    return Cost(statistics.median(cpu), statistics.median(wall), statistics.median(peak))


def run_once(case: Case) -> Cost:
    """Runs a case cold and returns its cost, with that of every process it waited for."""
    for name in case.cleared:
        _put_aside(case.root / name)
    if case.before:
        case.before()
    day = next(case.days).isoformat() if case.days else TODAY
    log = case.root / f"{case.name}.log"
    start = time.monotonic()
    with log.open("wb") as stream:
        process = subprocess.Popen(case.command, cwd=case.root, env=_environment(day), stdout=stream, stderr=stream)
        # Not `process.wait()`: only wait4 tells what this one child has used.
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.monotonic() - start
    if process.returncode not in case.accepted:
        raise CaseError(f"{case.name} ended with code {process.returncode}:\n{log.read_text()[-3000:]}")
    log.unlink()
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)


def _put_aside(path: Path) -> None:
    """Takes something away without deleting it: for half a minute after many files were deleted, making new ones costs
    several times as much on some disks, and a run would pay for the one before it."""
    if path.exists():
        aside = path.parent / ".weg"
        aside.mkdir(exist_ok=True)
        path.rename(aside / f"{path.name}-{len(os.listdir(aside))}")


def _environment(day: str) -> dict[str, str]:
    """The environment of every case: a day that is given, and no advice about MkDocs' future."""
    quiet = {"NO_MKDOCS_2_WARNING": "true", "DISABLE_MKDOCS_2_WARNING": "true"}
    return {**os.environ, **quiet, "JGZ_VANDAAG": day, "JGZ_CONCEPTEN": "false"}
