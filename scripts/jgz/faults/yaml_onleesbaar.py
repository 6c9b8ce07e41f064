"""JGZ108: fields that can't be read."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation

FAULT = Fault("JGZ108", "yaml-onleesbaar")

EXPLANATION = Explanation(
    FAULT,
    what="De velden bovenaan zijn te lezen: inspringing, dubbele punten, aanhalingstekens en haken kloppen.",
    why="Eén verkeerd teken maakt dat geen enkel veld van het bestand nog te lezen is.",
    example=Example(
        path="modules/over/privacy.md",
        place="titel: Privacy",
        wrong="titel: Privacy: hoe het zit",
        right='titel: "Privacy: hoe het zit"',
    ),
)
