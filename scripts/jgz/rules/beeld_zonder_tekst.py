"""JGZ411: a picture without a text alternative."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, Given, lines
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ411", "beeld-zonder-tekst")


def check(context: Context) -> Iterator[Diagnostic]:
    """Every picture says in words what it shows."""
    for document in context.library.documents():
        for link in document.body.links:
            if link.image and len(link.text) < 5:
                yield FAULT.at(
                    document.origin.line(link.line, link.column, link.length),
                    "Bij deze afbeelding ontbreekt een beschrijving in woorden.",
                    "Schrijf wat de afbeelding laat zien: `![beschrijving](beeld/naam.svg)`.",
                )


RULE = Rule(
    FAULT,
    what="Elke afbeelding heeft een beschrijving in woorden.",
    why="Wie de afbeelding niet ziet, moet hetzelfde te weten komen.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/index.md",
        place="[het gesprek over spelen](spelen-bespreken.md).",
        wrong=lines("[het gesprek over spelen](spelen-bespreken.md).", "", "![](beeld/kaart.svg)"),
        right=lines(
            "[het gesprek over spelen](spelen-bespreken.md).",
            "",
            "![Kaart van een buurt met drie speelplekken](beeld/kaart.svg)",
        ),
        given=(
            Given(
                path="modules/buiten-spelen/beeld/kaart.svg",
                place="",
                text='<svg xmlns="http://www.w3.org/2000/svg"><rect width="4" height="4"/></svg>',
            ),
        ),
    ),
)
