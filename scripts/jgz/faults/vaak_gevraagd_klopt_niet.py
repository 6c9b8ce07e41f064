"""JGZ145: what parents of an age ask for most names a page that is not for that age."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation
from jgz.register_files import RegisterFile

FAULT = Fault("JGZ145", "vaak-gevraagd-klopt-niet")

EXPLANATION = Explanation(
    FAULT,
    what=f"Bij een fase noemt `vaak_gevraagd` in `{RegisterFile.PHASES}` ouderpagina's die er zijn en die "
    "deze fase hebben.",
    why="Wat ouders van een leeftijd het meest vragen, staat bij hen vooraan. Een id die niet klopt, valt daar weg.",
    example=Example(
        path=RegisterFile.PHASES.path,
        place="vaak_gevraagd: [buiten-spelen]",
        wrong="vaak_gevraagd: [buiten-spelen, binnen-spelen]",
        right="vaak_gevraagd: [buiten-spelen]",
    ),
)
