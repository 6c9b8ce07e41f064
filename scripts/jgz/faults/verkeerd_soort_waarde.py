"""JGZ111: a value of another kind than the field takes."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation

FAULT = Fault("JGZ111", "verkeerd-soort-waarde")

EXPLANATION = Explanation(
    FAULT,
    what="Elk veld krijgt het soort waarde dat erbij hoort: één tekst, een lijst, een id, een versie of een webadres.",
    why="De site raadt nooit wat er is bedoeld. Wat zij niet zeker weet, toont zij niet aan lezers.",
    example=Example(
        path="modules/buiten-spelen/speelplek-beoordelen.md",
        place="fasen: [peuter-1-4]",
        wrong="fasen: peuter-1-4",
        right="fasen: [peuter-1-4]",
    ),
)
