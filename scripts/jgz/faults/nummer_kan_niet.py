"""JGZ140: a number of a line of help that no telephone can dial, or that is there twice."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation
from jgz.register_files import RegisterFile

FAULT = Fault("JGZ140", "nummer-kan-niet")

EXPLANATION = Explanation(
    FAULT,
    what=f"Een nummer in `{RegisterFile.HELP_LINES}` heeft alle cijfers en hoort bij één hulplijn.",
    why="Van elk nummer in een tekst wordt een knop die belt. Mist een cijfer, dan krijgt niemand gehoor.",
    example=Example(
        path=RegisterFile.HELP_LINES.path,
        place='nummer: "0800-2000"',
        wrong='nummer: "0800-200"',
        right='nummer: "0800-2000"',
    ),
)
