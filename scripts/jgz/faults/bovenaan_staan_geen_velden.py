"""JGZ105: something else than fields at the top."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation, lines

FAULT = Fault("JGZ105", "bovenaan-staan-geen-velden")

EXPLANATION = Explanation(
    FAULT,
    what="Tussen de twee regels `---` staan velden, elk op een eigen regel als `veld: waarde`.",
    why="De site leest alleen velden met een naam; van losse regels of een lijst kan zij geen pagina maken.",
    example=Example(
        path="modules/over/privacy.md",
        place="",
        wrong=lines("---", "- Privacy", "- Wij volgen niemand", "---", "We houden niet bij wie er leest.", ""),
        right=lines(
            "---",
            "id: privacy",
            "soort: pagina",
            "titel: Privacy",
            "samenvatting: Deze site volgt niemand en plaatst geen cookies.",
            "---",
            "We houden niet bij wie er leest.",
            "",
        ),
    ),
)
