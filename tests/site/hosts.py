"""Running the real commands, each as a process of its own, as an editor or the publishing workflow would."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from tests.copies import SILENT, can_copy, run_copy

HOSTS = ("mkdocs", "properdocs")
# Only for what never ends: a loaded machine may take ten times as long as a quiet one.
TIMEOUT = 1200
# Where the processes of one run of tests find it: the folder with what its builds kept.
SHARED = "JGZ_TESTS_BEWAARD"
_KEPT = Path(".cache", "jgz")
# Enough for the real content and the made libraries; many packs would cost more to look through than they save.
_MOST_PACKS = 6


def environment(**changes: str) -> dict[str, str]:
    """This process's environment without our own variables, with changes, and without the hosts' adverts."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("JGZ_")}
    return {**kept, **SILENT, **changes}


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
    """Runs the `jgz` command on a root, as a copy of a process that is there already where that is the same."""
    verb, *rest = arguments
    words, surroundings = [verb, "--wortel", str(root), *rest], environment(**changes)
    if verb == "bouw":
        lend(root)
    if can_copy(surroundings):
        raw = run_copy(words, root, surroundings, TIMEOUT)
        done = subprocess.CompletedProcess(raw.args, raw.returncode, raw.stdout.decode(), raw.stderr.decode())
    else:
        done = run(["jgz.cli.main", *words], root, **changes)
    if verb == "bouw":
        give_back(root)
    return done


def bouw(root: Path, target: Path, *options: str, today: date, **changes: str) -> None:
    """`jgz bouw` to a folder; fails with what it said when it doesn't succeed."""
    done = jgz(root, "bouw", "--naar", str(target), "--vandaag", today.isoformat(), *options, **changes)
    assert done.returncode == 0, done.stderr


def lend(root: Path) -> None:
    """Gives a root what other builds of this run kept: most made sites share their theme and their texts.

    A root with a store of its own keeps that.
    """
    shared = os.environ.get(SHARED)
    if shared and Path(shared).is_dir() and not (root / _KEPT).exists():
        _copy_packs(Path(shared), root / _KEPT)


def give_back(root: Path) -> None:
    """Adds what the store of a root holds to what the builds of this run share, as long as that is little."""
    if shared := os.environ.get(SHARED):
        _copy_packs(root / _KEPT, Path(shared), most=_MOST_PACKS)


def _copy_packs(source: Path, target: Path, most: int = sys.maxsize) -> None:
    """A pack is never changed and has a name of its own; one that goes halfway is one that another process joined."""
    for pack in source.glob("*/*.pak"):
        new = target / pack.relative_to(source)
        if not new.exists() and len([*new.parent.glob("*.pak")]) < most:
            new.parent.mkdir(parents=True, exist_ok=True)
            under_way = new.with_name(f"{new.name}.{os.getpid()}")
            with suppress(FileNotFoundError):
                shutil.copyfile(pack, under_way)
                under_way.replace(new)


def host_build(
    host: str, root: Path, target: Path | None = None, *, today: date | None, **changes: str
) -> subprocess.CompletedProcess[str]:
    """`mkdocs build` or `properdocs build` as the host does it by itself, without any option of ours."""
    if today:
        changes["JGZ_VANDAAG"] = today.isoformat()
    arguments = [host, "build", "--config-file", "mkdocs.yml"]
    return run([*arguments, "--site-dir", str(target)] if target else arguments, root, **changes)
