"""What ties a translation to the Dutch page that it follows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.sites.root import PARENTS, Root

from jgz.model import ParentPage, mark_of


def page(root: Root) -> ParentPage:
    return root.library().originals["buiten-spelen"]


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("- Elke plek telt, ook de stoep.", "- Elke plek telt, ook de tuin.", False),
        ("titel: Naar buiten met je kind", "titel: Naar buiten", False),
        ("niveau: afspraak", "niveau: nu", False),
        ("graven, kijken naar een kever.", "graven,\nkijken naar een kever.", True),
        ("gecontroleerd_op: 2025-10-06", "gecontroleerd_op: 2026-10-06", True),
        ("wanneer_bellen: ja", "wanneer_bellen: ja\ntrefwoorden: [buiten]", True),
    ],
)
def test_the_mark_is_of_what_the_page_says(old: str, new: str, same: bool, tmp_path: Path) -> None:
    root = Root(tmp_path)
    before = mark_of(page(root))
    root.edit(PARENTS, old, new)
    assert (mark_of(page(root)) == before) is same


def test_a_mark_is_the_same_on_every_computer(tmp_path: Path) -> None:
    first = page(Root(tmp_path))
    assert mark_of(replace(first, keywords=("buiten",))) == mark_of(first)
    assert len(mark_of(first)) == 8
