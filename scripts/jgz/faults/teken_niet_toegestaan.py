"""JGZ122: a sign that doesn't go in a field."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation

FAULT = Fault("JGZ122", "teken-niet-toegestaan")

EXPLANATION = Explanation(
    FAULT,
    what="Een veld is gewone tekst op één regel, zonder haken als in HTML; een titel eindigt niet op een punt.",
    why="De waarde komt op de pagina, in lijsten en in zoekresultaten te staan. Wat opmaak lijkt, gaat daar stuk.",
    example=Example(
        path="modules/over/privacy.md",
        place="titel: Privacy",
        wrong="titel: Privacy.",
        right="titel: Privacy",
    ),
)
