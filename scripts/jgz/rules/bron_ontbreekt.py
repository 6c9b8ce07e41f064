"""JGZ301: a citation without a source."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example
from jgz.model import Module
from jgz.rules.base import Context, Rule, is_whole
from jgz.source.context import did_you_mean

FAULT = Fault("JGZ301", "bron-ontbreekt")
_ELSEWHERE = "Alleen modules hebben bronnen: haal de verwijzing hier weg of verwijs naar de module."


def check(context: Context) -> Iterator[Diagnostic]:
    """Every cited id is in `bronnen`; only modules have sources."""
    for document in context.library.documents():
        known = [item.id for item in document.sources] if isinstance(document, Module) else []
        help = "Voeg de bron bovenaan toe bij `bronnen`." if isinstance(document, Module) else _ELSEWHERE
        for citation in document.body.citations:
            if citation.source_id not in known and is_whole(document, "bronnen", known):
                yield FAULT.at(
                    document.origin.line(citation.line, citation.column, len(citation.source_id) + 1),
                    f"De bron `{citation.source_id}` staat niet bij `bronnen`.",
                    did_you_mean(citation.source_id, known) or help,
                )


RULE = Rule(
    FAULT,
    what="Elke verwijzing `[@id]` hoort bij een bron in `bronnen`.",
    why="Een lezer moet kunnen nagaan waar een bewering op rust.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/spelen-bespreken.md",
        place="Een gesprek over spelen past in een gewone afspraak en kost geen extra geld.",
        wrong="Een gesprek over spelen past in een gewone afspraak [@speel-kohort].",
        right="Een gesprek over spelen past in een gewone afspraak [@speel-cohort].",
    ),
)
