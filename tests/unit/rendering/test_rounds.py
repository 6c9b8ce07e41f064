"""The pages of consultation rounds: a list that stays short, and a page for each round in the order of its text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.sites.root import MINIMAL

from jgz.loader import load
from jgz.model import ConsultationRound, Decision, Library, Reply, ReplyKind, Version
from jgz.model.field_values import Commenting
from jgz.model.status import Status
from jgz.rendering.pages.rounds import RoundsView, RoundView, round_pages
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.page import Page

MODULE = "spelen-bespreken"
REPLIES = (
    Reply("1", ReplyKind.CHANGE, "Groep", "Kies er twee.", "samen-naar-buiten", "Nee.", Decision.NOT_TAKEN),
    Reply("2", ReplyKind.AGREED, "Panel", "Helder."),
    Reply("3", ReplyKind.QUESTION, "Panel", "Ook bij regen?", "buitentijd-vragen", "Ja.", Decision.ANSWERED),
    Reply("4", ReplyKind.REMARK, "Panel", "Die is weg.", "oude-id", "Klopt.", Decision.TAKEN, Version(1, 1, 0)),
)  # fmt: skip


def pages(day: date, closed: bool = True, module: str = MODULE) -> list[Page]:
    library: Library = load(MINIMAL).library
    days = date(2026, 1, 5), date(2026, 2, 5)
    item = ConsultationRound("eerste", module, Version(1, 1, 0), "Eerste ronde", *days, closed, ("Kan het?",), REPLIES)
    library = replace(library, registers=replace(library.registers, rounds=(item,)))
    return round_pages(Builder(library, day, {}))


def test_a_closed_round_has_its_reactions_on_a_page_of_its_own() -> None:
    listed, own = pages(date(2026, 3, 1))
    assert isinstance(listed.view, RoundsView)
    assert isinstance(own.view, RoundView)
    assert own.address == f"/commentaar/{MODULE}/eerste/" == listed.view.others[0].page
    assert listed.view.others[0].told == "4 reacties met antwoord"
    groups = [(group.address, [reply.number for reply in group.replies]) for group in own.view.groups]
    assert groups == [
        ("", ["2"]),
        (f"/modules/{MODULE}/#buitentijd-vragen", ["3"]),
        (f"/modules/{MODULE}/#samen-naar-buiten", ["1"]),
        # What it was about is gone; the reaction and its answer stay.
        ("", ["4"]),
    ]
    assert own.view.groups[0].title == "De hele tekst"
    assert own.view.groups[-1].replies[0].decision == "Overgenomen in versie 1.1.0"


def test_reactions_without_answer_are_not_shown() -> None:
    for day in (date(2026, 1, 5), date(2026, 2, 5), date(2026, 2, 6)):
        listed, own = pages(day, closed=False)
        assert isinstance(own.view, RoundView)
        assert own.view.groups == ()
        assert isinstance(listed.view, RoundsView)
        assert len(listed.view.open) == (day <= date(2026, 2, 5))


def test_a_round_about_what_nobody_may_see_has_no_page() -> None:
    assert len(pages(date(2026, 3, 1), module="geheim-stuk")) == 1


@pytest.mark.parametrize(
    ("day", "is_open", "state"),
    [
        (date(2026, 10, 25), False, "Je kunt reageren van 26 oktober 2026 tot en met 7 december 2026."),
        (date(2026, 12, 7), True, "Je kunt reageren tot en met 7 december 2026."),
        (date(2026, 12, 8), False, "De werkgroep verwerkt de reacties. Daarna staan ze hier met het antwoord."),
    ],
)
def test_a_text_that_is_open_for_reactions_is_there_before_it_has_a_list(day: date, is_open: bool, state: str) -> None:
    library = load(MINIMAL).library
    asked = Commenting(date(2026, 10, 26), date(2026, 12, 7), "Per mail.")
    draft = replace(library.modules_by_id[MODULE], status=Status.COMMENTING, commenting=asked)
    others = (item for item in library.modules if item.id != MODULE)
    (listed,) = round_pages(Builder(replace(library, modules=(draft, *others)), day, {}))
    assert isinstance(listed.view, RoundsView)
    (shown,) = listed.view.open if is_open else listed.view.others
    assert (shown.page, shown.version, shown.state) == (f"/modules/{MODULE}/", "1.1.0", state)
    assert len(listed.view.open) == is_open
