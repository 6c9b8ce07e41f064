"""JGZ144: nobody who speaks a tongue reviewed its words."""

from jgz.diagnostics import Fault, Severity
from jgz.explanation import Example, Explanation
from jgz.register_files import RegisterFile

FAULT = Fault("JGZ144", "taal-niet-nagekeken", Severity.INFO)

EXPLANATION = Explanation(
    FAULT,
    what="Wie een taal als moedertaal spreekt, kijkt de woorden en de regel in die taal na.",
    why="Wij lezen die talen niet. Een verkeerd woord stuurt een ouder de verkeerde kant op.",
    example=Example(
        path=RegisterFile.TONGUES.path,
        place="nagekeken: M. Voorbeeld, 30 november 2026",
        wrong="nagekeken: nog niemand",
        right="nagekeken: M. Voorbeeld, 30 november 2026",
    ),
)
