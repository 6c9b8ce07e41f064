"""A page or guideline that is a concept: in a preview only, and nowhere else does anything tell that it is there."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from tests.site.built import BuiltSite, text_of, with_class
from tests.site.hosts import bouw
from tests.site.made import base, write, write_library, write_module, write_parent_page

from jgz.checking import check

ADAY = date(2026, 11, 22)
SECRET = "zwijgzaam"
PICTURE = (
    """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 90"><title>Zwijgzaam</title><path d="M1 1h30"/></svg>"""
)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made library, in which a whole guideline and the page for youths of another are concepts."""
    root = write_library(tmp_path_factory.mktemp("concepten") / "wortel")
    folder = root / "modules" / f"{SECRET}-onderwerp"
    fields = {**base(folder.name, "richtlijn", "Zwijgzaam onderwerp"), "cluster": "het-lichaam"}
    fields |= {"regiehouder": "De proefgroep", "modules": [f"{SECRET}-stuk"], "concept": True}
    write(folder / "index.md", fields, "Zwijgzaam van begin tot eind.\n")
    shutil.move(write_module(root, f"{SECRET}-stuk", status="concept"), folder / f"{SECRET}-stuk.md")
    write_parent_page(root, "jongeren", concept=True, titel="Zwijgzaam voor jongeren")
    write_parent_page(root, "ouders", id=folder.name, concept=True, titel="Zwijgzaam voor ouders")
    shutil.move(root / "modules" / "proef" / "ouders.md", folder / "ouders.md")
    write_parent_page(root, "ouders")
    for page in (folder / "ouders.md", root / "modules" / "proef" / "jongeren.md"):
        lines = page.read_text("utf-8").split("\n")
        page.write_text("\n".join(line for line in lines if not line.startswith("gecontroleerd_op")), "utf-8")
    (folder / "beeld").mkdir()
    (folder / "beeld" / f"{SECRET}.svg").write_text(PICTURE, "utf-8")
    return root


def test_it_has_no_errors(root: Path) -> None:
    assert check(root, ADAY).errors == ()


def test_nothing_of_it_is_in_the_public_site(root: Path, tmp_path: Path) -> None:
    bouw(root, tmp_path / "uit", today=ADAY)
    site = BuiltSite(tmp_path / "uit")
    found = {
        name for name, data in site.bytes().items() if SECRET in f"{name} {data.decode('utf-8', 'ignore')}".lower()
    }
    assert found == set()
    assert "/jongeren/proef/" not in site.pages


def test_a_preview_shows_it_and_says_so(root: Path, tmp_path: Path) -> None:
    bouw(root, tmp_path / "uit", "--concepten", today=ADAY)
    site = BuiltSite(tmp_path / "uit")
    for address in (f"/richtlijnen/{SECRET}-onderwerp/", f"/ouders/{SECRET}-onderwerp/", "/jongeren/proef/"):
        page = site.pages[address]
        (banner,) = with_class(page.main, "jgz-banner--concept")
        assert text_of(banner) == "Concept: deze pagina is nog niet openbaar."
        assert page.noindex
    assert "nog niet nagekeken" in text_of(site.pages["/jongeren/proef/"].main)
