"""Doing the same thing again at every save, until Ctrl-C. What happens meanwhile is one more time, not a queue."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from watchdog.events import (
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

from jgz.cli import console

WAITING = "Wacht op wijzigingen (stoppen met Ctrl+C)…"
# An editor saves in several steps, and a switch of branch touches many files: wait until it is quiet, but not for ever.
_QUIET_SECONDS = 0.08
_MOST_WAITS = 12
# Without a limit Ctrl-C would not get through on Windows.
_WAIT_SECONDS = 1.0
# Not that a file was opened or read: the check itself does that.
_EVENTS: list[type[FileSystemEvent]] = [
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
]


def follow(folders: Iterable[Path], act: Callable[[], object]) -> int:
    """Acts now and after every change in the folders; 0 when it is stopped."""
    changed = threading.Event()
    observer = _watch(list(folders), _Watcher(changed))
    try:
        while True:
            act()
            console.tell(WAITING)
            _wait(changed)
    except KeyboardInterrupt:
        console.tell("Gestopt.")
        return 0
    finally:
        observer.stop()


def _wait(changed: threading.Event) -> None:
    """Returns after the next change, as soon as it has been quiet for a moment."""
    while not changed.wait(_WAIT_SECONDS):
        pass
    for _ in range(_MOST_WAITS):
        changed.clear()
        if not changed.wait(_QUIET_SECONDS):
            return


class _Watcher(FileSystemEventHandler):
    """Notes that something changed; names with a dot in front are of editors and never content."""

    def __init__(self, changed: threading.Event) -> None:
        self._changed = changed

    def on_any_event(self, event: FileSystemEvent) -> None:
        names = (os.path.basename(os.fsdecode(path)) for path in (event.src_path, event.dest_path) if path)
        if any(not name.startswith(".") for name in names):
            self._changed.set()


def _watch(folders: list[Path], handler: FileSystemEventHandler) -> Any:
    """A running observer. Where the system can't tell of changes, looking every so often will do."""
    try:
        return _started(Observer(), folders, handler)
    except OSError:
        return _started(PollingObserver(timeout=0.5), folders, handler)


def _started(observer: Any, folders: list[Path], handler: FileSystemEventHandler) -> Any:
    for folder in folders:
        observer.schedule(handler, str(folder), recursive=True, event_filter=_EVENTS)
    observer.start()
    return observer
