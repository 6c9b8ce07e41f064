"""What people act on in a module beside its recommendations: it is adopted, signed and held to its version as these."""

from __future__ import annotations

from jgz.model.body import Markup, joined
from jgz.model.decision import DecisionTable
from jgz.model.documents import Module
from jgz.model.sections import Holds, plan_of

_SIGNED_AS_A_WHOLE = (Holds.ADVICE, Holds.TAILORING)
_CELL, _ROW = " | ", " ; "


def section_text(module: Module, title: str) -> Markup:
    """The text of a section without the recommendations in it; empty when there is none."""
    section = module.body.section(title)
    return joined([part.html for part in section.parts] if section else [])


def is_signed(title: str) -> bool:
    """Whether the parties sign every word of a section."""
    plan = plan_of(title)
    return plan is not None and plan.holds in _SIGNED_AS_A_WHOLE


def warnings_of(module: Module) -> str:
    """What the warnings say in sections that are not signed word for word."""
    sections = (item for item in module.body.sections if not is_signed(item.title))
    return " ".join(part.html.warned for item in sections for part in item.parts if part.html.warned)


def cases_of(table: DecisionTable) -> str:
    """A decision table in one line: its head and its rows, in which people look up what to do."""
    return _ROW.join(_CELL.join(cell.text for cell in row) for row in (table.head, *table.rows))
