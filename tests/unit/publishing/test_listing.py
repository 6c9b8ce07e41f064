"""What the host takes of the themes is the same when nobody lists what is hidden."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.theme import Theme
from tests.conftest import REPOSITORY

from jgz.publishing.listing import pass_over_hidden


@pytest.fixture
def theme(tmp_path: Path) -> Theme:
    """Our theme over Material's, and over both a folder in which things lie about."""
    for name in (".hidden/a.css", "assets/.b/c.css", "assets/.d.css", "assets/e/f.css", "g.html", ".h.css", "i.css"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    theme = Theme(name="material", custom_dir=str(REPOSITORY / "theme"))
    theme.dirs.insert(0, str(tmp_path))
    return theme


def taken(theme: Theme, spared: bool) -> list[tuple[str, str | None]]:
    config = MkDocsConfig()
    config.load_dict({"site_name": "Proef", "docs_dir": str(REPOSITORY / "modules")})
    config.validate()
    config.theme = theme
    if spared:
        pass_over_hidden(theme)
    files = Files([])
    files.add_files_from_theme(theme.get_env(), config)
    return [(file.src_uri, file.abs_src_path) for file in files]


def test_the_host_takes_the_same_files(theme: Theme) -> None:
    hosts_own = taken(theme, spared=False)
    found = taken(theme, spared=True)
    assert found == hosts_own
    names = [name for name, _ in found]
    assert {"assets/e/f.css", "i.css", "assets/stijl/tokens.css"} <= {*names}
    assert not [name for name in names if name.startswith(".") or "/." in name]


def test_what_is_hidden_is_not_listed_and_can_be_printed(theme: Theme) -> None:
    pass_over_hidden(theme)
    environment = theme.get_env()
    assert not [name for name in environment.list_templates() if name.startswith(".icons/")]
    assert "<svg" in environment.get_template(".icons/material/magnify.svg").render()
