"""JGZ124: an exception that silences nothing, or whose last day has passed."""

from jgz.diagnostics import Fault, Severity
from jgz.explanation import Example, Explanation, lines

FAULT = Fault("JGZ124", "uitzondering-ongebruikt", Severity.WARNING)

EXPLANATION = Explanation(
    FAULT,
    what="Een uitzondering hoort bij een waarschuwing of melding die er nog is, en is niet verlopen.",
    why="Een vergeten uitzondering verbergt later een signaal dat wel klopt.",
    example=Example(
        path="modules/buiten-spelen/ouders.md",
        place="wanneer_bellen: ja\n",
        wrong=lines(
            "wanneer_bellen: ja",
            "uitzonderingen:",
            "  - regel: JGZ431",
            "    bij: Elke plek telt",
            "    reden: Deze zin las een groep ouders zonder moeite.",
            "",
        ),
        right=lines("wanneer_bellen: ja", ""),
    ),
)
