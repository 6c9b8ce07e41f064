"""Where links of old texts lead: what is kept of a page counts for as long as they lead there."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.sites.root import MINIMAL

from jgz.loader import load
from jgz.model import Library, Status, Version
from jgz.model.archive import Archive
from jgz.model.ledger import LedgerRow, ledger_of
from jgz.model.library import Picture
from jgz.rendering.pieces.old_links import OldLinks

FIRST = date(2024, 1, 1)
PATHS = ("modules/spelen/bal.md", "modules/spelen/touw.md", "modules/spelen-buiten/spelen-bespreken.md")
IDS = ("bal", "touw", "spelen-bespreken")
# A text of before without pictures.
TEXT = LedgerRow(
    "tol", Version(1, 0, 0), "a", "b", FIRST, FIRST, None, Status.ADOPTED, FIRST, None, "modules/spelen/tol.md"
)


@pytest.fixture(scope="module")
def library() -> Library:
    return load(MINIMAL).library


def _rows(chance: random.Random) -> list[LedgerRow]:
    """Some versions of some modules at some paths, each public from some day to some day."""
    found = []
    for number in range(chance.randint(1, 5)):
        start = FIRST + timedelta(days=chance.randint(0, 9))
        end = chance.choice([None, start + timedelta(days=chance.randint(1, 9))])
        version, id, path = Version(1, number, 0), chance.choice(IDS), chance.choice(PATHS)
        found.append(replace(TEXT, module=id, version=version, public_from=start, public_to=end, path=path))
        found[-1] = replace(found[-1], valid_from=start, valid_to=end)
    return found


def _changed(rows: Sequence[LedgerRow], chance: random.Random) -> list[LedgerRow]:
    """The same, but for one row that went, came, moved, or ended on another day; or quite the same."""
    number = chance.randrange(len(rows))
    row = rows[number]
    other = {
        "gone": [],
        "moved": [replace(row, path=chance.choice(PATHS))],
        "ended": [replace(row, public_to=row.public_from + timedelta(days=chance.randint(1, 9)))],
        "held": [replace(row, valid_from=row.valid_from - timedelta(days=chance.randint(0, 9)))],
        "other": [replace(row, module=chance.choice(IDS))],
        "more": [row, replace(row, version=Version(2, 0, 0), public_from=row.public_from + timedelta(days=1))],
        "same": [row],
    }[chance.choice(("gone", "moved", "ended", "held", "other", "more", "same"))]
    return [*rows[:number], *other, *rows[number + 1 :]]


@pytest.mark.parametrize("seed", range(4))
def test_on_the_same_ground_they_lead_where_they_did_on_every_day(library: Library, seed: int) -> None:
    chance = random.Random(seed)
    elsewhere = same = 0
    for _ in range(150):
        rows = _rows(chance)
        # What is there now may go as well.
        now = replace(library, modules=()) if chance.random() < 0.2 else library
        before = OldLinks(Archive(ledger_of(rows)), library)
        after = OldLinks(Archive(ledger_of(_changed(rows, chance))), now)
        for path in PATHS:
            texts = [replace(TEXT, public_from=FIRST + timedelta(days=day)) for day in range(20)]
            moved = any(before.leads(path, text) != after.leads(path, text) for text in texts)
            stayed = before.ground(path) == after.ground(path)
            assert not (moved and stayed), (rows, path)
            elsewhere += moved
            same += stayed
    assert elsewhere > 50
    assert same > 50


def test_a_made_page_and_a_picture_of_now_are_ground_too(library: Library) -> None:
    path = "modules/spelen/beeld/bal.svg"
    bare, drawn = (
        OldLinks(Archive(ledger_of([])), replace(library, pictures=pictures)) for pictures in ((), (Picture(path, ""),))
    )
    assert bare.leads(path, TEXT) != drawn.leads(path, TEXT)
    assert bare.ground(path) != drawn.ground(path)
    assert bare.leads("/ouders/", TEXT) != bare.leads(path, TEXT)
    assert bare.ground("/ouders/") != bare.ground(path)
