"""JGZ423: words of a new file that an editor was to replace."""

import re
from collections.abc import Iterator
from functools import partial

from jgz.diagnostics import Diagnostic, Fault, Location, Severity
from jgz.explanation import Example
from jgz.model import Document, Module, ParentPage
from jgz.model.partial import as_far_as_read, read_or_none
from jgz.model.placeholders import (
    FILL_IN_FIELD,
    FILL_IN_QUESTION,
    FILL_IN_RECOMMENDATION,
    FILL_IN_TEXT,
    FILL_IN_TITLE,
)
from jgz.model.sections import SECTIONS
from jgz.rules.base import Context, Rule, option_place, softened

FAULT = Fault("JGZ423", "invultekst-staat-er-nog")

# What stands before the words when they were made an item, a quote, a cell or bold.
_BEFORE = r"[ \t>*_|+\-]*(?:\d+[.)] +)?"
_HINTS = sorted({plan.hint.rstrip(".") for plans in SECTIONS.values() for plan in plans if plan.hint})
_LEFT = re.compile(
    rf"^{_BEFORE}(?P<first>{FILL_IN_TEXT.strip()}\b|{FILL_IN_FIELD.strip()})"
    rf"|{FILL_IN_TEXT}(?:{'|'.join(map(re.escape, _HINTS))})"
    r"|\b(?:lorem ipsum|(?-i:TODO|TBD)|nog in te vullen|hier nog invullen)\b",
    re.IGNORECASE,
)
# A quick look at a whole text, in small letters: few have any of it.
_SIGNS = (
    *(sign.strip().lower() for sign in (FILL_IN_TEXT, FILL_IN_FIELD)),
    *("lorem ipsum", "todo", "tbd", "nog invullen", "in te vullen"),
)


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks for the words in the fields and in the text of every file."""
    for document in context.library.documents():
        # Of a file that doesn't say whether it is a concept, there is an error anyway.
        severity = read_or_none(partial(softened, document)) or Severity.WARNING
        for place, message, help in (*as_far_as_read(_in_fields(document)), *_in_text(document)):
            yield FAULT.at(place, message, help, severity)


def _in_fields(document: Document) -> Iterator[tuple[Location, str, str]]:
    origin = document.origin
    if FILL_IN_FIELD.strip().lower() in document.summary.lower():
        help = "Schrijf in één of twee zinnen waar dit over gaat."
        yield origin.at("samenvatting"), "De samenvatting is nog niet ingevuld.", help
    if isinstance(document, (Module, ParentPage)):
        yield from as_far_as_read(_in_history(document))
    if isinstance(document, Module):
        for number, question in enumerate(document.questions):
            if question.text == FILL_IN_QUESTION:
                help = "Schrijf de vraag uit de praktijk waar de aanbevelingen een antwoord op zijn."
                yield origin.at(f"uitgangsvragen.{number}.vraag"), "Deze vraag is nog niet ingevuld.", help
        for item in document.recommendations:
            if item.id == FILL_IN_RECOMMENDATION:
                help = "Geef haar achter `/// aanbeveling |` een korte naam die zegt waar zij over gaat."
                yield origin.line(item.line), "Deze aanbeveling heeft nog geen eigen naam.", help
            if item.title == FILL_IN_TITLE or item.title.startswith(FILL_IN_TEXT):
                help = "Noem haar in 2 tot 7 woorden zoals je haar hardop zou noemen."
                yield option_place(document, item, "titel"), "Deze aanbeveling heeft nog geen eigen titel.", help


def _in_history(document: Module | ParentPage) -> Iterator[tuple[Location, str, str]]:
    """What was put ready in the history, and in the lines of the parties."""
    told = [(f"wijzigingen.{number}.tekst", text) for number, text in enumerate(item.text for item in document.changes)]
    if isinstance(document, Module):
        told += [(f"autorisatie.{number}.reden", item.reason) for number, item in enumerate(document.authorisations)]
    for place, text in told:
        if FILL_IN_FIELD.strip().lower() in text.lower():
            yield document.origin.at(place), "Dit is nog niet ingevuld.", "Schrijf wat er anders is en waarom."


def _in_text(document: Document) -> Iterator[tuple[Location, str, str]]:
    origin = document.origin
    # The whole file is tried first: then most are not read line by line.
    lowered = origin.text.lower()
    if not any(sign in lowered for sign in _SIGNS):
        return
    for number, line in enumerate(origin.text.split("\n"), 1):
        found = _LEFT.search(line) if number >= origin.body_line else None
        if found:
            message = "Hier staat nog wat er moet komen, in plaats van de tekst zelf."
            start, end = found.span("first" if found["first"] else 0)
            place = origin.line(number, start + 1, end - start)
            yield place, message, "Schrijf de tekst, of haal dit stuk weg."


RULE = Rule(
    FAULT,
    what="De invultekst van een nieuw bestand (`Schrijf hier …`, `Vul aan: …`) is vervangen door echte tekst.",
    why="Zo'n zin is een aanwijzing voor wie schrijft. Op de site leest een ouder of professional hem als advies.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/speelplek-beoordelen.md",
        place="Ouders kennen de buurt het best.",
        wrong="Schrijf hier welke voordelen en nadelen meewogen.",
        right="Ouders kennen de buurt het best.",
    ),
)
