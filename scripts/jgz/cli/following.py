"""Doing the same thing again at every save, until Ctrl-C."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from jgz.cli import console
from jgz.memory import collect_rarely
from jgz.preview.watching import Watch

WAITING = "Wacht op wijzigingen (stoppen met Ctrl+C)…"


def follow(folders: Iterable[Path], act: Callable[[], object]) -> int:
    """Acts now and after every change in the folders; 0 when it is stopped."""
    collect_rarely()
    watch = Watch(folders)
    try:
        while True:
            act()
            console.tell(WAITING)
            watch.wait()
    except KeyboardInterrupt:
        console.tell("Gestopt.")
        return 0
    finally:
        watch.stop()
