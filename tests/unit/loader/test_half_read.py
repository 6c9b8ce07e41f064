"""A list of which one entry can't be read: that is told there, and no file that names the entry gets the blame."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.sites.root import PARENTS, PLACE, TALKING, Root

LISTS = "modules/_registers/"
ELEMENTS = """- {id: "90101", naam: Plek bekeken, rubriek: Omgeving, versie: "1.0.0", fictief: true}
- id: "90102"
  naam: Afspraak
  rubriek: Omgeving
  versie: "1.0.0"
  fictief: true
"""
THEMES = "- id: spelen\n  naam: Spelen\n- id: slapen\n  naam: Slapen\n"


@pytest.fixture
def root(tmp_path: Path) -> Root:
    """A root in which something names an entry of every list."""
    root = Root(tmp_path)
    root.write(f"{LISTS}themas.yml", THEMES)
    root.write(PARENTS, root.read(PARENTS).replace("\nfasen:", "\nthema: spelen\nfasen:", 1))
    root.write(TALKING, root.read(TALKING).replace("\nstatus:", "\ndirecte_hulp: [direct-gevaar]\nstatus:", 1))
    root.write(f"{LISTS}bds.yml", ELEMENTS)
    root.write(PLACE, root.read(PLACE).replace("    kern: ja", "    kern: ja\n    bds: 90102@1.0.0", 1))
    return root


def test_as_a_whole_there_is_nothing_to_tell(root: Root) -> None:
    assert root.diagnostics() == ()


@pytest.mark.parametrize(
    ("name", "entry"),
    [
        ("fasen.yml", "id: peuter-1-4"),
        ("beroepen.yml", "id: jeugdarts"),
        ("partijen.yml", "id: AJN"),
        ("directe-hulp.yml", "id: direct-gevaar"),
        ("themas.yml", "id: spelen"),
        ("bds.yml", 'id: "90102"'),
    ],
)
def test_an_entry_that_cannot_be_read_is_told_once(root: Root, name: str, entry: str) -> None:
    text = root.read(f"{LISTS}{name}")
    assert f"- {entry}\n  " in text
    root.write(f"{LISTS}{name}", text.replace(f"- {entry}\n  ", "- ", 1))
    found = root.diagnostics()
    assert found
    assert {item.location.path for item in found} == {f"{LISTS}{name}"}, found
