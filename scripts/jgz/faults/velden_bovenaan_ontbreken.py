"""JGZ103: a file without fields at the top."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation, lines

FAULT = Fault("JGZ103", "velden-bovenaan-ontbreken")

EXPLANATION = Explanation(
    FAULT,
    what="Een tekstbestand begint op de eerste regel met `---` en daaronder de velden.",
    why=(
        "Uit de velden bovenaan maakt de site titel, status en geldigheid. Zonder die velden weet een lezer niet "
        "wat hij voor zich heeft."
    ),
    example=Example(
        path="modules/over/privacy.md",
        place=lines("---", "id: privacy", "soort: pagina"),
        wrong=lines("id: privacy", "soort: pagina"),
        right=lines("---", "id: privacy", "soort: pagina"),
    ),
)
