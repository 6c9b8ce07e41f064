"""JGZ425: a number to call where it can't be a link that calls, or calls another number."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example
from jgz.model import Document, Link, find_numbers
from jgz.model.partial import as_far_as_read
from jgz.model.phone import dialled, national
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ425", "telefoonnummer-belt-niet")
_CALLING = "tel:"


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks at titles, headings and links, and at numbers with marks in them."""
    for document in context.library.documents():
        yield from as_far_as_read(_in_title(document))
        yield from _in_text(document, context)
        for link in document.body.links:
            if message := _problem(link):
                place = document.origin.line(link.line, link.column, link.length)
                yield FAULT.at(place, message, "Zet het nummer in gewone tekst; de site maakt er een knop van.")


def _in_title(document: Document) -> Iterator[Diagnostic]:
    if next(find_numbers(document.title), None):
        message = "In de titel staat een telefoonnummer. Een titel is elders een koppeling naar deze pagina."
        yield FAULT.at(document.origin.at("titel"), message, "Zet het nummer in de tekst.")


def _in_text(document: Document, context: Context) -> Iterator[Diagnostic]:
    for number in context.numbers(document):
        if number.heading and not number.linked:
            message = f"In de kop staat het nummer `{number.text}`. Een kop is in de inhoudsopgave een koppeling."
            yield FAULT.at(number.place, message, "Zet het nummer in de tekst eronder.")
        elif number.broken and not number.linked:
            message = f"Het nummer `{number.text}` is in stukken geschreven; de site kan er geen knop van maken."
            yield FAULT.at(number.place, message, "Schrijf het aan één stuk, zoals 0800-2000.")


def _problem(link: Link) -> str:
    """What is wrong with the number in the words of a link; empty when nothing is."""
    numbers = [national(number.dialled) for number in find_numbers(link.text)]
    if not numbers:
        return ""
    if link.image:
        return f"In de beschrijving van het beeld staat het nummer `{link.text[:60]}`; wie haar hoort, kan niet bellen."
    if not link.target.lower().startswith(_CALLING):
        return f"De koppeling `{link.text[:60]}` toont een telefoonnummer, maar belt niet."
    if numbers != [national(dialled(link.target[len(_CALLING) :]))]:
        return f"De koppeling `{link.text[:60]}` belt een ander nummer dan er staat."
    return ""


RULE = Rule(
    FAULT,
    what="Een telefoonnummer staat in gewone tekst, aan één stuk: niet in een titel, kop of koppeling.",
    why="Wie op een nummer tikt, wil bellen. In een titel of koppeling gaat diezelfde tik ergens anders heen.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/ouders.md",
        place="Je kind wil wekenlang niet bewegen of heeft pijn bij het lopen.",
        wrong="Direct gevaar? [Bel 112](https://www.112.nl).",
        right="Direct gevaar? Bel 112.",
    ),
)
