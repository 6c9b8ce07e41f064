"""JGZ110: a field that must be there and isn't."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation, lines

FAULT = Fault("JGZ110", "veld-ontbreekt")

EXPLANATION = Explanation(
    FAULT,
    what="Velden die dit soort bestand altijd nodig heeft, zoals titel en samenvatting, zijn ingevuld.",
    why="Zonder dat veld kan de site de pagina niet maken, of mist een lezer iets dat op elke andere pagina wel staat.",
    example=Example(
        path="modules/over/privacy.md",
        place=lines("soort: pagina", "titel: Privacy"),
        wrong="soort: pagina",
        right=lines("soort: pagina", "titel: Privacy"),
    ),
)
