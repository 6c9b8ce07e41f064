"""JGZ438: a card for an appointment that says by hand with whom, which the site says already."""

import re
from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.explanation import Example
from jgz.model import CallLevel
from jgz.register_files import RegisterFile
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ438", "afspraak-met-de-hand", Severity.WARNING)
_WHOM = re.compile(r"\b(?:consultatiebureau|schoolarts|jeugdarts|(?:jeugd|school)verpleegkundige)\b", re.IGNORECASE)


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks at the running text of cards with level `afspraak`, once per card."""
    for page in context.library.parent_pages:
        cards = {card.line for card in page.call_cards if card.level == CallLevel.APPOINTMENT}
        seen: set[int] = set()
        for passage in context.prose(page) if cards else ():
            found = _WHOM.search(passage.text) if passage.block_line in cards - seen else None
            if found:
                seen.add(passage.block_line)
                yield FAULT.at(
                    passage.location(found.start(), found.end()),
                    "Met wie je een afspraak maakt, zet de site zelf op deze kaart.",
                    "Haal het hier weg. Klopt het op de kaart niet, pas dan `afspraak` aan in "
                    f"`{RegisterFile.PHASES}`.",
                )


RULE = Rule(
    FAULT,
    what="Een kaart met niveau `afspraak` zegt alleen wanneer; met wie volgt uit de fasen van de pagina.",
    why="Zo staat op elke pagina hetzelfde. Met de hand geschreven blijft het staan als de fasen veranderen.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/ouders.md",
        place="Je kind wil wekenlang niet bewegen of heeft pijn bij het lopen.",
        wrong="Bel het consultatiebureau als je kind wekenlang niet wil bewegen.",
        right="Je kind wil wekenlang niet bewegen of heeft pijn bij het lopen.",
    ),
)
