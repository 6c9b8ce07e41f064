"""JGZ231: a footnote on a page for parents or youths."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, lines
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ231", "voetnoot-bij-ouders")


def check(context: Context) -> Iterator[Diagnostic]:
    """Footnotes are for professionals; parents read from top to bottom."""
    for page in context.library.parent_pages:
        for line, column in page.body.notes:
            yield FAULT.at(
                page.origin.line(line, column),
                "Op een pagina voor ouders of jongeren staat geen voetnoot.",
                "Zet de uitleg in de zin zelf, of laat haar weg.",
            )


RULE = Rule(
    FAULT,
    what="Op een pagina voor ouders of jongeren staan geen voetnoten.",
    why="Een voetnoot haalt de lezer uit de tekst. Wat een ouder moet weten, staat gewoon in de zin.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/ouders.md",
        place="Kies een vast moment, bijvoorbeeld na het eten.",
        wrong=lines("Kies een vast moment.[^1]", "", "[^1]: Bijvoorbeeld na het eten."),
        right="Kies een vast moment, bijvoorbeeld na het eten.",
    ),
)
