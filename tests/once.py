"""What is made once for all the processes that run tests side by side."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """The folder `name`, which `make` fills when nobody did yet; the others wait for it. Nobody may change it."""
    shared = shared_by(factory)
    target, ready = shared / name, shared / f"{name}.klaar"
    with (shared / f"{name}.slot").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not ready.exists():
            shutil.rmtree(target, ignore_errors=True)
            target.mkdir()
            make(target)
            ready.touch()
    return target


def shared_by(factory: pytest.TempPathFactory) -> Path:
    """The folder that all processes of a run know: each has a folder of its own within that of the run."""
    base = factory.getbasetemp()
    shared = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "gedeeld"
    shared.mkdir(exist_ok=True)
    return shared
