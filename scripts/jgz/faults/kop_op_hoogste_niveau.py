"""JGZ210: a heading of the highest level in the text."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation

FAULT = Fault("JGZ210", "kop-op-hoogste-niveau")

EXPLANATION = Explanation(
    FAULT,
    what="De koppen in de tekst beginnen bij niveau 2 (`##`); de titel staat bovenaan bij `titel`.",
    why=(
        "Een pagina heeft één titel. Wie met een schermlezer leest, weet bij twee titels niet waar de pagina over gaat."
    ),
    example=Example(
        path="modules/over/privacy.md",
        place="## Wat we niet doen",
        wrong="# Wat we niet doen",
        right="## Wat we niet doen",
    ),
)
