"""What changed in the questions and test questions of a module: told to readers of a change, signed by nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from jgz.compare.meaning import change_of
from jgz.compare.spelling import IsSlip
from jgz.compare.weighing import weighed
from jgz.model import Module, QuizAnswer
from jgz.model.difference import Aspect, Difference

_RIGHT = "goed:"
_OTHER_ANSWER = ("+goed antwoord", "-goed antwoord")


def compare_practice(old: Module, new: Module, is_slip: IsSlip) -> Iterator[Difference]:
    """Every question that came, went or says something else, by id."""
    before, after = _texts(old), _texts(new)
    was, becomes = _answers(old), _answers(new)
    for name in dict.fromkeys((*before, *after)):
        one, other = before.get(name, ""), after.get(name, "")
        if not one or not other:
            yield Difference(new.id, "", Aspect.SHOWN, one, other)
        elif change := change_of(one, other, is_slip):
            item = Difference(new.id, "", Aspect.SHOWN, one, other, change.attention, change.pieces, change.spelling)
            yield _weighed(item, was.get(name, []), becomes.get(name, []))


def _weighed(item: Difference, was: list[str], becomes: list[str]) -> Difference:
    """Whoever reads it learns that, so every word counts; answers in another order say the same."""
    if [one for one in was if one.startswith(_RIGHT)] != [one for one in becomes if one.startswith(_RIGHT)]:
        item = item if item.spelling or item.attention else replace(item, attention=_OTHER_ANSWER)
    moved = was and was == becomes and sorted(item.before.split()) == sorted(item.after.split())
    return item if moved else weighed(item)


def _answers(module: Module) -> dict[str, list[str]]:
    """The answers of each test question with what they count as, sorted."""
    return {f"toets {item.id}": sorted(map(_answer, item.answers)) for item in module.quiz_questions}


def _answer(item: QuizAnswer) -> str:
    return f"{_RIGHT if item.right else 'fout:'} {item.text.said}"


def _texts(module: Module) -> dict[str, str]:
    """What each question says in one text, its options too, by kind and id."""
    texts = {}
    for asked in module.practice_questions:
        words = f"{asked.question.said} {asked.answer.said}"
        texts[f"vraag {asked.id}"] = f"vraag {asked.id} ({asked.recommendation}, {asked.answered_on}): {words}"
    for item in module.quiz_questions:
        answers = " ".join(map(_answer, item.answers))
        words = f"{item.case.said} {answers} {item.why.said}"
        texts[f"toets {item.id}"] = f"toets {item.id} ({item.recommendation}, {item.version}): {words}"
    for gap in module.knowledge_gaps:
        if gap.questions:
            texts[f"kennislacune {gap.text}"] = f"kennislacune bij {', '.join(gap.questions)}: {gap.text}"
    return texts
