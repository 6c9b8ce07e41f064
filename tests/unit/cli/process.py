"""Running the command: as a real process in surroundings that a test chooses, or here when only its words matter."""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tests.copies import can_copy, run_copy
from tests.sites.root import Root

from jgz.cli import main

DAY = "2026-11-22"
COMMAND = [sys.executable, "-m", "jgz.cli.main"]
Done = subprocess.CompletedProcess[bytes]


def jgz(*arguments: str | Path, environment: dict[str, str] | None = None, **options: Any) -> Done:
    """Runs `jgz` with these arguments as a process of its own; a copy of one that is there where that is the same."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("JGZ_")}
    surroundings = {**kept, **(environment or {})}
    if not options.keys() - {"cwd"} and can_copy(surroundings):
        return run_copy([*map(str, arguments)], options.get("cwd") or Path.cwd(), surroundings, timeout=60)
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        env=surroundings,
        **{"capture_output": True, "timeout": 60, "check": False, **options},
    )


# Every form of a report from one process, as the price is in the start.
_EVERY_FORM = """
import sys
from jgz.cli.main import main
for form in sys.argv[1].split():
    main([*sys.argv[2:], "--formaat", form])
"""


def in_every_form(forms: Iterable[str], *arguments: str | Path, environment: dict[str, str]) -> bytes:
    """What `jgz` prints in each of some forms, one after the other, in a process with these surroundings."""
    command = [sys.executable, "-c", _EVERY_FORM, " ".join(forms), *map(str, arguments)]
    done = subprocess.run(command, env={**os.environ, **environment}, capture_output=True, timeout=60, check=True)
    assert b"Traceback" not in done.stderr
    return done.stdout


def jgz_here(*arguments: str | Path, cwd: Path | None = None) -> Done:
    """The same without the price of a process."""
    streams = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2)]
    words = [str(item) for item in arguments]
    with (
        contextlib.redirect_stdout(streams[0]),
        contextlib.redirect_stderr(streams[1]),
        contextlib.chdir(cwd or Path.cwd()),
    ):
        try:
            code = main.main(words)
        except SystemExit as end:
            code = int(end.code or 0)
    out, err = (stream.buffer.getvalue() for stream in streams)  # type: ignore[attr-defined]
    return Done(words, code, out, err)


def check(root: Root, *arguments: str, **options: Any) -> Done:
    """Runs `jgz controleer` on a root, on the fixed day, as a process."""
    return jgz("controleer", "--wortel", root.path, "--vandaag", DAY, *arguments, **options)


def check_here(root: Root, *arguments: str, day: str = DAY) -> Done:
    """The same without the price of a process."""
    return jgz_here("controleer", "--wortel", root.path, "--vandaag", day, *arguments)


def sentences(output: bytes) -> str:
    """What a command said; never a traceback."""
    text = output.decode("utf-8")
    assert "Traceback" not in text
    return text
