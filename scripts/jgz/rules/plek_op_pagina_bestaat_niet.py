"""JGZ312: a link to an anchor that the page doesn't have."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example
from jgz.model.links import LinkKind
from jgz.rules.base import Context, Rule
from jgz.source.context import did_you_mean

FAULT = Fault("JGZ312", "plek-op-pagina-bestaat-niet")


def check(context: Context) -> Iterator[Diagnostic]:
    """Compares the part after `#` with the ids that the page really gets."""
    for document in context.library.documents():
        for link, answer in context.resolved(document):
            if answer.kind is not LinkKind.PAGE or not answer.fragment or answer.document is None:
                continue
            ids = context.links.ids_on_page(answer.document)
            if answer.fragment not in ids:
                yield FAULT.at(
                    document.origin.line(link.line, link.column, link.length),
                    f"Op de pagina `{answer.document.origin.path}` is geen `#{answer.fragment[:80]}`.",
                    did_you_mean(answer.fragment, ids) or f"Wel bestaan: {', '.join(sorted(ids)[:12])}.",
                )


RULE = Rule(
    FAULT,
    what="Het deel achter `#` in een koppeling bestaat op de pagina waar de koppeling naartoe leidt.",
    why="Zonder die plek komt de lezer bovenaan een lange pagina uit in plaats van bij het antwoord.",
    check=check,
    example=Example(
        path="modules/buiten-spelen/spelen-bespreken.md",
        place="[de plek](speelplek-beoordelen.md#plek-bekijken).",
        wrong="[de plek](speelplek-beoordelen.md#plek-bekijk).",
        right="[de plek](speelplek-beoordelen.md#plek-bekijken).",
    ),
)
