"""What a module comes down to, at the top of its page: the recommendations by name, below the question they answer."""

from __future__ import annotations

from dataclasses import dataclass

from jgz.model import Module, Recommendation
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.views import LineView


@dataclass(frozen=True, slots=True)
class GlanceLine:
    """A recommendation by its number and name; `id` is its anchor on the same page."""

    id: str
    number: int
    name: str
    line: LineView


@dataclass(frozen=True, slots=True)
class GlanceGroup:
    """A question of the module (empty above what answers none) and the recommendations that answer it first."""

    question: str
    lines: tuple[GlanceLine, ...]


def at_a_glance(builder: Builder, module: Module) -> tuple[GlanceGroup, ...]:
    """Every recommendation once, below the first question that it answers; a question without one stays, empty."""
    asked = {item.id: item.text for item in module.questions}
    groups: dict[str, list[GlanceLine]] = {id: [] for id in (*asked, "")}
    for item in module.recommendations:
        groups[_first_question(item, asked)].append(
            GlanceLine(item.id, item.number, item.name, builder.line(module, item))
        )
    found = (GlanceGroup(asked.get(id, ""), tuple(lines)) for id, lines in groups.items())
    return tuple(group for group in found if group.question or group.lines)


def _first_question(item: Recommendation, asked: dict[str, str]) -> str:
    return next((id for id in item.questions if id in asked), "")
