"""The modules of a guideline as a strip: how much each holds, whether it holds, and until when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from jgz.labels import count, long_date, status_word
from jgz.model import Module
from jgz.model.addresses import address_of
from jgz.rendering.pieces.status import Term, term_of
from jgz.rendering.pieces.views import LinkView

# Units that the longest bar is wide.
WIDTH = 200


@dataclass(frozen=True, slots=True)
class ModuleBar:
    """A module with a bar as long as it has recommendations. `tone` is its validity or status, as a word of a class.

    Whether the term has passed, a page says on the day of reading, from `term`.
    """

    link: LinkView
    recommendations: str
    width: int
    tone: str
    status: str
    until: str
    term: Term | None


def module_bars(modules: Sequence[Module], today: date) -> tuple[ModuleBar, ...]:
    """A bar for each module, in their order; the one with most recommendations has the whole width."""
    most = max((len(item.recommendations) for item in modules), default=0)
    return tuple(_bar(item, today, most) for item in modules)


def _bar(module: Module, today: date, most: int) -> ModuleBar:
    number = len(module.recommendations)
    validity = module.state(today).validity
    return ModuleBar(
        link=LinkView(module.title, address_of(module)),
        recommendations=count(number, "aanbeveling", "aanbevelingen"),
        width=round(WIDTH * number / most) if most else 0,
        tone=validity.value if validity else module.status.value,
        status=status_word(module, today),
        until=long_date(module.review_before) if module.review_before and module.status.in_force else "",
        term=term_of(module, today),
    )
