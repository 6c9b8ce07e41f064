"""JGZ106: a field or value that stands there twice."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation, lines

FAULT = Fault("JGZ106", "dubbel-veld")

EXPLANATION = Explanation(
    FAULT,
    what="Elk veld, elke optie en elke waarde in een lijst staat er één keer.",
    why=(
        "Van twee velden met dezelfde naam wint bij het ene programma het eerste en bij het andere het laatste. "
        "Dat mag geen toeval zijn."
    ),
    example=Example(
        path="modules/over/privacy.md",
        place="titel: Privacy",
        wrong=lines("titel: Privacy", "titel: Over privacy"),
        right="titel: Over privacy",
    ),
)
