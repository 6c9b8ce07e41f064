"""Questions from practice, test questions and aids as several pages print them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from jgz.labels import long_date
from jgz.model import Markup, Module, PracticeQuestion, QuizQuestion, Tool, ToolKind
from jgz.model.addresses import TOOLS, address_of
from jgz.model.practice_state import changed_since, held_against, tools_of
from jgz.rendering.pieces.body import Explain, as_written
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.views import LinkView

LETTERS = "ABCD"
TOOL_WORD = {
    ToolKind.INSTRUMENT: "instrument",
    ToolKind.FILM: "film",
    ToolKind.COURSE: "e-learning",
    ToolKind.SHEET: "materiaal",
    ToolKind.SITE: "website",
}


class AnswerView(NamedTuple):
    """An answer to choose from, with its letter."""

    letter: str
    html: str
    right: bool


@dataclass(frozen=True, slots=True)
class AskedView:
    """A question from practice, or a test question with `answers`.

    `about` is the recommendation it rests on (None: none). `behind` says in a sentence that nobody confirmed it since
    that recommendation changed; empty when it holds. `phases` and `audience` are ids, to choose by.
    """

    id: str
    html: str
    answer_html: str
    day: str
    about: LinkView | None
    module: LinkView
    answers: tuple[AnswerView, ...] = ()
    right: str = ""
    behind: str = ""
    phases: str = ""
    audience: str = ""


@dataclass(frozen=True, slots=True)
class ToolView:
    """An aid in a list; `behind` says in a sentence that it was made for an older main version."""

    name: str
    kind: str
    about: str
    maker: str
    address: str
    behind: str


def asked_view(
    builder: Builder, module: Module, item: PracticeQuestion, root: str, explain: Explain | None = None
) -> AskedView:
    """A question from practice, with the links of its text for a page whose way to the root is `root`.

    `explain` is that of the module's own page; a list elsewhere explains nothing.
    """

    def fill(html: Markup) -> str:
        return builder.links.fill(html, module, root, explain or as_written, elsewhere=explain is None)

    return AskedView(
        id=item.id,
        html=fill(item.question),
        answer_html=fill(item.answer),
        day=long_date(item.answered_on),
        about=_about(module, item.recommendation),
        module=LinkView(module.title, address_of(module)),
    )


def quiz_view(
    builder: Builder, module: Module, item: QuizQuestion, root: str, explain: Explain | None = None
) -> AskedView:
    """A test question, likewise."""

    def fill(html: Markup) -> str:
        return builder.links.fill(html, module, root, explain or as_written, elsewhere=explain is None)

    answers = tuple(
        AnswerView(letter, fill(answer.text), answer.right)
        for letter, answer in zip(LETTERS, item.answers, strict=False)
    )
    changed = changed_since(module, item)
    own = next((one for one in module.recommendations if one.id == item.recommendation), None)
    return AskedView(
        id=item.id,
        html=fill(item.case),
        answer_html=fill(item.why),
        day="",
        about=_about(module, item.recommendation),
        module=LinkView(module.title, address_of(module)),
        answers=answers,
        right=" en ".join(one.letter for one in answers if one.right),
        behind=f"De aanbeveling is gewijzigd in versie {changed}; deze vraag is nog niet nagekeken." if changed else "",
        phases=" ".join(own.phases if own else module.phases),
        audience=" ".join(own.audience if own else module.audience),
    )


def practice_blocks(builder: Builder, module: Module, root: str, explain: Explain) -> dict[int, AskedView]:
    """The questions on a module page by the number of their block."""
    asked = {item.number: asked_view(builder, module, item, root, explain) for item in module.practice_questions}
    return asked | {item.number: quiz_view(builder, module, item, root, explain) for item in module.quiz_questions}


def tool_views(builder: Builder, module: Module) -> tuple[ToolView, ...]:
    """The aids that were made for a module."""
    return tuple(tool_view(builder, item, module) for item in tools_of(module, builder.library))


def tool_view(builder: Builder, tool: Tool, module: Module | None = None) -> ToolView:
    """An aid; what is `behind` is told of one module, or of all it was made for."""
    held = [item for item in held_against(tool, builder.library) if module is None or item.module is module]
    late = [item for item in held if item.is_behind]
    told = ", ".join(f"versie {item.version} ({item.module.title} is nu {item.module.version})" for item in late)
    return ToolView(
        name=tool.name,
        kind=TOOL_WORD[tool.kind],
        about=tool.about,
        maker=tool.maker,
        address=f"{TOOLS}{tool.id}/",
        behind=f"Gemaakt voor {told}: kijk na of het nog klopt." if late else "",
    )


def _about(module: Module, id: str) -> LinkView | None:
    found = next((item for item in module.recommendations if item.id == id), None)
    return LinkView(found.name, f"{address_of(module)}#{found.id}") if found else None
