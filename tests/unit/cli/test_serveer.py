"""`jgz serveer`: where it may serve at. That it serves and rebuilds is told by `tests/site/test_serve.py`."""

from __future__ import annotations

import pytest
from tests.sites.root import Root
from tests.unit.cli.process import jgz_here, sentences


@pytest.mark.parametrize("address", ["8000", "localhost", "localhost:http", ":8000", "a b:80"])
def test_a_strange_address_to_serve_at_is_refused(root: Root, address: str) -> None:
    (root.path / "theme").mkdir()
    root.write("mkdocs.yml", "site_name: proef\n")
    done = jgz_here("serveer", "--wortel", root.path, "--adres", address)
    assert done.returncode == 2
    assert "is geen adres" in sentences(done.stderr)
