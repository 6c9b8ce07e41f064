"""The files of the index of the real content, which are dear to make."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.once import once

from jgz.model import Library
from jgz.search import search_files


@pytest.fixture(scope="session")
def files(public: Library, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What a browser reads to search in what the public sees; made once for all processes."""

    def make(folder: Path) -> None:
        (folder / "bestanden").write_text(json.dumps(search_files(public)), encoding="utf-8")

    return dict(json.loads((once(tmp_path_factory, "zoekbestanden", make) / "bestanden").read_text(encoding="utf-8")))
