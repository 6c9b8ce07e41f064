"""JGZ141: a number to call in a register that no line of help has."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation
from jgz.register_files import RegisterFile

FAULT = Fault("JGZ141", "nummer-onbekend")

EXPLANATION = Explanation(
    FAULT,
    what=f"Elk telefoonnummer in een register hoort bij een hulplijn in `{RegisterFile.HELP_LINES}`.",
    why="Wat in een register staat, komt op veel pagina's. Een verkeerd nummer staat dan overal.",
    example=Example(
        path=RegisterFile.DIRECT_HELP.path,
        place="Bel Veilig Thuis. Is er nu gevaar?",
        wrong="Bel Veilig Thuis op 0800-200. Is er nu gevaar?",
        right="Bel Veilig Thuis op 0800-2000. Is er nu gevaar?",
    ),
)
