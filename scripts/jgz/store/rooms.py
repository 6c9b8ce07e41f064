"""The folder of a store: a room for each kind of thing, in it packs, of which the newest counts.

Any number of processes may use a room at once. Each writes a pack of its own and puts it in place in one step; a pack
is never changed, and who has it open can read on when another throws it away. A process that is killed leaves at most
a file that nobody reads, which goes when it is a day old.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from jgz.store.packs import NotAPackError, Pack, PackWriter

_ENDING = ".pak"
_UNDER_WAY = ".bezig"
_DAY = 24 * 60 * 60
# Many packs make looking slow; then they become one.
MOST_PACKS = 16
# A room may hold this many times what the last run used, and always this many bytes, before what is old goes.
MOST_TIMES_USED = 2
ALWAYS_ALLOWED = 32_000_000


class Room:
    """The kept pieces of one kind. Where nothing can be written, or in a room without a folder, nothing is kept."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._packs: list[Pack] = list(_open_packs(folder)) if folder else []
        self._used: set[bytes] = set()
        self._writer: PackWriter | None = None
        self._writable = folder is not None

    @property
    def keeps(self) -> bool:
        """Whether there is any use in putting something here."""
        return self._writable

    def get(self, key: bytes) -> bytes | None:
        """The piece with this key, exactly as it was put; None when there is none that is sound."""
        for pack in reversed(self._packs):
            if (data := pack.get(key)) is not None:
                self._used.add(key)
                return data
        return None

    def __contains__(self, key: bytes | None) -> bool:
        return key is not None and any(key in pack for pack in self._packs)

    def use(self, key: bytes) -> None:
        """Says that a piece was of use in this run, without reading it."""
        self._used.add(key)

    def put(self, key: bytes, data: bytes) -> None:
        """Keeps a piece, from `close` on. What can't be written isn't kept."""
        if not self._writable:
            return
        try:
            self._writer = self._writer or _writer_in(self._folder)
            self._writer.put(key, data)
            self._used.add(key)
        except OSError:
            self._give_up()

    def close(self) -> None:
        """Puts what was written in place, and lets go of what is old when there is too much."""
        try:
            self._publish()
            self._tidy()
        except OSError:
            self._give_up()
        for pack in self._packs:
            pack.close()
        self._packs = []

    def publish(self) -> None:
        """Puts what was written in place, to be read by this process and others."""
        try:
            self._publish()
        except OSError:
            self._give_up()

    def reread(self) -> None:
        """Also finds what other processes have put in place since."""
        known = {pack.path.name for pack in self._packs}
        self._packs += list(_open_packs(self._folder, known)) if self._folder else []
        self._packs.sort(key=lambda pack: pack.path.name)

    def _publish(self) -> None:
        if self._writer is None or self._folder is None:
            return
        place = self._folder / f"{self._next():08d}-{secrets.token_hex(4)}{_ENDING}"
        self._writer.finish(place)
        self._writer = None
        with suppress(NotAPackError, OSError):
            self._packs.append(Pack(place))

    def _next(self) -> int:
        numbers = [pack.path.name.partition("-")[0] for pack in self._packs]
        return max((int(number) for number in numbers if number.isdigit()), default=0) + 1

    def _tidy(self) -> None:
        """One pack in the place of many, with what was used last and as much of the rest as is allowed."""
        if self._folder is None or not self._packs:
            return
        _drop_leftovers(self._folder, self._packs[-1])
        used = sum(pack.length(key) for key, pack in self._newest() if key in self._used)
        allowed = max(ALWAYS_ALLOWED, MOST_TIMES_USED * used)
        if len(self._packs) <= MOST_PACKS and sum(pack.size for pack in self._packs) <= allowed:
            return
        old = list(self._packs)
        self._put_together(allowed // 2)
        self._publish()
        for pack in old:
            self._packs.remove(pack)
            pack.close()
            with suppress(OSError):
                pack.path.unlink()

    def _put_together(self, allowed: int) -> None:
        """Writes everything that was used in this run, then what else was written last, as long as it is allowed."""
        writer = self._writer = _writer_in(self._folder)
        size = 0
        for wanted in (True, False):
            for key, pack in self._newest():
                length = pack.length(key)
                if (key in self._used) is not wanted or (not wanted and size + length > allowed):
                    continue
                if (data := pack.get(key)) is not None:
                    writer.put(key, data)
                    size += length

    def _newest(self) -> Iterator[tuple[bytes, Pack]]:
        """Each key with the newest pack that has it, the newest packs first."""
        seen: set[bytes] = set()
        for pack in reversed(self._packs):
            for key in pack.keys():  # noqa: SIM118 - a pack is no mapping
                if key not in seen:
                    seen.add(key)
                    yield key, pack

    def _give_up(self) -> None:
        """No room to write, or no right to: the run goes on without keeping anything."""
        if self._writer:
            self._writer.drop()
        self._writer = None
        self._writable = False


class Store:
    """A folder of rooms; without a folder nothing is kept.

    One that `remembers` also holds values themselves, for a process that does the same again and again.
    """

    def __init__(self, folder: Path | None, remembers: bool = False) -> None:
        self._folder = folder if folder and not folder.is_symlink() else None
        self._rooms: dict[str, Room] = {}
        self.remembers = remembers
        self._values: dict[bytes, Any] = {}
        self._recalled: set[bytes] = set()

    @property
    def keeps(self) -> bool:
        """Whether there is any use in naming what was made."""
        return self.remembers or self._folder is not None

    def recall(self, name: bytes) -> Any:
        """The value that this process made under a name; None when it made none, or long ago."""
        if self.remembers:
            self._recalled.add(name)
        return self._values.get(name)

    def remember(self, name: bytes, value: object) -> None:
        """Holds a value, which nobody may change."""
        if self.remembers:
            self._recalled.add(name)
            self._values[name] = value

    def forget_unused(self) -> None:
        """Lets go of the values that nobody asked for since the last time."""
        self._values = {name: value for name, value in self._values.items() if name in self._recalled}
        self._recalled = set()

    def room(self, name: str) -> Room:
        """The room with this name, the same one every time."""
        if name not in self._rooms:
            self._rooms[name] = Room(self._folder / name if self._folder else None)
        return self._rooms[name]

    def again(self) -> Store:
        """The same store as another process sees it that was started from this one."""
        return Store(self._folder)

    def publish(self) -> None:
        """Puts what was written in every room in place."""
        for room in self._rooms.values():
            room.publish()

    def close(self) -> None:
        """Closes every room. One that remembers has the rest of its values in memory only: none per save."""
        for room in self._rooms.values():
            room.close()
        self._rooms = {}
        if self.remembers:
            self._folder = None


NOTHING_KEPT = Store(None)
# Below the root of the content.
_FOLDER = Path(".cache", "jgz")


def kept_at(root: Path, remembers: bool = False) -> Store:
    """The store of a root. Whoever may write in the root may write in it: nobody else does."""
    folder = root / _FOLDER
    return Store(None if folder.parent.is_symlink() else folder, remembers)


def _open_packs(folder: Path, known: set[str] | frozenset[str] = frozenset()) -> Iterator[Pack]:
    """The packs in a folder, the oldest first; what is no pack of ours goes."""
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return
    for name in names:
        path = folder / name
        if not name.endswith(_ENDING) or name in known or path.is_symlink():
            continue
        try:
            yield Pack(path)
        except NotAPackError:
            with suppress(OSError):
                path.unlink()
        except OSError:
            continue


def _writer_in(folder: Path | None) -> PackWriter:
    if folder is None:
        raise OSError
    folder.mkdir(parents=True, exist_ok=True)
    ignored = folder.parent / ".gitignore"
    if not ignored.exists():
        # Content may lie in a repository that does not know of us.
        ignored.write_text("*\n", encoding="utf-8")
    return PackWriter(folder / f"{secrets.token_hex(8)}{_UNDER_WAY}")


def _drop_leftovers(folder: Path, newest: Pack) -> None:
    """What a killed process was writing: its age is told from a file that was just made."""
    with suppress(OSError):
        now = newest.path.stat().st_mtime
        for path in folder.glob(f"*{_UNDER_WAY}"):
            if now - path.stat().st_mtime > _DAY:
                path.unlink()
