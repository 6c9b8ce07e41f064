"""What stands beside the advice in the sample content: enough to show what each is for, and nothing lags unseen."""

from __future__ import annotations

import pytest

from jgz.model import Library
from jgz.model.practice_state import changed_since
from jgz.model.sections import FOR_MANAGERS


@pytest.fixture(scope="module")
def library(whole: Library) -> Library:
    """The sample content."""
    return whole


def test_there_is_enough_to_practise_with(library: Library) -> None:
    asked = {item.id: item.quiz_questions for item in library.in_force if item.quiz_questions}
    assert sum(map(len, asked.values())) >= 60
    assert len(asked) >= 30
    assert {library.modules_by_id[id].cluster for id in asked} >= set(library.clusters_by_id)


def test_every_test_question_was_confirmed_for_the_advice_of_now(library: Library) -> None:
    assert [
        (module.id, item.id)
        for module in library.modules
        for item in module.quiz_questions
        if changed_since(module, item)
    ] == []


def test_every_cluster_has_questions_a_meeting_and_a_word_for_managers(library: Library) -> None:
    clusters = set(library.clusters_by_id)
    assert {item.cluster for item in library.in_force if item.practice_questions} >= clusters
    assert {item.id for item in library.clusters if item.meetings} == clusters
    assert {item.cluster for item in library.guidelines if item.body.section(FOR_MANAGERS)} == clusters


def test_the_standards_have_all_their_items(library: Library) -> None:
    found = [item.standard.value for item in library.registers.criteria]
    # Source: AGREE II (2017) has 23 items, RIGHT (2017) has 22.
    assert (found.count("AGREE II"), found.count("RIGHT")) == (23, 22)
