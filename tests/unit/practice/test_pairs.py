"""Pairs that may contradict each other are on the agenda of who keeps one of the two: at most five, until judged."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.sites.root import COMPLETE

from jgz.contradictions import open_pairs, texts_mark
from jgz.loader import load
from jgz.model import JudgedPair, Library
from jgz.model.agenda import MOST_PAIRS, Topic, agenda_of
from jgz.rendering.pages.board import AgendaView
from jgz.site import build
from jgz.store import kept_at

TODAY = date(2026, 11, 22)
PARTS = ("kniehoogte", "elleboog", "pinklengte", "wimperlengte", "teenbreedte", "polsomtrek", "schouderhoogte")


@pytest.fixture(scope="module")
def library() -> Library:
    """Two modules that say of seven things something else."""
    whole = load(COMPLETE).library
    first, second = whole.modules
    plain = replace(first.recommendations[0], direction=None, strength=None, certainty=None, bds=(), phases=())
    both = []
    for module, weeks in ((first, 4), (second, 6)):
        added = tuple(
            replace(
                plain, module_id=module.id, id=f"meet-{part}", title=f"Meet de {part}", former_ids=(),
                text=f"Meet de {part} bij een liggende baby na {weeks} weken.", number=20 + number,
            )
            for number, part in enumerate(PARTS)
        )  # fmt: skip
        both.append(replace(module, recommendations=(*module.recommendations, *added)))
    return replace(whole, modules=tuple(both))


def test_a_group_gets_the_most_telling_few_with_both_places(library: Library) -> None:
    first, second = library.modules
    pairs = open_pairs(library)
    assert len(pairs) >= len(PARTS)
    points = agenda_of(library.clusters_by_id[first.cluster], library, TODAY, pairs)
    shown = [item for item in points if item.topic is Topic.PAIR]
    assert len(shown) == MOST_PAIRS == 5
    for point in shown:
        own = point.address.partition("#")[0]
        assert own == f"/modules/{first.id}/"
        assert point.beside == point.address.replace(own, f"/modules/{second.id}/")
        assert second.title in point.what
        assert "4 week" in point.what
    if second.cluster != first.cluster:
        other = agenda_of(library.clusters_by_id[second.cluster], library, TODAY, pairs)
        assert [item.address for item in other if item.topic is Topic.PAIR] == [item.beside for item in shown]


def test_what_people_judged_is_not_on_it(library: Library) -> None:
    judged = tuple(
        JudgedPair(item.one.full_id, item.other.full_id, "opgelost", "2026-11-01", texts_mark(item.one, item.other))
        for item in open_pairs(library)
    )
    quiet = replace(library, registers=replace(library.registers, judged_pairs=judged))
    assert open_pairs(quiet) == []
    assert open_pairs(quiet, also_judged=True) == open_pairs(library)


def test_page_and_table_of_the_site_have_them(library: Library) -> None:
    site = build(library, TODAY, concepts=False, copies=False)
    cluster = library.modules[0].cluster
    view = next(page.view for page in site.pages if page.address == f"/clusters/{cluster}/agenda/")
    assert isinstance(view, AgendaView)
    (points,) = (points for title, points in view.topics if title == Topic.PAIR.value)
    assert len(points) == MOST_PAIRS
    table = site.files[f"clusters/{cluster}/agenda/agenda-komma.csv"]
    assert isinstance(table, str)
    rows = [row for row in csv.DictReader(io.StringIO(table, newline="")) if row["onderwerp"] == Topic.PAIR.value]
    assert [(row["adres"], row["adres_ernaast"]) for row in rows] == [(item.address, item.beside) for item in points]


def test_what_was_found_before_is_the_same_until_a_text_changes(library: Library, tmp_path: Path) -> None:
    found = open_pairs(library)
    for _ in range(2):
        store = kept_at(tmp_path)
        assert open_pairs(library, store) == found
        store.close()
    first, second = library.modules
    items = tuple(replace(item, text=item.text.replace("6 weken", "4 weken")) for item in second.recommendations)
    agreed = replace(library, modules=(first, replace(second, recommendations=items)))
    store = kept_at(tmp_path)
    assert open_pairs(agreed, store) == open_pairs(agreed) != found
    store.close()
