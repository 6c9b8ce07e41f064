"""JGZ108: fields that can't be read."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation

FAULT = Fault("JGZ108", "velden-onleesbaar")

EXPLANATION = Explanation(
    FAULT,
    what="De velden bovenaan zijn te lezen: inspringing, dubbele punten, aanhalingstekens en haken kloppen.",
    why="Eén verkeerd teken maakt dat een veld niet te lezen is. Dan is er ook geen pagina van te maken.",
    example=Example(
        path="modules/over/privacy.md",
        place="titel: Privacy",
        wrong="titel: Privacy: hoe het zit",
        right='titel: "Privacy: hoe het zit"',
    ),
)
