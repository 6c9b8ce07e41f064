"""JGZ120: a text where no text belongs, or of another kind than its place."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation, lines

FAULT = Fault("JGZ120", "bestand-op-vreemde-plek")

EXPLANATION = Explanation(
    FAULT,
    what="Elk tekstbestand staat op een plek die bij zijn soort hoort.",
    why="Uit de plek volgen de soort en het adres van de pagina; op een andere plek komt de tekst niet op de site.",
    example=Example(
        path="modules/spelregels.md",
        place="",
        wrong=lines(
            "---",
            "id: spelregels",
            "soort: pagina",
            "titel: Spelregels",
            "samenvatting: Hoe werkgroepen met elkaar omgaan en wie wat beslist.",
            "---",
            "Spreek elkaar aan op de inhoud.",
            "",
        ),
        right=lines(
            "---",
            "id: spelregels",
            "soort: pagina",
            "titel: Spelregels",
            "samenvatting: Hoe werkgroepen met elkaar omgaan en wie wat beslist.",
            "---",
            "Spreek elkaar aan op de inhoud.",
            "",
        ),
        right_path="modules/over/spelregels.md",
    ),
)
