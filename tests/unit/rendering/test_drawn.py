"""What pages draw: a module at a glance, the line of phases, the terms of modules."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from jgz.model import Library, Module, Validity
from jgz.model.field_values import Question
from jgz.rendering.pieces.at_a_glance import at_a_glance
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.timeline import timeline
from jgz.rendering.pieces.upkeep_chart import UpkeepChart, upkeep_chart

TODAY = date(2026, 11, 22)
CLUSTERS = (("een", "Cluster een"), ("leeg", "Zonder modules"), ("", "Voor elk cluster"))


@pytest.fixture
def builder(made_library: Library) -> Builder:
    return Builder(made_library, TODAY)


@pytest.fixture
def module(made_library: Library) -> Module:
    return made_library.modules_by_id["geldig-stuk"]


# --- at a glance


def test_each_recommendation_stands_below_the_first_question_it_answers(builder: Builder, module: Module) -> None:
    first, second, *_ = module.recommendations
    asked = (Question("uv1", "Wat eerst?"), Question("uv2", "Wat dan?"), Question("uv3", "En anders?"))
    own = (
        replace(first, questions=("uv2", "uv1")),
        replace(second, questions=("uv1",)),
        replace(second, id="los", number=3, questions=("weg",)),
    )
    groups = at_a_glance(builder, replace(module, questions=asked, recommendations=own))
    assert [(group.question, [line.number for line in group.lines]) for group in groups] == [
        ("Wat eerst?", [second.number]),
        ("Wat dan?", [first.number]),
        ("En anders?", []),
        ("", [3]),
    ]


def test_a_line_leads_to_its_card_and_has_its_label(builder: Builder, module: Module) -> None:
    (line, *_) = at_a_glance(builder, module)[0].lines
    item = module.recommendations[0]
    assert (line.id, line.name, line.line.label) == (item.id, item.name, builder.line(module, item).label)


# --- the line of phases


@pytest.mark.parametrize(("for_parents", "start"), [(True, "/ouders/leeftijd/"), (False, "/fasen/")])
def test_every_phase_is_a_stop_or_runs_beside(builder: Builder, for_parents: bool, start: str) -> None:
    line = timeline(builder, for_parents=for_parents)
    phases = builder.library.phases
    assert {stop.address for stop in (*line.stops, *line.beside)} == {f"{start}{item.id}/" for item in phases}
    assert [stop.address for stop in line.beside] == [f"{start}speciaal-onderwijs-0-18/"]
    order = [next(item.order for item in phases if stop.address.endswith(f"/{item.id}/")) for stop in line.stops]
    assert all(one < other for one, other in pairwise(order))


def test_a_longer_phase_is_never_narrower(builder: Builder) -> None:
    widths = {stop.address.split("/")[-2]: stop.width for stop in timeline(builder, for_parents=True).stops}
    long = [item for item in builder.library.phases if item.from_days is not None and item.to_days is not None]
    by_length = sorted(long, key=lambda item: (item.to_days or 0) - (item.from_days or 0))
    ordered = [widths[item.id] for item in by_length if item.id in widths]
    assert ordered == sorted(ordered)
    assert ordered[-1] > ordered[0]
    assert set(widths.values()) <= {2, 3, 4, 5, 6}


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("gemiddeld 6", 6),
        ("gemiddeld 5; deelname aan 2 overleggen", 5),
        ("naar levensfase; deelname aan 3 overleggen", 0),
    ],
)
def test_the_number_of_contacts_is_what_the_frame_says(builder: Builder, said: str, number: int) -> None:
    registers = builder.library.registers
    phases = tuple(replace(item, contacts=said) for item in registers.phases)
    library = replace(builder.library, registers=replace(registers, phases=phases))
    line = timeline(replace(builder, library=library), for_parents=True)
    aged = {item.parent_name for item in phases if item.from_days is not None}
    assert {stop.contacts for stop in line.stops if stop.title in aged} == {number}
    assert {stop.contacts for stop in (*line.stops, *line.beside) if stop.title not in aged} == {0}


# --- terms


def chart(module: Module, *terms: tuple[str, date]) -> UpkeepChart:
    modules = [
        replace(module, id=f"m{number}", title=f"M{number}", cluster=cluster, review_before=until)
        for number, (cluster, until) in enumerate(terms)
    ]
    return upkeep_chart(CLUSTERS, modules, TODAY)


def test_a_row_for_each_cluster_that_has_a_term(module: Module) -> None:
    drawn = chart(module, ("een", date(2027, 3, 1)), ("", date(2027, 3, 1)))
    assert [row.name for row in drawn.rows] == ["Cluster een", "Voor elk cluster"]
    assert drawn.rows[1].y == drawn.rows[0].y + drawn.rows[0].height
    assert drawn.height > drawn.rows[1].y + drawn.rows[1].height


def test_marks_stand_in_order_of_time_and_say_their_validity(module: Module) -> None:
    days = [date(2026, 1, 1), date(2026, 12, 1), date(2027, 9, 1), date(2029, 1, 1)]
    ((row,), today) = (drawn := chart(module, *(("een", day) for day in days))).rows, drawn.today_x
    assert [mark.tone for mark in row.marks] == [
        Validity.EXPIRED,
        Validity.WITHIN_6_MONTHS,
        Validity.WITHIN_12_MONTHS,
        Validity.VALID,
    ]
    places = [mark.x for mark in row.marks]
    assert places == sorted(places)
    assert places[0] < today < places[1]
    assert row.marks[3].title == "M3: herzien vóór 1 januari 2029"


def test_what_is_far_away_stands_at_the_edge(module: Module) -> None:
    drawn = chart(
        module, ("een", date(1999, 1, 1)), ("een", date(2025, 11, 1)), ("een", date(2029, 11, 1)), ("een", date.max)
    )
    first, second, third, fourth = drawn.rows[0].marks
    assert (first.x, third.x) == (second.x, fourth.x)
    assert {first.y, second.y} == {third.y, fourth.y}
    assert all(0 < mark.x < drawn.width for mark in drawn.rows[0].marks)


def test_marks_of_one_month_do_not_cover_each_other(module: Module) -> None:
    one = chart(module, ("een", date(2027, 3, 1)))
    many = chart(module, *[("een", date(2027, 3, 1))] * 5)
    assert len({(mark.x, mark.y) for mark in many.rows[0].marks}) == 5
    assert many.rows[0].height > one.rows[0].height


def test_without_terms_there_is_no_row(module: Module) -> None:
    assert upkeep_chart(CLUSTERS, [], TODAY).rows == ()
