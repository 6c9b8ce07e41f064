"""JGZ118: a register that isn't there."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation, lines

FAULT = Fault("JGZ118", "register-ontbreekt")

EXPLANATION = Explanation(
    FAULT,
    what="De registers met fasen, beroepen en partijen staan in `modules/_registers/`.",
    why="Zonder deze lijsten is van geen enkele module te zeggen of fasen, doelgroep en autorisatie kloppen.",
    example=Example(
        path="modules/_registers/beroepen.yml",
        place="",
        wrong="",
        right=lines(
            "- id: jeugdarts",
            "  naam: jeugdarts",
            "  meervoud: jeugdartsen",
            "- id: jeugdverpleegkundige",
            "  naam: jeugdverpleegkundige",
            "  meervoud: jeugdverpleegkundigen",
            "",
        ),
    ),
)
