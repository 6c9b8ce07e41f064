"""A site has no name at its root that a former address could have too."""

from __future__ import annotations

from pathlib import Path

import pytest

from jgz.publishing import OpenNameError, hold_names


def test_a_name_that_no_list_closes_is_told(tmp_path: Path) -> None:
    for name in ("index.html", "CNAME", "modules", ".well-known", "oud.html"):
        (tmp_path / name).touch()
    hold_names(tmp_path, {"oud.html"})
    (tmp_path / "nieuwigheid").mkdir()
    with pytest.raises(OpenNameError, match="`nieuwigheid`"):
        hold_names(tmp_path, {"oud.html"})
