"""JGZ121: a text or list that is too short or too long."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation

FAULT = Fault("JGZ121", "te-kort-of-te-lang")

EXPLANATION = Explanation(
    FAULT,
    what="Een tekst in de velden is niet te kort en niet te lang, en een lijst die nodig is, is niet leeg.",
    why="Een samenvatting staat in lijsten en zoekresultaten: te kort zegt zij niets, te lang wordt zij afgekapt.",
    example=Example(
        path="modules/over/privacy.md",
        place=(
            "samenvatting: Deze kleine site volgt niemand, plaatst geen cookies en bewaart niets op het apparaat "
            "van de lezer."
        ),
        wrong="samenvatting: Over privacy.",
        right="samenvatting: Deze kleine site volgt niemand en plaatst geen cookies.",
    ),
)
