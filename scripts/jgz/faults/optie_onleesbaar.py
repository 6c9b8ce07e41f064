"""JGZ205: an option of a block that can't be read."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation, lines

FAULT = Fault("JGZ205", "optie-onleesbaar")

EXPLANATION = Explanation(
    FAULT,
    what="Opties staan direct onder de kop van het blok, met vier spaties ervoor, en daaronder een lege regel.",
    why="Anders wordt de optie gewone tekst op de pagina en telt zij niet mee, bijvoorbeeld bij de sterkte.",
    example=Example(
        path="modules/buiten-spelen/ouders.md",
        place=lines("/// wanneer-bellen", "    niveau: afspraak"),
        wrong=lines("/// wanneer-bellen", "  niveau: afspraak"),
        right=lines("/// wanneer-bellen", "    niveau: afspraak"),
    ),
)
