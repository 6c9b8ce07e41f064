"""JGZ423: words of a new file that an editor was to replace."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.explanation import Example
from jgz.model import Document, Module
from jgz.model.placeholders import FILL_IN_FIELD, FILL_IN_TEXT
from jgz.rules.base import Context, Rule, softened

FAULT = Fault("JGZ423", "invultekst-staat-er-nog")


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks for the words at the beginning of a summary and of a line of text."""
    for document in context.library.documents():
        severity = softened(document) if isinstance(document, Module) else Severity.WARNING
        if document.summary.startswith(FILL_IN_FIELD):
            yield FAULT.at(
                document.origin.at("samenvatting"),
                "De samenvatting is nog niet ingevuld.",
                "Schrijf in één of twee zinnen waar dit over gaat.",
                severity,
            )
        for number in _lines(document):
            yield FAULT.at(
                document.origin.line(number, 1, len(FILL_IN_TEXT.rstrip())),
                "Hier staat nog wat er moet komen, in plaats van de tekst zelf.",
                "Schrijf de tekst, of haal dit stuk weg.",
                severity,
            )


def _lines(document: Document) -> Iterator[int]:
    text = document.origin.text
    # Few files have a text to fill in, so the whole file is tried first: then the others are not read line by line.
    if f"\n{FILL_IN_TEXT}" in text:
        for number, line in enumerate(text.split("\n"), 1):
            if number >= document.origin.body_line and line.startswith(FILL_IN_TEXT):
                yield number


RULE = Rule(
    FAULT,
    what="De invultekst van een nieuw bestand (`Schrijf hier …`, `Vul aan: …`) is vervangen door echte tekst.",
    why="Zo'n zin is een aanwijzing voor wie schrijft. Op de site leest een ouder of professional hem als advies.",
    check=check,
    example=Example(
        path="modules/buiten-spelen/speelplek-beoordelen.md",
        place="Ouders kennen de buurt het best.",
        wrong="Schrijf hier welke voordelen en nadelen meewogen.",
        right="Ouders kennen de buurt het best.",
    ),
)
