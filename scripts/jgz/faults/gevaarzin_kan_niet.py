"""JGZ142: a pattern of danger, or a group of words of one, that search can't read."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation
from jgz.register_files import RegisterFile

FAULT = Fault("JGZ142", "gevaarzin-kan-niet")

EXPLANATION = Explanation(
    FAULT,
    what=f"Elke zin in `{RegisterFile.DIRECT_HELP}` bestaat uit woorden en uit groepen die in "
    f"`{RegisterFile.WORD_GROUPS}` staan.",
    why="Aan die zinnen herkent het zoeken dat iemand in gevaar is. Een onleesbare zin laat niemand hulp zien.",
    example=Example(
        path=RegisterFile.DIRECT_HELP.path,
        place="FAMILIE slaat mij",
        wrong="FAMLIE slaat mij",
        right="FAMILIE slaat mij",
    ),
)
