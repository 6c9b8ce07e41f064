"""Mending single files of the minimal content, with its own registers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.sites.root import MINIMAL, REMEMBERED, Root

from jgz.loader import load
from jgz.loader.fields import words_of
from jgz.repair import Mender

Mend = Callable[[str, str], str]


@pytest.fixture
def root(tmp_path: Path) -> Root:
    """A copy of the minimal content."""
    return Root(tmp_path, REMEMBERED)


@pytest.fixture(scope="session")
def mender() -> Mender:
    """The mender with the words of the minimal content."""
    return Mender(words_of(load(MINIMAL, quick=True).library.registers))


@pytest.fixture
def mend(mender: Mender) -> Mend:
    """The text of a file after mending; the same text when there is nothing to do."""

    def mended(path: str, text: str) -> str:
        result = mender.mend(path, text.encode())
        return result.text if result else text

    return mended
