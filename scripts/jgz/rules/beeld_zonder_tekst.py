"""JGZ411: a picture without a text alternative."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.model import Library
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ411", "beeld-zonder-tekst")


def check(library: Library, context: Context) -> Iterator[Diagnostic]:
    """Every picture says in words what it shows."""
    for document in library.documents():
        for link in document.body.links:
            if link.image and len(link.text) < 5:
                yield FAULT.at(
                    document.origin.line(link.line, link.column),
                    "Bij deze afbeelding ontbreekt een beschrijving in woorden.",
                    "Schrijf wat de afbeelding laat zien: `![beschrijving](beeld/naam.svg)`.",
                )


RULE = Rule(
    FAULT,
    what="Elke afbeelding heeft een beschrijving in woorden.",
    why="Wie de afbeelding niet ziet, moet hetzelfde te weten komen.",
    check=check,
)
