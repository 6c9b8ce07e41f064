"""Questions, test questions and gaps are read the same by a quick check and by a build."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.sites.root import TALKING, Root
from tests.unit.practice.practised import with_practice

from jgz.compare import compare
from jgz.loader import load
from jgz.model import Module, Version
from jgz.model.difference import WEIGHT, Aspect
from jgz.model.practice_state import changed_since
from jgz.model.version import Jump


def module_of(root: Root, quick: bool = False) -> Module:
    return load(root.path, quick=quick).library.modules_by_id["spelen-bespreken"]


@pytest.mark.parametrize("quick", [True, False], ids=["snel", "volledig"])
def test_everything_is_read(tmp_path: Path, quick: bool) -> None:
    module = module_of(with_practice(Root(tmp_path)), quick)
    (asked,), (quiz,), gaps = module.practice_questions, module.quiz_questions, module.knowledge_gaps
    assert (asked.id, asked.answered_on, asked.recommendation) == (
        "mag-het-regenen", date(2026, 1, 12), "samen-naar-buiten",
    )  # fmt: skip
    assert (asked.question.plain, asked.answer.plain) == ("Mag het regenen?", "Ja, met een jas aan.")
    assert (quiz.id, quiz.recommendation, quiz.version) == ("hoe-begin-je", "buitentijd-vragen", Version(1, 1, 0))
    assert [(item.text.plain, item.right) for item in quiz.answers] == [
        ("Met een open vraag: hoe ging het gisteren?", True),
        ("Met een advies.", False),
    ]
    assert [gap.questions for gap in gaps] == [("uv2",), ()]
    assert gaps[1].text == "Of het in elke buurt kan."
    # Its two recommendations stand before it on the page.
    assert (asked.number, quiz.number) == (2, 3)


def test_the_words_of_a_gap_are_those_of_the_page(tmp_path: Path) -> None:
    assert module_of(with_practice(Root(tmp_path))).knowledge_gaps[0].text == "Of regen uitmaakt."


def test_a_question_without_its_options_is_told_and_hides_nothing(tmp_path: Path) -> None:
    root = with_practice(Root(tmp_path))
    root.edit(TALKING, "    datum: 2026-01-12\n", "")
    found = root.check().diagnostics
    assert [(item.code, item.location.path) for item in found] == [("JGZ110", TALKING)]


def test_a_question_behind_its_recommendation_is_known(tmp_path: Path) -> None:
    old = module_of(with_practice(Root(tmp_path / "a"), "0.9.0"))
    new = module_of(with_practice(Root(tmp_path / "b"), "1.0.0"))
    assert changed_since(old, old.quiz_questions[0]) == Version(1, 0, 0)
    assert changed_since(new, new.quiz_questions[0]) is None


@pytest.mark.parametrize(
    ("was", "becomes", "told"),
    [
        ("Ja, met een jas aan.", "Nee, nooit.", "vraag mag-het-regenen"),
        ("Met een advies.", "Met drie adviezen.", "toets hoe-begin-je"),
        ("    goed: ja\n\nMet", "Met", "toets hoe-begin-je"),
        ("    uitgangsvraag: uv2\n\nOf", "    uitgangsvraag: uv1\n\nOf", "kennislacune bij"),
    ],
)
def test_a_change_is_told_and_asks_for_no_version(tmp_path: Path, was: str, becomes: str, told: str) -> None:
    before, after = with_practice(Root(tmp_path / "a")), with_practice(Root(tmp_path / "b"))
    after.edit(TALKING, was, becomes)
    (module,) = compare(before.library(), after.library())
    (difference,) = module.differences
    assert difference.aspect is Aspect.SHOWN
    assert WEIGHT[difference.aspect] is Jump.NONE
    assert told in difference.before
    assert difference.before != difference.after
