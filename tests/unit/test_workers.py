"""Work in another process: what comes back is the same, wherever it was done and whatever went wrong."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from jgz import workers
from jgz.store import Store, digest, fill_together
from jgz.store.sharing import FEWEST
from jgz.workers import PROCESSES, Task

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system can't copy a process")


@pytest.fixture(autouse=True)
def _two(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two processors, and no threads but this one: those of the tests themselves do no harm here."""
    monkeypatch.setenv(PROCESSES, "2")
    monkeypatch.setattr(workers.threading, "active_count", lambda: 1)


def here() -> bytes:
    return str(os.getpid()).encode()


@needs_fork
def test_another_process_does_it() -> None:
    task = Task(here)
    assert task.elsewhere
    assert task.result() != here()
    large = Task(lambda: b"x" * 3_000_000)
    assert large.result() == b"x" * 3_000_000


def test_with_one_processor_it_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PROCESSES, "1")
    assert Task(here).result() == here()


def test_where_no_process_can_be_started_it_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> int:
        raise OSError("no more processes")

    monkeypatch.setattr(os, "fork", refuse, raising=False)
    assert Task(here).result() == here()


def test_beside_threads_it_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers.threading, "active_count", lambda: 2)
    assert Task(here).result() == here()


@needs_fork
def test_what_a_killed_process_left_is_done_here() -> None:
    own = os.getpid()

    def work() -> bytes:
        if os.getpid() != own:
            os.kill(os.getpid(), signal.SIGKILL)
        return b"gedaan"

    assert Task(work).result() == b"gedaan"


@needs_fork
def test_what_fails_there_fails_here_with_its_own_error() -> None:
    def work() -> bytes:
        raise ValueError("fout")

    with pytest.raises(ValueError, match="fout"):
        Task(work).result()


@needs_fork
@pytest.mark.parametrize("killed", [False, True])
def test_two_processes_fill_a_room_as_one_does(killed: bool, tmp_path: Path) -> None:
    items = [str(number) for number in range(FEWEST + 1)]
    own, here_made = os.getpid(), set()

    def make(where: Store, item: str) -> None:
        if killed and os.getpid() != own and item == items[21]:
            os.kill(os.getpid(), signal.SIGKILL)
        here_made.add(item)
        for name in ("kamer", "zolder"):
            where.room(name).put(digest(name, item), item.encode())

    store = Store(tmp_path)
    assert fill_together(store, ["kamer", "zolder"], items, make)
    assert (here_made == set(items)) is killed
    store.close()
    for name in ("kamer", "zolder"):
        again = Store(tmp_path).room(name)
        assert [again.get(digest(name, item)) for item in items] == [item.encode() for item in items]


def test_little_work_is_not_shared(tmp_path: Path) -> None:
    assert not fill_together(Store(tmp_path), ["kamer"], ["een"], lambda where, item: None)
    assert not fill_together(Store(None), ["kamer"], ["een"] * 100, lambda where, item: None)
