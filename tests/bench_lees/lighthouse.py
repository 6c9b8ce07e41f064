"""Lighthouse, at the version of the lock file, on a page in the browser that the tests use too."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.e2e.conftest import FLAGS
from tests.npm import COMMAND, installed

_LISTS = Path(__file__).parent / "gereedschap"
_PROGRAM = "node_modules/lighthouse/cli/index.js"
_PATIENCE = 180
SCORES = ("performance", "accessibility", "best-practices", "seo")
METRICS = {
    "lcp": "largest-contentful-paint",
    "cls": "cumulative-layout-shift",
    "tbt": "total-blocking-time",
}


class LighthouseError(Exception):
    """Lighthouse could not be installed or could not measure; the message is what it said."""


@dataclass(frozen=True)
class Measured:
    """A page as Lighthouse sees it: scores from 0 to 100, figures by the names of `METRICS`, and the audits that fail.

    An audit that counts for nothing in its score is not among the failures.
    """

    scores: Mapping[str, float]
    figures: Mapping[str, float]
    failures: Mapping[str, tuple[str, ...]]


def install(cache: Path) -> Path:
    """Installs Lighthouse into `cache` unless that was done before; gives its program."""
    target = installed(_LISTS, cache / "bench-lees", lambda folder: _run(COMMAND, folder, os.environ))
    return target / _PROGRAM


def measure(program: Path, browser: str, url: str, folder: Path) -> Measured:
    """Measures the page at `url` once, on a telephone and a slow line; writes the report to `folder`."""
    report = folder / "lighthouse.json"
    flags = " ".join(("--headless=new", *FLAGS))
    output = ("--quiet", "--output=json", f"--output-path={report}", f"--chrome-flags={flags}")
    # Nothing is told to its makers, and nothing is asked first.
    quiet = {"CHROME_PATH": browser, "CI": "1"}
    _run(("node", str(program), url, "--no-enable-error-reporting", *output), folder, {**os.environ, **quiet})
    return read(json.loads(report.read_text(encoding="utf-8")))


def read(report: Mapping[str, Any]) -> Measured:
    """A report of Lighthouse as values; a page that could not be measured whole is an error."""
    categories, audits = report["categories"], report["audits"]
    if report.get("runtimeError"):
        raise LighthouseError(report["runtimeError"]["message"])
    if missing := [name for name in SCORES if categories[name]["score"] is None]:
        raise LighthouseError(f"{report['requestedUrl']}: geen uitkomst voor {', '.join(missing)}")
    return Measured(
        {name: 100 * float(categories[name]["score"]) for name in SCORES},
        {name: float(audits[audit]["numericValue"]) for name, audit in METRICS.items()},
        {name: tuple(_failures(categories[name]["auditRefs"], audits)) for name in SCORES},
    )


def _failures(references: Sequence[Mapping[str, Any]], audits: Mapping[str, Any]) -> list[str]:
    scores = {item["id"]: audits[item["id"]]["score"] for item in references if item["weight"]}
    return [name for name, score in scores.items() if score is not None and score < 1]


def middle(runs: Sequence[Measured]) -> Measured:
    """The median of each number over some runs, and every audit that failed in any of them."""
    return Measured(
        {name: statistics.median(run.scores[name] for run in runs) for name in SCORES},
        {name: statistics.median(run.figures[name] for run in runs) for name in METRICS},
        {name: tuple(sorted({item for run in runs for item in run.failures[name]})) for name in SCORES},
    )


def _run(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> None:
    try:
        subprocess.run(
            command, cwd=folder, env=dict(environment), check=True, capture_output=True, text=True, timeout=_PATIENCE
        )
    except (OSError, subprocess.SubprocessError) as error:
        said = str(getattr(error, "stderr", "") or error).strip().splitlines()
        raise LighthouseError(f"{command[0]}: {said[-1] if said else 'mislukt'}") from error
