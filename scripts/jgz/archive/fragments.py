"""What was made of old versions, kept beside the sources: an old version never changes, so it is printed once."""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
import zlib
from functools import cache
from pathlib import Path

FILE = Path(".cache", "archief.sqlite")
# Far more than a site has of one making; then it begins anew.
_MOST = 60_000


class KeptFragments:
    """Fragments in a file of SQLite. Whatever is wrong with that file costs time and nothing else.

    A name is kept with the making of it, so that another program never takes it for its own.
    """

    def __init__(self, root: Path, made_with: str) -> None:
        self._made_with = made_with
        self._new: dict[str, bytes] = {}
        self._known: dict[str, bytes] = {}
        self._path = root / FILE
        with contextlib.suppress(sqlite3.Error, OSError), contextlib.closing(self._base()) as base:
            rows = base.execute("SELECT name, text FROM fragment WHERE made_with = ?", (made_with,))
            self._known = dict(rows.fetchall())

    def get(self, name: str) -> bytes | None:
        """What was kept under that name; None when there is nothing, or when it is damaged."""
        kept = self._known.get(name)
        try:
            return zlib.decompress(kept) if kept else None
        except zlib.error:
            return None

    def put(self, name: str, data: bytes) -> None:
        """Keeps something until `close` writes it."""
        self._new[name] = zlib.compress(data, 1)

    def close(self) -> None:
        """Writes what was new, if the disk takes it; what another program made goes."""
        if not self._new:
            return
        rows = [(name, self._made_with, text) for name, text in self._new.items()]
        with contextlib.suppress(sqlite3.Error, OSError), contextlib.closing(self._base()) as base, base:
            base.execute("DELETE FROM fragment WHERE made_with != ?", (self._made_with,))
            if len(self._known) + len(rows) > _MOST:
                base.execute("DELETE FROM fragment")
            base.executemany("INSERT OR REPLACE INTO fragment VALUES (?, ?, ?)", rows)
        self._new.clear()

    def _base(self) -> sqlite3.Connection:
        self._path.parent.mkdir(exist_ok=True)
        base = sqlite3.connect(self._path, timeout=5)
        base.execute("CREATE TABLE IF NOT EXISTS fragment (name TEXT PRIMARY KEY, made_with TEXT, text BLOB)")
        return base


@cache
def program_version(*folders: Path) -> str:
    """A name for this program: another for every change of its code or of these folders with templates."""
    package = Path(__file__).parents[1]
    found = hashlib.sha256()
    for folder in (package, *folders):
        for path in sorted([*folder.rglob("*.py"), *folder.rglob("*.html")]):
            found.update(f"{path.relative_to(folder)}\n".encode() + path.read_bytes())
    return found.hexdigest()
