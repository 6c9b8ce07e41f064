"""The search of the real content, built once."""

from __future__ import annotations

import pytest

from jgz.model import Library
from jgz.search import Search, open_search


@pytest.fixture(scope="session")
def search(public: Library) -> Search:
    """The index of what the public sees, and what ranks its pages."""
    return open_search(public)
