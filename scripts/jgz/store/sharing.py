"""Two processes that fill a room together: what the other one made is read as if it had been there all the time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from jgz.store.rooms import Store
from jgz.workers import Task

_Item = TypeVar("_Item")
# For less it takes longer to start a process than to do the work.
FEWEST = 40


def fill_together(
    store: Store, names: Sequence[str], items: Sequence[_Item], make: Callable[[Store, _Item], object]
) -> bool:
    """Makes all of the items with two processes, into the rooms `names` of a store; false when nothing was done.

    `make` puts what it makes of an item in the store that it is given. Half of it is called here; of what the other
    half leaves, only what is in these rooms is seen.
    """
    rooms = [store.room(name) for name in names]
    if len(items) < FEWEST or not all(room.keeps for room in rooms):
        return False

    def work() -> bytes:
        theirs = store.again()
        for item in items[1::2]:
            make(theirs, item)
        theirs.publish()
        return b""

    task = Task(work)
    if not task.elsewhere:
        return False
    for item in items[::2]:
        make(store, item)
    task.result()
    for room in rooms:
        room.reread()
    return True
