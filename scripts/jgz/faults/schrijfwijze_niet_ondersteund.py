"""JGZ208: a way of writing that only other systems know."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation, lines

FAULT = Fault("JGZ208", "schrijfwijze-niet-ondersteund")

EXPLANATION = Explanation(
    FAULT,
    what="De tekst gebruikt alleen schrijfwijzen die deze site kent.",
    why=(
        "Wat andere systemen als kader, sjabloon of invoeging lezen, zou hier als losse tekens op de pagina "
        "staan of wegvallen."
    ),
    example=Example(
        path="modules/over/privacy.md",
        place="## Wat we niet doen",
        wrong=lines("!!! note", "    Deze site is een proef.", "", "## Wat we niet doen"),
        right=lines("/// let-op", "Deze site is een proef.", "///", "", "## Wat we niet doen"),
    ),
)
