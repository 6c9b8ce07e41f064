"""Texts of before, of which pictures may be gone by now."""

from __future__ import annotations

from datetime import date

import pytest
from tests.archief.lives import Advice, Life
from tests.sites.root import MINIMAL

from jgz.archive.texts import TextReader, said_then
from jgz.loader import load
from jgz.model import Module, Status, Version
from jgz.model.archive import Archive
from jgz.model.ledger import Ledger, LedgerRow
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.old_versions import VersionViews
from jgz.rendering.pieces.version_view import VersionView

DAY = date(2024, 1, 1)


def _read(evidence: str, id: str = "bal-kiezen") -> tuple[LedgerRow, Module | None]:
    """A text of before with this evidence and a recommendation of this id, as far as it can be read today."""
    path = "modules/spelen-thuis/ballen.md"
    row = LedgerRow("ballen", Version(1, 0, 0), "a", "b", DAY, DAY, None, Status.ADOPTED, DAY, None, path)
    life = Life("ballen", "Spelen met een bal", (Advice(id, "Een bal", "Overweeg een zachte bal."),))
    life = life.adopt("1.0.0", "2024-01-01", *life.advices).edit("1.0.0", "2024-01-01", evidence)
    return row, TextReader(load(MINIMAL).library.registers).read(row, life.text.encode())[0]


def _view(row: LedgerRow, module: Module | None) -> VersionView:
    archive = Archive(Ledger((row,)))
    views = VersionViews(Builder(load(MINIMAL).library, DAY, archive=archive), archive, lambda old, new: ())
    (record,) = archive.ledger.versions("ballen")
    return views.of(record, module)


@pytest.mark.parametrize("id", ["advies-02", "ab", "Bal_kiezen", "een-naam-" + "a" * 70, "één.bal"])
def test_a_recommendation_keeps_the_id_that_may_be_none_today(id: str) -> None:
    _, module = _read("Een bal.", id)
    assert [item.id for item in said_then(module)] == [id]
    (shown,) = _view(*_read("Een bal.", id)).recommendations
    assert shown.id == id


def test_what_can_be_in_no_address_is_numbered() -> None:
    _, module = _read("Een bal.", "een bal")
    assert [(item.id, item.text) for item in said_then(module)] == [("aanbeveling-1", "Overweeg een zachte bal.")]


def test_of_a_picture_that_is_gone_the_words_stand_there() -> None:
    view = _view(*_read("![Een kind gooit een bal](beeld/bal.svg)"))
    html = "".join(part.html for section in view.sections for part in section.parts)
    assert 'alt="Een kind gooit een bal"' in html
    assert 'src="data:,"' in html
    assert "hidden" not in html
    assert view.notes[0].endswith("of in woorden wat het liet zien.")
