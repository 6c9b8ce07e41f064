"""Programs from npm for benchmarks, at the versions of a lock file."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

COMMAND = ("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")


def installed(lists: Path, target: Path, run: Callable[[Path], object]) -> Path:
    """`target`, with what the lock file in `lists` names; `run` carries out `COMMAND` there unless that was done."""
    mark = target / "klaar"
    wanted = (lists / "package-lock.json").read_text(encoding="utf-8")
    if not mark.is_file() or mark.read_text(encoding="utf-8") != wanted:
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir(parents=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(lists / name, target)
        run(target)
        # Written last: a set-up that was cut off starts again.
        mark.write_text(wanted, encoding="utf-8")
    return target
