"""JGZ230: one id twice in a list of the front matter."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, lines
from jgz.model import Module
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ230", "id-dubbel-in-lijst")


def check(context: Context) -> Iterator[Diagnostic]:
    """An id stands for one question, one source or one related module."""
    for module in context.library.modules:
        for key, ids in _lists(module):
            for number, id in enumerate(ids):
                if id in ids[:number]:
                    yield FAULT.at(
                        module.origin.at(f"{key}.{number}.id"),
                        f"De id `{id}` staat twee keer bij `{key}`.",
                        "Geef de tweede een eigen id, of haal haar weg als het dezelfde is.",
                    )


def _lists(module: Module) -> Iterator[tuple[str, list[str]]]:
    yield "uitgangsvragen", [item.id for item in module.questions]
    yield "bronnen", [item.id for item in module.sources]
    yield "zie_ook", [item.id for item in module.related]


RULE = Rule(
    FAULT,
    what="In een lijst bovenaan, zoals `bronnen` of `uitgangsvragen`, staat elke id één keer.",
    why="Een verwijzing naar `uv1` of naar een bron mag maar één ding kunnen betekenen.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/spelen-bespreken.md",
        place=lines("  - id: speelplek-beoordelen", "    reden: Voor het kijken naar de plek zelf."),
        wrong=lines(
            "  - id: speelplek-beoordelen",
            "    reden: Voor het kijken naar de plek zelf.",
            "  - id: speelplek-beoordelen",
            "    reden: Voor vragen over de buurt.",
        ),
        right=lines(
            "  - id: speelplek-beoordelen",
            "    reden: Voor het kijken naar de plek en vragen over de buurt.",
        ),
    ),
)
