"""JGZ203: an end without a block."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation, lines

FAULT = Fault("JGZ203", "los-sluitteken")

EXPLANATION = Explanation(
    FAULT,
    what="Een regel met alleen schuine strepen sluit een blok dat open is.",
    why="Een los einde is meestal een blok waarvan het begin is weggevallen.",
    example=Example(
        path="modules/over/privacy.md",
        place="## Wat we niet doen",
        wrong=lines("/// let-op", "Deze site is een proef.", "///", "///", "", "## Wat we niet doen"),
        right=lines("/// let-op", "Deze site is een proef.", "///", "", "## Wat we niet doen"),
    ),
)
