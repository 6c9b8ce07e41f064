"""JGZ143: a word of another tongue that leads two ways, or nowhere."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation

FAULT = Fault("JGZ143", "taalwoord-kan-niet")

EXPLANATION = Explanation(
    FAULT,
    what="Elk woord in `taalwoorden.yml` hoort bij één Nederlands woord, en `naar` leidt ergens heen.",
    why="Anders komt een ouder die een andere taal spreekt bij het verkeerde onderwerp uit, of nergens.",
    example=Example(
        path="modules/_registers/taalwoorden.yml",
        place="en: [outside, outdoor*]",
        wrong="en: [danger]",
        right="en: [outside, outdoor*]",
    ),
)
