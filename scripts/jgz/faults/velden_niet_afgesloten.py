"""JGZ104: fields at the top without an end."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation, lines

FAULT = Fault("JGZ104", "velden-niet-afgesloten")

EXPLANATION = Explanation(
    FAULT,
    what="Onder het laatste veld bovenaan staat een regel met alleen `---`.",
    why="Zonder die regel is niet te zien waar de velden ophouden en de tekst begint, en komt er niets van op de site.",
    example=Example(
        path="modules/over/privacy.md",
        place=lines("fictief: true", "---", "We houden niet bij wie er leest."),
        wrong=lines("fictief: true", "We houden niet bij wie er leest."),
        right=lines("fictief: true", "---", "We houden niet bij wie er leest."),
    ),
)
