"""JGZ302: a source that is described in the text."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation, lines

FAULT = Fault("JGZ302", "bron-in-de-tekst")

EXPLANATION = Explanation(
    FAULT,
    what="Een bron staat bovenaan bij `bronnen`; in de tekst staat alleen `[@id]`.",
    why="Zo staat elke bron één keer beschreven en klopt de lijst Literatuur onder aan de pagina altijd.",
    example=Example(
        path="modules/buiten-spelen/spelen-bespreken.md",
        place="Een gesprek over spelen past in een gewone afspraak en kost geen extra geld.",
        wrong=lines(
            "Een gesprek past in een gewone afspraak [@gesprek-studie].",
            "",
            "[@gesprek-studie]: Praten over bewegen, 2023.",
        ),
        right="Een gesprek past in een gewone afspraak [@gesprek-studie].",
    ),
)
