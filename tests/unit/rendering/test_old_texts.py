"""Texts of before, of which pictures may be gone by now."""

from __future__ import annotations

from datetime import date

from tests.archief.lives import Advice, Life
from tests.sites.root import MINIMAL

from jgz.archive.texts import TextReader
from jgz.loader import load
from jgz.model import Status, Version
from jgz.model.archive import Archive, Ledger, LedgerRow
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.old_versions import VersionViews

DAY = date(2024, 1, 1)


def test_of_a_picture_that_is_gone_the_words_stand_there() -> None:
    library = load(MINIMAL).library
    path = "modules/spelen-thuis/ballen.md"
    row = LedgerRow("ballen", Version(1, 0, 0), "a", "b", DAY, DAY, None, Status.ADOPTED, DAY, None, path)
    life = Life("ballen", "Spelen met een bal", (Advice("bal-kiezen", "Een bal", "Overweeg een zachte bal."),))
    life = life.adopt("1.0.0", "2024-01-01", *life.advices)
    life = life.edit("1.0.0", "2024-01-01", "![Een kind gooit een bal](beeld/bal.svg)")
    module, _ = TextReader(library.registers).read(row, life.text.encode())
    ledger = Ledger((row,))
    archive = Archive(ledger)
    views = VersionViews(Builder(library, DAY, archive=archive), archive, lambda old, new: ())
    (record,) = ledger.versions("ballen")
    view = views.of(record, module)
    html = "".join(part.html for section in view.sections for part in section.parts)
    assert 'alt="Een kind gooit een bal"' in html
    assert 'src="data:,"' in html
    assert "hidden" not in html
    assert view.notes[0].endswith("of in woorden wat het liet zien.")
