"""JGZ232: a heading or a link in which there is nothing to read."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example
from jgz.rules.base import Context, Rule
from jgz.source.characters import is_visible

FAULT = Fault("JGZ232", "niets-te-lezen")


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks for a sign that a reader sees, in every heading and link. A picture has a rule of its own (JGZ411)."""
    for document in context.library.documents():
        for heading in document.body.headings:
            if not is_visible(heading.text):
                yield FAULT.at(
                    document.origin.line(heading.line),
                    "In deze kop is niets te lezen.",
                    "Schrijf in woorden waar het stuk over gaat, of haal de kop weg.",
                )
        for link in document.body.links:
            if not link.image and not is_visible(link.text):
                yield FAULT.at(
                    document.origin.line(link.line, link.column, link.length),
                    "In deze koppeling is niets te lezen.",
                    "Zet tussen `[` en `]` waar zij heen leidt, of haal haar weg.",
                )


RULE = Rule(
    FAULT,
    what="In elke kop en elke koppeling staan woorden die een lezer ziet.",
    why="Wie met een schermlezer leest, hoort anders een kop of koppeling zonder naam en kan er niets mee.",
    check=check,
    alone=True,
    example=Example(
        path="modules/over/privacy.md",
        place="We houden niet bij wie er leest.",
        wrong="Meer staat bij [&nbsp;](privacy.md).",
        right="Meer staat bij [de uitleg over privacy](privacy.md).",
    ),
)
