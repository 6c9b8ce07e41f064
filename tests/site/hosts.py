"""Running the real commands, each as a process of its own, as an editor or the publishing workflow would."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

HOSTS = ("mkdocs", "properdocs")
TIMEOUT = 120


def environment(**changes: str) -> dict[str, str]:
    """This process's environment without our own variables, with changes, and without the hosts' adverts."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("JGZ_")}
    return {**kept, "NO_MKDOCS_2_WARNING": "true", "DISABLE_MKDOCS_2_WARNING": "true", **changes}


def run(arguments: Sequence[str], folder: Path, **changes: str) -> subprocess.CompletedProcess[str]:
    """Runs `python -m <arguments>` in a folder and returns what came of it."""
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=folder,
        env=environment(**changes),
        capture_output=True,
        text=True,
        timeout=TIMEOUT,
        check=False,
    )


def jgz(root: Path, *arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
    """Runs the `jgz` command on a root."""
    verb, *rest = arguments
    return run(["jgz.cli.main", verb, "--wortel", str(root), *rest], root, **changes)


def bouw(root: Path, target: Path, *options: str, today: date, **changes: str) -> None:
    """`jgz bouw` to a folder; fails with what it said when it doesn't succeed."""
    done = jgz(root, "bouw", "--naar", str(target), "--vandaag", today.isoformat(), *options, **changes)
    assert done.returncode == 0, done.stderr


def host_build(
    host: str, root: Path, target: Path | None = None, *, today: date | None, **changes: str
) -> subprocess.CompletedProcess[str]:
    """`mkdocs build` or `properdocs build` as the host does it by itself, without any option of ours."""
    if today:
        changes["JGZ_VANDAAG"] = today.isoformat()
    arguments = [host, "build", "--config-file", "mkdocs.yml"]
    return run([*arguments, "--site-dir", str(target)] if target else arguments, root, **changes)
