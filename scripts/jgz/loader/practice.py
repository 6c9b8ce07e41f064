"""From compiled blocks to what belongs to a module beside its advice: questions, test questions, gaps."""

from __future__ import annotations

from typing import Any, TypeVar

from jgz.model import KnowledgeGap, Markup, PracticeQuestion, QuizAnswer, QuizQuestion
from jgz.model.body import NO_MARKUP, joined
from jgz.model.partial import partial
from jgz.source.markdown.compiled import Compiled, CompiledBlock
from jgz.source.markdown.scanned import Block

Made = TypeVar("Made", PracticeQuestion, QuizQuestion)


def build_practice(compiled: Compiled, path: str) -> dict[str, Any]:
    """The questions, test questions and gaps of a module, in page order, as attributes of the model.

    `number` of the first two is the place among all the placed blocks of the page.
    """
    questions: list[PracticeQuestion] = []
    tests: list[QuizQuestion] = []
    for number, (_, block) in enumerate(sorted(compiled.blocks.items())):
        if block.source.kind.name == "vraag":
            values = {"question": block.html, "answer": _joined(block, "antwoord")}
            questions.append(_made(PracticeQuestion, block, {**values, "number": number}, path))
        if block.source.kind.name == "toets":
            answers = tuple(
                QuizAnswer(child.html, bool(_options(child.source).get("right")))
                for child in block.children
                if child.source.kind.name == "antwoord"
            )
            found: dict[str, Any] = {
                "case": block.html,
                "answers": answers,
                "why": _joined(block, "uitleg"),
                "number": number,
            }
            tests.append(_made(QuizQuestion, block, found, path))
    gaps = tuple(KnowledgeGap(text=item.text, line=item.line, **_options(item.source)) for item in compiled.noted)
    return {"practice_questions": tuple(questions), "quiz_questions": tuple(tests), "knowledge_gaps": gaps}


def _joined(block: CompiledBlock, name: str) -> Markup:
    parts = tuple(child.html for child in block.children if child.source.kind.name == name)
    return joined(parts) if parts else NO_MARKUP


def _options(block: Block) -> dict[str, Any]:
    """The options that could be read, and the defaults of those that aren't there."""
    return {name: value for name, value in (block.options or {}).items() if name not in block.unread}


def _made(kind: type[Made], block: CompiledBlock, values: dict[str, Any], path: str) -> Made:
    known = {**_options(block.source), **values, "line": block.line}
    if block.source.named:
        known["id"] = block.source.argument
    wanted = {"id", "recommendation", "answered_on" if kind is PracticeQuestion else "version"}
    return kind(**known) if known.keys() >= wanted else partial(kind, known, path)
