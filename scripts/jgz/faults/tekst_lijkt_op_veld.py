"""JGZ117: a first line that looks like a field."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation

FAULT = Fault("JGZ117", "tekst-lijkt-op-veld")

EXPLANATION = Explanation(
    FAULT,
    what="De tekst onder de velden begint niet met één woord en een dubbele punt, zoals `Let-op:`.",
    why="Sommige programma's lezen zo'n regel als veld en laten hem weg; de lezer mist dan de eerste zin.",
    example=Example(
        path="modules/over/privacy.md",
        place="We houden niet bij wie er leest.",
        wrong="Let-op: we houden niet bij wie er leest.",
        right="Let op: we houden niet bij wie er leest.",
    ),
)
