"""Garbage is looked for rarely, and not at the end of a run."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from jgz.cli.following import follow
from jgz.memory import collect_rarely, keep_until_the_end


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*before)


def test_garbage_is_looked_for_rarely_and_by_who_ends_soon_hardly() -> None:
    collect_rarely()
    often = gc.get_threshold()[0]
    collect_rarely(once=True)
    assert gc.isenabled()
    assert 100_000 < often < gc.get_threshold()[0] / 5


def test_who_goes_on_looks_more_often_than_who_ends_soon(tmp_path: Path) -> None:
    collect_rarely(once=True)
    hardly = gc.get_threshold()[0]
    thresholds: list[int] = []

    def act() -> None:
        thresholds.append(gc.get_threshold()[0])
        raise KeyboardInterrupt

    assert follow([tmp_path], act) == 0
    assert thresholds[0] < hardly / 5


def test_at_the_end_nothing_is_looked_at_once_more() -> None:
    keep_until_the_end()
    assert gc.get_freeze_count() > 0
    assert len(gc.get_objects()) < 1_000
