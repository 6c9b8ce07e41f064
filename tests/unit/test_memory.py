"""Garbage is looked for rarely, and not at the end of a run."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from jgz.memory import collect_rarely, keep_until_the_end


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*before)


def test_garbage_is_looked_for_rarely_and_in_one_build_hardly() -> None:
    collect_rarely()
    often = gc.get_threshold()[0]
    collect_rarely(one_build=True)
    assert gc.isenabled()
    assert 100_000 < often < gc.get_threshold()[0] / 5


def test_at_the_end_nothing_is_looked_at_once_more() -> None:
    keep_until_the_end()
    assert gc.get_freeze_count() > 0
    assert len(gc.get_objects()) < 1_000
