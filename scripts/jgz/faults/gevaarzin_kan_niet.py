"""JGZ142: a pattern of danger, or a group of words of one, that search can't read."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation

FAULT = Fault("JGZ142", "gevaarzin-kan-niet")

EXPLANATION = Explanation(
    FAULT,
    what="Elke zin in `directe-hulp.yml` bestaat uit woorden en uit groepen die in `gevaarwoorden.yml` staan.",
    why="Aan die zinnen herkent het zoeken dat iemand in gevaar is. Een onleesbare zin laat niemand hulp zien.",
    example=Example(
        path="modules/_registers/directe-hulp.yml",
        place="FAMILIE slaat mij",
        wrong="FAMLIE slaat mij",
        right="FAMILIE slaat mij",
    ),
)
