"""A root of its own for every test of the command."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.sites.root import Root


@pytest.fixture
def root(tmp_path: Path) -> Root:
    """A copy of the minimal content."""
    return Root(tmp_path)
