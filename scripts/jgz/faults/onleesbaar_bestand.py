"""JGZ101: a file that can't be read as plain text."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation

FAULT = Fault("JGZ101", "onleesbaar-bestand")

EXPLANATION = Explanation(
    FAULT,
    what=(
        "Een bestand is gewone tekst in de codering UTF-8, zonder tekens die je niet ziet en zonder letters uit een "
        "ander alfabet midden in een woord."
    ),
    why=(
        "Een onzichtbaar teken kan een dosis omdraaien, een woord met een vreemde letter wordt niet gevonden, en met "
        "een andere codering gaan letters met een accent stuk."
    ),
    example=Example(
        path="modules/over/privacy.md",
        place="titel: Privacy",
        wrong="titel: Privé",
        right="titel: Privé",
        encoding="cp1252",
    ),
)
