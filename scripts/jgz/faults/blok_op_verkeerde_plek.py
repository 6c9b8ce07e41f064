"""JGZ206: a block where none can stand."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation, lines

FAULT = Fault("JGZ206", "blok-op-verkeerde-plek")

EXPLANATION = Explanation(
    FAULT,
    what=(
        "Een blok begint aan het begin van de regel, los in de tekst; `motivering` en `op-maat` staan binnen een "
        "aanbeveling."
    ),
    why="Een blok in een lijst, citaat of ander blok wordt niet als blok gelezen en komt als losse tekst op de pagina.",
    example=Example(
        path="modules/over/privacy.md",
        place="## Wat we niet doen",
        wrong=lines("> /// let-op", "> Deze site is een proef.", "> ///", "", "## Wat we niet doen"),
        right=lines("/// let-op", "Deze site is een proef.", "///", "", "## Wat we niet doen"),
    ),
)
