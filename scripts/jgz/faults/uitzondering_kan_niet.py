"""JGZ123: an exception for a fault, or for a rule that doesn't exist."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation, lines

FAULT = Fault("JGZ123", "uitzondering-kan-niet")

EXPLANATION = Explanation(
    FAULT,
    what="Een uitzondering geldt alleen voor een waarschuwing of melding, en noemt een regel die bestaat.",
    why="Een fout maakt de pagina onbruikbaar of onwaar voor de lezer. Die los je op; verbergen kan niet.",
    example=Example(
        path="modules/buiten-spelen/ouders.md",
        place="wanneer_bellen: ja\n",
        wrong=lines(
            "wanneer_bellen: ja",
            "uitzonderingen:",
            "  - regel: JGZ312",
            "    bij: na het eten",
            "    reden: De kop komt in de volgende versie.",
            "",
        ),
        right=lines("wanneer_bellen: ja", ""),
    ),
)
