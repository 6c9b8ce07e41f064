"""JGZ118: a register that isn't there."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation, lines
from jgz.register_files import REGISTER_FOLDER, RegisterFile

FAULT = Fault("JGZ118", "register-ontbreekt")

EXPLANATION = Explanation(
    FAULT,
    what=f"De registers met fasen, beroepen en partijen staan in `{REGISTER_FOLDER}/`.",
    why="Zonder deze lijsten is van geen enkele module te zeggen of fasen, doelgroep en autorisatie kloppen.",
    example=Example(
        path=RegisterFile.PROFESSIONS.path,
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
