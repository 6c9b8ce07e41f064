"""JGZ422: words that the professional framework (LPK) replaced."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.explanation import Example
from jgz.model import Document, ParentPage
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ422", "woord-van-voor-het-kader", Severity.INFO)


class _Replaced(NamedTuple):
    """A word from before the framework: `words` are its forms, `better` is what the framework says.

    Only a text that holds one of `pieces`, in small letters, is read closely, because most texts hold none.
    """

    pieces: tuple[str, ...]
    words: re.Pattern[str]
    better: str


_REPLACED = (
    _Replaced(("consult",), re.compile(r"\bconsult(?:en|s)?\b", re.IGNORECASE), "afspraak"),
    _Replaced(
        ("oproep",), re.compile(r"\b(?:oproep|oproepbrief|oproepbrieven|oproepkaart)\b", re.IGNORECASE), "uitnodiging"
    ),
    _Replaced(
        ("contactmoment",),
        re.compile(r"\bvaste?\s+contactmoment(?:en)?\b", re.IGNORECASE),
        "ontwikkelfase` of `moment van contact",
    ),
    _Replaced(
        ("afwijk", "afgeweken", "wijken van"),
        re.compile(
            r"\b(?:afwijken|afwijkt|afwijk|afgeweken|af\s+te\s+wijken)\s+van\s+(?:(?:de|deze|het|dit|een)\s+)?"
            r"(?:aanbeveling|richtlijn|module|programma|basisprogramma|basispakket|schema|aanbod)\w*",
            re.IGNORECASE,
        ),
        "een passend aanbod` of `aanpassen",
    ),
)


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks at all texts but those for parents and youths, which have a list of their own."""
    for document in context.library.documents():
        if not isinstance(document, ParentPage):
            yield from _in_document(document, context)


def _in_document(document: Document, context: Context) -> Iterator[Diagnostic]:
    text = document.origin.text.lower()
    wanted = [item for item in _REPLACED if any(piece in text for piece in item.pieces)]
    for passage in context.prose(document) if wanted else ():
        for item in wanted:
            for match in item.words.finditer(passage.text):
                yield FAULT.at(
                    passage.location(*match.span()),
                    f"`{match[0]}` is een woord van vóór het landelijk professioneel kader.",
                    f"Het kader zegt `{item.better}`.",
                )


RULE = Rule(
    FAULT,
    what="Een tekst voor professionals gebruikt de woorden van het landelijk professioneel kader.",
    why="Het kader gaat uit van het kind en zijn ontwikkeling; oude woorden wijzen terug naar vaste schema's.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/spelen-bespreken.md",
        place="Een gesprek over spelen past in een gewone afspraak en kost geen extra geld.",
        wrong="Een gesprek over spelen past in een gewoon consult.",
        right="Een gesprek over spelen past in een gewone afspraak.",
    ),
)
