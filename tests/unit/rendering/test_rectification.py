"""A rectification: above the text of now for a year, above the version that was wrong for ever, and in copies."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from jgz.model import Library, Module, Rectification, Version
from jgz.model.archive import of_now
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.holds_view import holds_view
from jgz.rendering.pieces.old_versions import VersionViews
from jgz.rendering.pieces.status import Banner, Tone, status_view
from jgz.rendering.validity_files import VALIDITY_PATH, validity_files

WRONG = Rectification(
    date(2026, 3, 1), (Version(1, 0, 0),), "Geef twee lepels per dag.", "Geef één lepel per dag.", urgent=True
)
SAID = (
    "Rectificatie met spoed van 1 maart 2026, over versie 1.0.0. "
    "Fout: Geef twee lepels per dag. Goed: Geef één lepel per dag."
)


@pytest.fixture(scope="module")
def before(made_library: Library) -> Library:
    """The made library, with one version that turns out to be wrong."""
    return made_library.without_concepts()


def put_right(library: Library, id: str = "geldig-stuk") -> tuple[Library, Module]:
    """The library in which that module has a next version that puts it right."""
    module = replace(library.modules_by_id[id], version=Version(1, 1, 0), rectifications=(WRONG,))
    return replace(library, modules=tuple(module if item.id == id else item for item in library.modules)), module


@pytest.mark.parametrize(
    ("day", "shown"),
    [(date(2026, 2, 28), False), (date(2026, 3, 1), True), (date(2027, 2, 28), True), (date(2027, 3, 1), False)],
)
def test_it_stands_above_the_text_of_now_for_twelve_months(before: Library, day: date, shown: bool) -> None:
    library, module = put_right(before)
    banners = [item.text for item in status_view(module, library, day).banners]
    assert (SAID in banners) == shown


def test_of_a_lapsed_module_that_it_lapsed_comes_first(before: Library) -> None:
    library, module = put_right(before, "vervallen-stuk")
    banners = status_view(module, library, date(2026, 3, 2)).banners
    assert banners[0].text.startswith("Niet meer gebruiken")
    assert banners[1].text == SAID


@pytest.mark.parametrize("day", [date(2026, 3, 2), date(2036, 3, 2)])
def test_it_stands_above_the_version_that_was_wrong_for_ever_and_above_no_other(before: Library, day: date) -> None:
    library, _ = put_right(before)
    builder = Builder(library, day, archive=of_now(before))
    views = VersionViews(builder, builder.archive, lambda old, new: ())
    record = builder.archive.ledger.version("geldig-stuk", Version(1, 0, 0))
    (other,) = builder.archive.ledger.versions("jaar-stuk")
    assert record
    assert views.of(record, before.modules_by_id["geldig-stuk"]).rectifications == (Banner(Tone.WARNING, SAID),)
    assert views.of(other, library.modules_by_id["jaar-stuk"]).rectifications == ()
    answer = holds_view(builder, record, "")
    assert not answer.holds
    assert SAID in [item.text for item in answer.banners]


def test_a_copy_of_that_version_is_told(before: Library) -> None:
    library, _ = put_right(before)
    told = json.loads(validity_files(Builder(library, date(2026, 3, 2)))[VALIDITY_PATH])
    assert told["gerectificeerd"] == {"modules/geldig-stuk/": {"1.0.0": SAID}}
    assert "gerectificeerd" not in json.loads(validity_files(Builder(before, date(2026, 3, 2)))[VALIDITY_PATH])
