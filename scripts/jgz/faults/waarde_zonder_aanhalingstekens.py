"""JGZ115: a value that programs read in different ways."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation, lines

FAULT = Fault("JGZ115", "waarde-zonder-aanhalingstekens")

EXPLANATION = Explanation(
    FAULT,
    what="Een waarde die op een getal, een datum of ja/nee lijkt maar tekst is, staat tussen aanhalingstekens.",
    why="Zonder aanhalingstekens wordt 1.10 voor het ene programma het getal 1,1 en voor het andere de tekst 1.10.",
    example=Example(
        path="modules/buiten-spelen/speelplek-beoordelen.md",
        place=lines("status: vastgesteld", 'versie: "1.0.0"'),
        wrong=lines("status: vastgesteld", "versie: 1.0"),
        right=lines("status: vastgesteld", 'versie: "1.0.0"'),
    ),
)
