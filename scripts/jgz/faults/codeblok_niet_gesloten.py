"""JGZ209: a block of code without an end."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation, lines

FAULT = Fault("JGZ209", "codeblok-niet-gesloten")

EXPLANATION = Explanation(
    FAULT,
    what="Een codeblok eindigt met dezelfde drie tekens als waarmee het begint, op een eigen regel.",
    why="Zonder einde wordt de rest van de pagina als code getoond, met koppen en al.",
    example=Example(
        path="modules/over/privacy.md",
        place="## Wat we niet doen",
        wrong=lines("```", "make check", "", "## Wat we niet doen"),
        right=lines("```", "make check", "```", "", "## Wat we niet doen"),
    ),
)
