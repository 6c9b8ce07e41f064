"""JGZ412: a table whose columns have no headings."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation, lines

FAULT = Fault("JGZ412", "tabel-zonder-kop")

EXPLANATION = Explanation(
    FAULT,
    what="Elke kolom van een tabel heeft een kop. Alleen de eerste mag leeg zijn, als daar de rijen een naam krijgen.",
    why="Wie met een schermlezer leest, hoort bij elke cel de kop van de kolom. Zonder kop zijn het losse woorden.",
    example=Example(
        path="modules/over/privacy.md",
        place="## Wat we niet doen",
        wrong=lines("|  |  |", "| --- | --- |", "| Cookies | nee |", "", "## Wat we niet doen"),
        right=lines("| Wat | Doen we dit? |", "| --- | --- |", "| Cookies | nee |", "", "## Wat we niet doen"),
    ),
)
