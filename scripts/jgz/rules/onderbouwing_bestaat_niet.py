"""JGZ444: a question that names as its evidence a heading that the section with evidence doesn't have."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, lines
from jgz.model import Module
from jgz.model.sections import EVIDENCE
from jgz.rules.base import Context, Rule, softened
from jgz.source.context import did_you_mean

FAULT = Fault("JGZ444", "onderbouwing-bestaat-niet")


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks up every heading that a question names."""
    for module in context.library.modules:
        known = _headings(module)
        for number, question in enumerate(module.questions):
            for place, name in enumerate(question.evidence):
                if name not in known:
                    key = f"uitgangsvragen.{number}.onderbouwing"
                    listed = module.origin.fields.keys() & {f"{key}.{place}"}
                    yield FAULT.at(
                        module.origin.at(next(iter(listed), key)),
                        f"Onder `## {EVIDENCE}` staat geen tussenkop met plek `{name}`.",
                        did_you_mean(name, known) or _help(known),
                        softened(module),
                    )


def _headings(module: Module) -> tuple[str, ...]:
    return tuple(item.id for item in module.body.headings_below(EVIDENCE))


def _help(known: tuple[str, ...]) -> str:
    return f"Wel bestaan: {', '.join(known[:12])}." if known else "Zet er een tussenkop (`###`) bij."


_QUESTION = "    vraag: Hoe vraag je naar buiten spelen zonder te oordelen?"

RULE = Rule(
    FAULT,
    what="Een uitgangsvraag noemt als onderbouwing alleen tussenkoppen die onder Onderbouwing staan.",
    why="Bij elke aanbeveling staat de weg naar haar bewijs. Die weg mag niet bovenaan een lange pagina eindigen.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/spelen-bespreken.md",
        place=_QUESTION,
        wrong=lines(_QUESTION, "    onderbouwing: [tijd-binnen]"),
        right=lines(_QUESTION, "    onderbouwing: [tijd-buiten]"),
    ),
)
