"""What changed in the questions and test questions of a module: told to readers of a change, signed by nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from jgz.compare.meaning import change_of
from jgz.compare.spelling import IsSlip
from jgz.model import Module
from jgz.model.difference import Aspect, Difference

_OTHER_ANSWER = ("+goed antwoord", "-goed antwoord")


def compare_practice(old: Module, new: Module, is_slip: IsSlip) -> Iterator[Difference]:
    """Every question that came, went or says something else, by id."""
    before, after = _texts(old), _texts(new)
    was, becomes = _right(old), _right(new)
    for name in dict.fromkeys((*before, *after)):
        one, other = before.get(name, ""), after.get(name, "")
        if not one or not other:
            yield Difference(new.id, "", Aspect.SHOWN, one, other)
        elif change := change_of(one, other, is_slip):
            item = Difference(new.id, "", Aspect.SHOWN, one, other, change.attention, change.pieces, change.spelling)
            turned = was.get(name) != becomes.get(name) and not change.spelling
            yield replace(item, attention=item.attention or _OTHER_ANSWER) if turned else item


def _right(module: Module) -> dict[str, list[str]]:
    """What each test question counts as right: whoever reads it learns that."""
    return {
        f"toets {item.id}": sorted(answer.text.said for answer in item.answers if answer.right)
        for item in module.quiz_questions
    }


def _texts(module: Module) -> dict[str, str]:
    """What each question says in one text, its options too, by kind and id."""
    texts = {}
    for asked in module.practice_questions:
        words = f"{asked.question.said} {asked.answer.said}"
        texts[f"vraag {asked.id}"] = f"vraag {asked.id} ({asked.recommendation}, {asked.answered_on}): {words}"
    for item in module.quiz_questions:
        answers = " ".join(f"{'goed' if answer.right else 'fout'}: {answer.text.said}" for answer in item.answers)
        words = f"{item.case.said} {answers} {item.why.said}"
        texts[f"toets {item.id}"] = f"toets {item.id} ({item.recommendation}, {item.version}): {words}"
    for gap in module.knowledge_gaps:
        if gap.questions:
            texts[f"kennislacune {gap.text}"] = f"kennislacune bij {', '.join(gap.questions)}: {gap.text}"
    return texts
