"""JGZ424: a number to call that no line of help has."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example
from jgz.model import Document, find_numbers
from jgz.model.phone import dialled, national
from jgz.register_files import RegisterFile
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ424", "telefoonnummer-onbekend")
_HELP = (
    f"Kijk na of het klopt. Is het goed, zet het dan bij een hulplijn in `{RegisterFile.HELP_LINES.path}`. "
    "Is het geen telefoonnummer, schrijf dan wat het telt of meet er direct achter, of schrijf het in woorden."
)
CALLING = "tel:"


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks at text, fields and links of every document; with half a list right numbers would seem wrong."""
    if RegisterFile.HELP_LINES in context.library.registers.broken:
        return
    known = context.library.registers.known_numbers
    for document in context.library.documents():
        for number in context.numbers(document):
            # What a link says is held against where it leads: JGZ425.
            if not number.linked and national(number.dialled) not in known:
                yield FAULT.at(number.place, f"Het nummer `{number.text}` is van geen enkele hulplijn.", _HELP)
        for text, column, line in _in_fields(document, known) if context.may_call(document) else ():
            place = document.origin.line(line, column, len(text))
            yield FAULT.at(place, f"Het nummer `{text}` is van geen enkele hulplijn.", _HELP)
        for link in document.body.links:
            if link.target.lower().startswith(CALLING) and national(dialled(link.target[len(CALLING) :])) not in known:
                place = document.origin.line(link.line, link.column, link.length)
                yield FAULT.at(place, f"De koppeling `{link.target[:40]}` belt geen bekende hulplijn.", _HELP)


# What readers don't see as words: addresses, and numbers of publications.
_UNSEEN = ("doi:", "pmid:", "url:", "oude_adressen:", "contact:", "bds:", "trefwoorden:", "synoniemen:")


def _in_fields(document: Document, known: frozenset[str]) -> Iterator[tuple[str, int, int]]:
    """The numbers in the fields on top of a file that nobody knows: text, column and line."""
    for line, text in enumerate(document.origin.text.split("\n")[: document.origin.body_line - 1], 1):
        if not text.strip(" -{").startswith(_UNSEEN):
            for number in find_numbers(text):
                if national(number.dialled) not in known:
                    yield text[number.start : number.end], number.start + 1, line


RULE = Rule(
    FAULT,
    what=f"Elk telefoonnummer in een tekst staat bij een hulplijn in `{RegisterFile.HELP_LINES}`.",
    why="Op de site is elk nummer een knop die belt. Een nummer met een typefout laat iemand in nood zonder antwoord.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/ouders.md",
        place="Je kind wil wekenlang niet bewegen of heeft pijn bij het lopen.",
        wrong="Is het thuis niet veilig? Bel Veilig Thuis: 0800-200.",
        right="Is het thuis niet veilig? Bel Veilig Thuis: 0800-2000.",
    ),
)
