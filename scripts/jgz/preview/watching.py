"""Waiting for a change in some folders. What happens while one is dealt with is one more change, not a queue."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable
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

# An editor saves in several steps, and a switch of branch touches many files: wait until it is quiet, but not for ever.
_QUIET_SECONDS = 0.08
_MOST_WAITS = 12
# Without a limit Ctrl-C would not get through on Windows.
_WAIT_SECONDS = 1.0
# Not that a file was opened or read: who looks does that himself.
_EVENTS: list[type[FileSystemEvent]] = [
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
]


class Watch:
    """Watches folders and files from now on."""

    def __init__(self, places: Iterable[Path], quiet: float = _QUIET_SECONDS) -> None:
        self._quiet = quiet
        self._handler = _Handler()
        self._observer = _watch(list(places), self._handler)

    def wait(self) -> frozenset[str]:
        """Returns after the next change, as soon as it has been quiet for a moment: the paths that changed."""
        changed = self._handler.changed
        while not changed.wait(_WAIT_SECONDS):
            pass
        for _ in range(_MOST_WAITS):
            changed.clear()
            if not changed.wait(self._quiet):
                break
        return self._handler.take()

    def stop(self) -> None:
        """Stops watching."""
        self._observer.stop()


class _Handler(FileSystemEventHandler):
    """Notes what changed; names with a dot in front are of editors and never content."""

    def __init__(self) -> None:
        self.changed = threading.Event()
        self._paths: set[str] = set()
        self._lock = threading.Lock()

    def on_any_event(self, event: FileSystemEvent) -> None:
        paths = [os.fsdecode(path) for path in (event.src_path, event.dest_path) if path]
        if any(not os.path.basename(path).startswith(".") for path in paths):
            with self._lock:
                self._paths.update(paths)
            self.changed.set()

    def take(self) -> frozenset[str]:
        """The paths since the last time."""
        with self._lock:
            found = frozenset(self._paths)
            self._paths.clear()
        return found


def _watch(places: list[Path], handler: FileSystemEventHandler) -> Any:
    """A running observer. Where the system can't tell of changes, looking every so often will do."""
    try:
        return _started(Observer(), places, handler)
    except OSError:
        return _started(PollingObserver(timeout=0.5), places, handler)


def _started(observer: Any, places: list[Path], handler: FileSystemEventHandler) -> Any:
    for place in places:
        observer.schedule(handler, str(place), recursive=True, event_filter=_EVENTS)
    observer.start()
    return observer
