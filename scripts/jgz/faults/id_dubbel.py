"""JGZ114: one id for two things."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation, lines
from jgz.register_files import RegisterFile

FAULT = Fault("JGZ114", "id-dubbel")

EXPLANATION = Explanation(
    FAULT,
    what="Elke id hoort bij één ding: twee modules, of twee begrippen, hebben nooit dezelfde id.",
    why="Een verwijzing moet altijd bij hetzelfde uitkomen; met een dubbele id verdwijnt een van de twee.",
    example=Example(
        path=RegisterFile.TERMS.path,
        place=lines(
            "  afkorting: JGZ",
            '  uitleg: "Zorg die de gezondheid van alle kinderen en jongeren volgt en beschermt."',
            "- id: motoriek",
            "",
        ),
        wrong=lines(
            "  afkorting: JGZ",
            '  uitleg: "Zorg die de gezondheid van alle kinderen en jongeren volgt en beschermt."',
            "- id: jgz",
            "",
        ),
        right=lines(
            "  afkorting: JGZ",
            '  uitleg: "Zorg die de gezondheid van alle kinderen en jongeren volgt en beschermt."',
            "- id: motoriek",
            "",
        ),
    ),
)
